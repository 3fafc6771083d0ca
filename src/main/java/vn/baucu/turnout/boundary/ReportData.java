package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * The report of an area and slot in bulk.
 *
 * @param version of the report the database has, so that this takes its place; 0 where it has none
 * @param voted cumulative voters who have voted
 */
public record ReportData(int areaId, LocalDateTime slot, int version, int voted) {
  /** Whether the database has one. */
  public boolean isStored() {
    return version > 0;
  }
}
