package vn.baucu.election.boundary;

import java.time.LocalDateTime;

/**
 * What an election's clock reads.
 *
 * @param election the election's name
 * @param now the election's time
 * @param speed how many times faster than real time it runs
 * @param settable whether it can be set: a rehearsal's
 */
public record ClockReading(String election, LocalDateTime now, int speed, boolean settable) {}
