package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/** The report of an area and slot in bulk: cumulative voters who have voted. */
public record ReportData(int areaId, LocalDateTime slot, int voted) {}
