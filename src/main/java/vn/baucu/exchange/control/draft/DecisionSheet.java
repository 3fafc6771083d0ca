package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Ruling;
import vn.baucu.shared.TextLimit;

/**
 * {@code decisions.csv}: what bodies decided about results. Whether a decision is wanted and fits
 * is judged once all figures are read.
 */
final class DecisionSheet extends DraftSheet {
  private static final Pattern POSITIONS = Pattern.compile("[0-9]{1,3}([\\s,;]+[0-9]{1,3})*");

  /** Annulments, until all new votes are known. */
  private final List<Annulled> annulled = new ArrayList<>();

  private record Annulled(DraftElectoralUnit unit, ReVote.Annulment by, int row) {}

  /** The kinds of the format; of two the program has no use yet, and says so. */
  private enum Kind {
    TIE,
    SHORTAGE,
    ANNULMENT,
    OVERRIDE,
    STATUS
  }

  DecisionSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.DECISIONS, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftElectoralUnit unit = draft.electoralUnit(cells);
    Round round = round(cells);
    Kind kind = cells.word("kind", Kind.class);
    String number = cells.required("number", TextLimit.DOCUMENT);
    LocalDate date = cells.date("date");
    String body = cells.required("body", TextLimit.TITLE);
    List<Integer> positions = positions(cells);
    Boolean held = cells.row().cell("held").isEmpty() ? null : cells.flag("held");
    if (kind == Kind.OVERRIDE || kind == Kind.STATUS) {
      cells.refuse("kind", Fault.DECISION_WITHOUT_USE);
      return;
    }
    if (kind != null && positions != null && (kind == Kind.TIE) == positions.isEmpty()) {
      cells.refuse("positions", kind == Kind.TIE ? Fault.BLANK : Fault.POSITIONS_OF_TIE);
    }
    if (unit == null || round == null || kind == null || !cells.isSound()) {
      return;
    }
    if (kind == Kind.ANNULMENT) {
      annulled.add(
          new Annulled(unit, new ReVote.Annulment(number, date, body), cells.row().number()));
    } else {
      lay(
          unit,
          new DraftDecision(
              round,
              DecisionKind.valueOf(kind.name()),
              new Ruling(positions, held, number, date, body, null),
              cells.row().number(),
              DraftDecision.Stored.NOTHING),
          cells);
    }
  }

  /** The round whose result it is about; a new vote stands in the sums of election day. */
  private static Round round(Cells cells) {
    return cells.row().cell("round").isEmpty()
        ? Round.ofElectionDay()
        : orNull(cells.word("round", Round.class));
  }

  private static Round orNull(Round round) {
    return round == null ? null : round.sums();
  }

  private static List<Integer> positions(Cells cells) {
    String text = cells.text("positions", TextLimit.WORD);
    if (text == null || text.isEmpty()) {
      return text == null ? null : List.of();
    }
    if (!POSITIONS.matcher(text).matches()) {
      cells.refuse("positions", Fault.NOT_POSITIONS);
      return null;
    }
    List<Integer> positions = new ArrayList<>();
    for (String position : text.split("[\\s,;]+")) {
      positions.add(Integer.valueOf(position));
    }
    return positions;
  }

  private void lay(DraftElectoralUnit unit, DraftDecision made, Cells cells) {
    if (!made.round().isOfElectionDay() && !unit.rounds.containsKey(made.round())) {
      cells.refuse("round", Fault.NO_ROUND);
      return;
    }
    DraftDecision known = unit.decision(made.round(), made.kind());
    if (known != null && known.row() != 0) {
      cells.refuse(null, Fault.DUPLICATE_ROW, known.row());
      return;
    }
    DraftDecision.Stored stored = known == null ? DraftDecision.Stored.NOTHING : known.stored();
    boolean same = stored == DraftDecision.Stored.COUNTING && made.isSame(known.ruling());
    if (stored == DraftDecision.Stored.COUNTING && !same) {
      cells.refuse(null, Fault.DECIDED_OTHERWISE);
      return;
    }
    if (!same) {
      log.of(file).added(cells.row());
    }
    unit.decide(new DraftDecision(made.round(), made.kind(), made.ruling(), made.row(), stored));
  }

  @Override
  void end() {
    for (Annulled each : annulled) {
      boolean[] found = new boolean[2];
      draft.eachBallot(
          ballot -> {
            if (ballot.electoralUnit == each.unit() && ballot.again != null) {
              found[0] = true;
              found[1] |= !each.by().equals(ballot.again.annulment);
              ballot.annul(each.by());
            }
          });
      if (!found[0]) {
        log.problem(file, each.row(), "kind", "ANNULMENT", Fault.NO_NEW_VOTE);
      } else if (found[1] && !draft.isRehearsal()) {
        log.problem(file, each.row(), null, null, Fault.DECISION_ON_PAGE);
      } else if (found[1]) {
        log.of(file).added(each.row());
      }
      RoundLaw.checkDay(draft.day, null, each.by().day(), file, each.row(), log);
    }
  }
}
