package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.Finding;
import vn.baucu.shared.AreaKey;

/**
 * A report as it stands after it was taken in.
 *
 * @param voters the area's latest total of the widest level
 * @param reportedAt the election's time
 * @param findings what is odd about it; none of it blocks
 */
public record SavedReport(
    AreaKey area,
    LocalDateTime slot,
    long voted,
    long voters,
    int version,
    boolean corrected,
    String phonedBy,
    String reason,
    LocalDateTime reportedAt,
    List<Finding> findings) {}
