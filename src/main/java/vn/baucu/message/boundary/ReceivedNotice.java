package vn.baucu.message.boundary;

import java.time.LocalDateTime;

/**
 * A notice as somebody gets it.
 *
 * @param from name of the unit whose committee sent it
 * @param by who of it
 * @param at when, in the election's time
 * @param readAt when the caller said that he read it; null while he has not
 */
public record ReceivedNotice(
    int id, String from, String by, String words, LocalDateTime at, LocalDateTime readAt) {}
