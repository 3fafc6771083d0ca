package vn.baucu.law;

import java.time.LocalDate;

/** What is due when, in days from the election day, by legal basis. */
@Article({"76", "77", "79", "80"})
public enum Deadline {
  /** A polling area's minutes reach the electoral board and the commune. */
  AREA_MINUTES(3, 3),
  /** The result minutes of an electoral unit. */
  UNIT_MINUTES(5, 5),
  /** The city's minutes of the National Assembly result. */
  CITY_ASSEMBLY_MINUTES(7, 7),
  /** Results of People's Councils are published. */
  COUNCIL_RESULTS(10, 10),
  /** Results of the National Assembly are published. */
  ASSEMBLY_RESULTS(20, 10),
  /** A supplementary election or re-election is held at the latest. */
  FURTHER_ROUND(15, 7);

  private final int days2015;
  private final int days2025;

  Deadline(int days2015, int days2025) {
    this.days2015 = days2015;
    this.days2025 = days2025;
  }

  /** Days from the election day. */
  public int days(LegalBasis basis) {
    return basis == LegalBasis.LAW_2015 ? days2015 : days2025;
  }

  /** Last day on which it is in time. */
  public LocalDate due(LegalBasis basis, LocalDate electionDay) {
    return electionDay.plusDays(days(basis));
  }
}
