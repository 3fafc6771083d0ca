package vn.baucu.turnout.control;

import java.time.LocalDateTime;

/**
 * A polling area as its reports need it.
 *
 * @param place where it votes: its address
 * @param voters the latest total of the widest level, 0 where there is none
 * @param districtId the unit whose turnout the area is held against: the parent of its commune, or
 *     the district itself where it has no communes
 */
public record ReportedArea(
    int id,
    int number,
    String place,
    int unitId,
    String unitCode,
    LocalDateTime pollOpens,
    long voters,
    int districtId) {

  /** The number as lists show it: {@code 03}. */
  public String label() {
    return String.valueOf(number);
  }
}
