package vn.baucu.turnout.entity;

import java.time.LocalDateTime;

/**
 * The report of one area and slot as it stands.
 *
 * @param voted cumulative voters who have voted, from 0
 * @param accountId who typed it; null for a loaded package
 * @param phonedBy who phoned it in, where a committee above typed it
 * @param note why an odd figure is right, or the reason of a correction
 * @param reportedAt the election's time
 * @param corrected whether it was changed after the window had closed
 * @param version grows with every change, from 1
 */
public record Report(
    LocalDateTime slot,
    long voted,
    Integer accountId,
    String phonedBy,
    String note,
    LocalDateTime reportedAt,
    boolean corrected,
    int version) {}
