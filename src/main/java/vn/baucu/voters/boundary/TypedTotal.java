package vn.baucu.voters.boundary;

/**
 * A voter total as somebody typed it.
 *
 * @param total voters, 0 or more; null where the field was left blank
 * @param seen the total of the same stage that stood there when this one was typed; null where
 *     there was none
 */
public record TypedTotal(TotalCell cell, Long total, Long seen) {}
