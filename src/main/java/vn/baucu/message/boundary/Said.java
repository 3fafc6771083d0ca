package vn.baucu.message.boundary;

import java.time.LocalDateTime;

/**
 * Something that was said to others.
 *
 * @param at when, in the election's time
 * @param before whether it had been said already, so that nothing was sent now
 */
public record Said(int id, LocalDateTime at, boolean before) {}
