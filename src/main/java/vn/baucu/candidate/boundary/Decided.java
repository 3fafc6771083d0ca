package vn.baucu.candidate.boundary;

import java.time.LocalDate;

/**
 * What a document decided of a list or of a person on it.
 *
 * @param document its number
 * @param day its date
 * @param reason why; null where nobody had to say
 */
public record Decided(String document, LocalDate day, String reason) {}
