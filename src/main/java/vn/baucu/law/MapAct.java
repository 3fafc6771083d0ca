package vn.baucu.law;

/**
 * What is done to polling areas (Art 11), and which of the figures that stand on them go along.
 * Voters always do: lists are put together, divided, and stay lists.
 */
public enum MapAct {
  /** They vote on another day, at other hours, at other levels: what is reported was not so. */
  CHANGE,

  /**
   * They lie in another electoral unit of one level. Who has voted is the area's, whatever the
   * unit; what was counted was cast for the candidates of the unit before.
   */
  PLACE,

  /** Several become one: who has voted is added slot by slot; minutes were signed by each team. */
  MERGE,

  /** One becomes two: nobody can tell whose ballot went into which box. */
  SPLIT,

  /** One on whose list nobody stands is no more. */
  CLOSE;

  /** Whether turnout reports of the areas do not stop it: they go along. */
  public boolean takesTurnoutAlong() {
    return this == PLACE || this == MERGE || this == CLOSE;
  }

  /** Whether only minutes of the level it is done at stop it; else minutes of any. */
  public boolean isOfOneLevel() {
    return this == PLACE;
  }
}
