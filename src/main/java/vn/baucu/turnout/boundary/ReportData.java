package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * The report of an area and slot in bulk.
 *
 * @param stored whether the database has one, so that this takes its place
 * @param voted cumulative voters who have voted
 */
public record ReportData(int areaId, LocalDateTime slot, boolean stored, int voted) {}
