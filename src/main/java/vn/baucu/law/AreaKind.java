package vn.baucu.law;

/**
 * What a polling area is made for. Which voters its list has follows from it, never the reverse.
 */
public enum AreaKind {
  GENERAL,
  MILITARY,
  HOSPITAL,
  DETENTION;

  /**
   * Whether the voters of such an area usually elect a body: soldiers no commune council, people in
   * detention only the National Assembly and the city council. What a voter list truly has is said
   * by its totals (Art 29).
   */
  public boolean usuallyElects(ElectionLevel level) {
    return switch (this) {
      case GENERAL, HOSPITAL -> true;
      case MILITARY -> level.ownerKind() != UnitKind.COMMUNE;
      case DETENTION -> level.isForEveryArea();
    };
  }
}
