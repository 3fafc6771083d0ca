package vn.baucu.turnout.boundary;

import vn.baucu.shared.TextLimit;

/**
 * A figure as somebody reports it.
 *
 * @param voted cumulative voters who have voted; null where it was left blank
 * @param seenVersion the version of the report the person saw, 0 where there was none; null where
 *     the sender does not say
 * @param reason why an odd figure is right, or why a past one is corrected; may be null
 * @param phonedBy who phoned it in, where a committee above types for a unit; may be null
 */
public record Figure(Long voted, Integer seenVersion, String reason, String phonedBy) {
  public Figure {
    reason = TextLimit.REASON.optional(reason);
    phonedBy = TextLimit.PERSON.optional(phonedBy);
  }
}
