package vn.baucu.law;

/**
 * A body that is elected, in order from the widest electorate to the narrowest. Which levels an
 * election has is data of the election, never a constant.
 */
public enum ElectionLevel {
  NATIONAL_ASSEMBLY(UnitKind.CITY),
  CITY_COUNCIL(UnitKind.CITY),
  DISTRICT_COUNCIL(UnitKind.DISTRICT),
  COMMUNE_COUNCIL(UnitKind.COMMUNE);

  private final UnitKind ownerKind;

  ElectionLevel(UnitKind ownerKind) {
    this.ownerKind = ownerKind;
  }

  /** Kind of the administrative unit whose body is elected, or that elects it. */
  public UnitKind ownerKind() {
    return ownerKind;
  }

  public boolean isNationalAssembly() {
    return this == NATIONAL_ASSEMBLY;
  }

  /**
   * Whether every polling area votes at this level. At the other levels only areas do whose owner
   * elects a council and which have voters there.
   */
  public boolean isForEveryArea() {
    return ownerKind == UnitKind.CITY;
  }

  /** Most seats an electoral unit may have: 3 for the National Assembly, 5 for councils. */
  @Article("10")
  public int maximumSeats() {
    return isNationalAssembly() ? 3 : 5;
  }

  /**
   * By how many the candidates on the official list must at least exceed the seats: 2 for the
   * National Assembly; for councils 1 with one or two seats, 2 with three, 3 with four or five.
   */
  @Article({"57(6)", "58(3)"})
  public int minimumSurplus(int seats) {
    if (isNationalAssembly()) {
      return 2;
    }
    if (seats <= 2) {
      return 1;
    }
    return seats == 3 ? 2 : 3;
  }
}
