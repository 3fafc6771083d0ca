package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * What a unit had when the window of a slot closed. Never changes.
 *
 * @param takenAt the election's time
 * @param late whether it was taken noticeably after the close
 * @param voters latest totals of the widest level at that time
 * @param voted voters who have voted
 * @param areas polling areas
 * @param areasReported areas with a report of the slot itself
 */
public record Snapshot(
    LocalDateTime slot,
    LocalDateTime takenAt,
    boolean late,
    long voters,
    long voted,
    int areas,
    int areasReported) {}
