package vn.baucu.training.control;

import vn.baucu.law.UnitKind;

/** How many polling areas a unit has (Art 11): enough for its people and for its seats. */
final class AreaNumbers {
  /** Voters of every thousand residents. */
  private static final long VOTERS_PER_THOUSAND = 745;

  private static final long USUAL_VOTERS = 1_240;

  private AreaNumbers() {}

  /** Voters among the residents of a unit. */
  static long voters(Unit unit) {
    return unit.population() * VOTERS_PER_THOUSAND / 1000;
  }

  /** Polling areas of a unit, those of hospitals and the like not counted. */
  static int usual(Unit unit) {
    long forVoters = Math.round((double) voters(unit) / USUAL_VOTERS);
    long forSeats =
        unit.kind() == UnitKind.COMMUNE && unit.ownCouncil()
            ? SeatRule.fewestUnits(SeatRule.ofCommune(unit))
            : 2;
    return (int) Math.max(forVoters, forSeats);
  }
}
