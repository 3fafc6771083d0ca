package vn.baucu.readiness.boundary;

import java.time.LocalDateTime;

/**
 * A step of a unit's declaration.
 *
 * @param at in the election's time
 * @param by whose act it was; null where the system did it
 * @param said what was said with it; of a declaration taken back what changed. May be null
 */
public record ReadinessEvent(ReadinessState state, LocalDateTime at, String by, String said) {}
