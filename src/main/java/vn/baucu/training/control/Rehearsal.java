package vn.baucu.training.control;

/** The parts a rehearsal is made of. */
record Rehearsal(
    RehearsalPlan plan,
    Territory territory,
    ElectoralMap map,
    Preparedness prepared,
    PlantedCases planted,
    VoterTotals totals,
    Areas areas) {

  /** Puts the parts together. */
  static Rehearsal of(RehearsalPlan plan) {
    Territory territory = new Territory(plan);
    ElectoralMap map = new ElectoralMap(plan, territory);
    Preparedness prepared = new Preparedness(plan, territory, map);
    PlantedCases planted = new PlantedCases(plan, territory, map);
    VoterTotals totals = new VoterTotals(plan, planted);
    Areas areas = new Areas(plan, territory, map, prepared, totals);
    return new Rehearsal(plan, territory, map, prepared, planted, totals, areas);
  }
}
