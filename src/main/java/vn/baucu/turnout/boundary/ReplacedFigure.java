package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * A figure that another took the place of, with both names.
 *
 * @param author who had reported it, or null where it was loaded
 * @param correction whether the window had closed by then
 */
public record ReplacedFigure(
    long voted,
    String author,
    String phonedBy,
    LocalDateTime reportedAt,
    long newVoted,
    String replacedBy,
    LocalDateTime replacedAt,
    boolean correction,
    String reason) {}
