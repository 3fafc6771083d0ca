package vn.baucu.form.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.form.control.FormQueries;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.ResultSheet;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Sums;
import vn.baucu.result.boundary.UnitPart;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Refusal;

/** Puts results, as the caller may read them, beside the names that forms print. */
@ApplicationScoped
class ResultSheets {
  @Inject private Results results;
  @Inject private FormQueries queries;
  @Inject private Occasions occasions;
  @Inject private CurrentCaller caller;

  /**
   * What the result minutes of an electoral unit are printed from.
   *
   * @throws Refusal as {@link Results#find}
   */
  ResultSheet of(ElectoralUnitKey key, Round round) {
    return of(results.find(key, round));
  }

  /** The same of a result that has been read. */
  ResultSheet of(UnitResult result) {
    ElectoralUnitKey key = result.key();
    Round round = result.round();
    Contest whole =
        queries
            .contest(caller.electionId(), key)
            .orElseThrow(
                () -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
    List<Integer> positions = result.candidates().stream().map(CandidateLine::position).toList();
    Sums sums = result.sums();
    Occasion now = occasions.now();
    LocalDate day = queries.day(caller.electionId(), key, round).orElse(now.day());
    return new ResultSheet(
        now.on(day),
        queries.city(caller.electionId()),
        of(whole, result, positions),
        round,
        isDetermined(result),
        sums.areas(),
        sums.accepted(),
        sums.accepted() == 0 ? null : figures(sums),
        votes(sums, positions),
        result.turnoutReached(),
        result.elected().stream().map(positions::indexOf).toList(),
        result.missing(),
        parts(result).stream()
            .map(
                part ->
                    new ResultSheet.Part(
                        part.name(),
                        part.sums().areas(),
                        part.sums().accepted(),
                        votes(part.sums(), positions)))
            .toList(),
        false,
        queries.board(caller.electionId(), key, day));
  }

  /** Whether winners are named: every area is in, no tie is open, nothing is kept back. */
  static boolean isDetermined(UnitResult result) {
    return result.status() != ResultStatus.PROVISIONAL
        && result.unresolvedTie().isEmpty()
        && !result.keptBack();
  }

  /** The contest of the round: a supplementary election has fewer seats and candidates. */
  private static Contest of(Contest whole, UnitResult result, List<Integer> positions) {
    return whole.with(
        result.seats(),
        whole.candidates().stream().filter(c -> positions.contains(c.position())).toList());
  }

  /** Sums as forms print them. */
  static ResultSheet.Figures figures(Sums sums) {
    return new ResultSheet.Figures(
        sums.voters(), sums.voted(), sums.issued(), sums.collected(), sums.valid(), sums.invalid());
  }

  private static List<Long> votes(Sums sums, List<Integer> positions) {
    return positions.stream().map(sums::votesOf).toList();
  }

  /** Districts under the law of 2015, then communes; of councils the form has no such table. */
  private static List<UnitPart> parts(UnitResult result) {
    if (!result.key().level().isNationalAssembly()) {
      return List.of();
    }
    return result.basis() == LegalBasis.LAW_2015
        ? result.partsBelow(result.key().owner())
        : new ArrayList<>(result.parts().stream().filter(UnitPart::owning).toList());
  }
}
