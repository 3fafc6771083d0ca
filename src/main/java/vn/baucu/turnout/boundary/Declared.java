package vn.baucu.turnout.boundary;

import java.time.LocalDateTime;

/**
 * A unit's report of a slot as it was sent.
 *
 * @param areas the unit's polling areas
 * @param reported those with a report of the slot
 * @param at the election's time
 */
public record Declared(LocalDateTime slot, int areas, int reported, LocalDateTime at) {}
