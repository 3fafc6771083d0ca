package vn.baucu.result.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.law.BirthDate;
import vn.baucu.law.Check;
import vn.baucu.law.Consequence;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Reason;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.BodyNames;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.CouncilResult;
import vn.baucu.result.boundary.Formalities;
import vn.baucu.result.boundary.MinutesFinding;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;

/** What the pages say of results: candidates, reasons, consequences, documents. */
@Named
@ApplicationScoped
public class ResultWords {
  @Inject private BodyNames bodies;
  @Inject private Messages messages;
  @Inject private Formats format;

  /** The query that names a result in the address of a page. */
  public String query(UnitResult result) {
    ElectoralUnitKey key = result.key();
    String query = "level=" + key.level() + "&owner=" + key.owner() + "&number=" + key.number();
    return query + PathNames.query(result.round());
  }

  /**
   * A body by its name: {@code HĐND phường Quán Toan}; of the Assembly, where its members are from.
   */
  public String bodyName(ElectionLevel level, String owner) {
    return bodies.of(level, owner);
  }

  /** Whether something stands of the minutes in its sums. */
  public boolean ofMinutes(UnitResult result) {
    return result.findings().stream().anyMatch(f -> f.code().equals(Check.R203.name()));
  }

  /** The query that names minutes. */
  public String minutes(MinutesFinding found) {
    return found.key().query();
  }

  /** The query that names a result's body. */
  public String body(UnitResult result) {
    return "level="
        + result.key().level()
        + "&owner="
        + result.key().owner()
        + PathNames.query(result.round());
  }

  /** The query that names a body with its round. */
  public String body(CouncilResult council) {
    return "level="
        + council.level()
        + "&owner="
        + council.owner()
        + PathNames.query(council.round());
  }

  /** Born on a day, or in a year where no more is known. */
  public String born(CandidateLine candidate) {
    return BirthDate.parse(candidate.dateOfBirth())
        .map(
            born ->
                born.isYearOnly()
                    ? messages.of("result.bornIn", candidate.dateOfBirth())
                    : messages.of("result.bornOn", format.date(born.earliest())))
        .orElse(messages.get("result.bornUnknown"));
  }

  /** The candidates by votes, then position. */
  public List<CandidateLine> ranking(UnitResult result) {
    return result.candidates().stream()
        .sorted(
            Comparator.comparingLong(CandidateLine::votes)
                .reversed()
                .thenComparingInt(CandidateLine::position))
        .toList();
  }

  /** What a decision says: who is elected, or whether there is a supplementary election. */
  public String ruled(UnitResult result, List<Integer> elected, Boolean held) {
    return held == null ? names(result, elected) : messages.get("result.held." + held);
  }

  /** Why a candidate has not won, or does not yet. */
  public String beside(UnitResult result, CandidateLine candidate) {
    if (result.sums().known() == null) {
      return messages.get("result.noMinutes");
    }
    if (candidate.struckOut()) {
      return messages.get("result.beside.struckOut");
    }
    boolean half = candidate.votes() * 2 == result.sums().valid() && candidate.votes() > 0;
    String key =
        switch (candidate.outcome()) {
          case PENDING -> candidate.majority() ? "pendingAbove" : "pendingBelow";
          case NOT_ELECTED -> {
            if (!candidate.majority()) {
              yield half ? "half" : "below";
            }
            yield result.elected().isEmpty() ? "notRecognised" : "noSeatLeft";
          }
          case ELECTED, TIED -> null;
        };
    return key == null ? "" : messages.get("result.beside." + key);
  }

  /** Fewest votes that are more than half of the valid ballots. */
  public String needed(UnitResult result) {
    if (result.sums().known() == null) {
      return Formats.UNKNOWN;
    }
    return result.reasons().stream()
        .filter(reason -> reason.statement().equals("majority"))
        .map(reason -> reason.numbers().get("needed"))
        .findFirst()
        .map(format::integer)
        .orElse(Formats.UNKNOWN);
  }

  public String title(Reason reason) {
    return LawText.title(reason);
  }

  public String statement(Reason reason) {
    return LawText.statement(reason);
  }

  /** {@code Khoản 2 Điều 78}. */
  public String article(Reason reason) {
    String words = LawText.article(reason.article());
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  public String title(Finding finding) {
    return LawText.title(finding);
  }

  public String sentence(Finding finding) {
    return LawText.approver(finding);
  }

  /** What follows from a result, as the bold beginning of a message. */
  public String consequenceHead(UnitResult result) {
    return messages.of(
        "result.consequence." + consequence(result) + ".head", String.valueOf(result.missing()));
  }

  /** What follows, in a sentence. */
  public String consequenceText(UnitResult result) {
    return messages.of(
        "result.consequence." + consequence(result) + ".text",
        String.valueOf(result.missing()),
        String.valueOf(result.seats()),
        names(result, result.unresolvedTie()),
        format.percent(result.sums().voted(), result.sums().voters()),
        result.formalities().shortage() == null
            ? ""
            : document(result.formalities().shortage().document()));
  }

  /** What follows, in a cell of a table. */
  public String consequenceShort(UnitResult result) {
    return messages.of(
        "result.consequence." + consequence(result) + ".short", String.valueOf(result.missing()));
  }

  /** {@code số 12/BB-BBC ngày 24/05/2021}. */
  public String document(Formalities.Document document) {
    return document == null
        ? Formats.UNKNOWN
        : messages.of("result.document", document.number(), format.date(document.date()));
  }

  private String names(UnitResult result, List<Integer> positions) {
    return positions.stream()
        .map(position -> result.candidate(position).map(CandidateLine::name).orElse(""))
        .collect(Collectors.joining(", "));
  }

  /** A decision may be wanted on a tie, or on the empty seats of the National Assembly. */
  private static String consequence(UnitResult result) {
    if (result.formalities().shortage() != null) {
      return "HELD_" + result.formalities().shortage().held();
    }
    if (!result.unresolvedTie().isEmpty()) {
      return "TIE";
    }
    return result.consequence() == Consequence.SHORT_WITHOUT_ROUND
            && result.round() == Round.SUPPLEMENTARY
        ? "NO_SECOND"
        : result.consequence().name();
  }
}
