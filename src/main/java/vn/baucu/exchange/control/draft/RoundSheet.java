package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;
import vn.baucu.shared.TextLimit;

/**
 * {@code rounds.csv}: re-elections and supplementary elections of electoral units, and new votes of
 * single areas or of whole units after an annulment. Whether the law gives them is judged once all
 * figures are read.
 */
final class RoundSheet extends DraftSheet {
  /** New votes of whole units, until it is known which areas those have. */
  private final Map<DraftElectoralUnit, DraftRound> whole = new HashMap<>();

  RoundSheet(ElectionDraft draft, PackageLog log) {
    super(PackageFile.ROUNDS, draft, log);
  }

  @Override
  void read(Cells cells) {
    DraftElectoralUnit unit = draft.electoralUnit(cells);
    Round round = cells.word("round", Round.class);
    LocalDate day = cells.date("day");
    String document = cells.required("decision_number", TextLimit.DOCUMENT);
    LocalDate documentDay = cells.date("decision_date");
    boolean ofArea = isOfArea(cells);
    if (round != null && round.isOfElectionDay()) {
      cells.refuse("round", Fault.NOT_FURTHER);
      return;
    }
    if (round != null && ofArea && !round.isAgain()) {
      cells.refuse("unit_code", Fault.ROUND_OF_AREA);
      return;
    }
    DraftArea area = ofArea ? draft.area(cells) : null;
    if (unit == null || round == null || !cells.isSound()) {
      if (unit != null && round != null) {
        unit.refusedRounds.add(round);
      }
      return;
    }
    DraftRound made = new DraftRound(round, day, document, documentDay);
    made.row = cells.row().number();
    if (!round.isAgain()) {
      lay(unit, made, cells);
    } else if (area == null) {
      if (whole.putIfAbsent(unit, made) != null) {
        cells.refuse(null, Fault.DUPLICATE_ROW, whole.get(unit).row);
      }
    } else {
      DraftBallot ballot = area.findBallot(unit.level);
      if (ballot == null || ballot.electoralUnit != unit) {
        cells.refuse("area_number", Fault.AREA_NOT_IN_UNIT);
      } else if (lay(ballot, made)) {
        log.of(file).added(cells.row());
      }
    }
  }

  private static boolean isOfArea(Cells cells) {
    return !cells.row().cell("unit_code").isEmpty() || !cells.row().cell("area_number").isEmpty();
  }

  private void lay(DraftElectoralUnit unit, DraftRound made, Cells cells) {
    DraftRound known = unit.rounds.get(made.round);
    if (known == null) {
      unit.rounds.put(made.round, made);
      log.of(file).added(cells.row());
    } else if (known.row != 0 && known.isSame(made)) {
      cells.refuse(null, Fault.DUPLICATE_ROW, known.row);
    } else if (known.isSame(made)) {
      known.row = made.row;
    } else if (known.stored && known.document.equals(made.document)) {
      cells.refuse("day", Fault.ROUND_BEGUN);
    } else {
      RoundLaw.refuseSecond(made, log);
    }
  }

  /**
   * Lets an area vote again.
   *
   * @return whether the database has no such vote of it
   */
  private boolean lay(DraftBallot ballot, DraftRound made) {
    DraftRound known = ballot.again;
    if (known == null) {
      ballot.again = made;
      ballot.againChanged = true;
      return true;
    }
    if (known.row != 0) {
      log.problem(file, made.row, null, null, Fault.DUPLICATE_ROW, known.row);
    } else if (!known.isSame(made)) {
      log.problem(file, made.row, "day", made.day.toString(), Fault.ROUND_BEGUN);
    } else {
      known.row = made.row;
    }
    return false;
  }

  @Override
  void end() {
    Map<DraftElectoralUnit, List<DraftBallot>> areas = new HashMap<>();
    draft.eachBallot(
        ballot -> {
          if (whole.containsKey(ballot.electoralUnit)) {
            areas.computeIfAbsent(ballot.electoralUnit, u -> new ArrayList<>()).add(ballot);
          }
        });
    whole.forEach(
        (unit, made) -> {
          boolean other = false;
          for (DraftBallot ballot : areas.getOrDefault(unit, List.of())) {
            other |= lay(ballot, made);
          }
          if (other) {
            log.of(file).added(made.row);
          }
        });
  }
}
