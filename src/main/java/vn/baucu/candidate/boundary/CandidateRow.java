package vn.baucu.candidate.boundary;

/**
 * A candidate of an official list.
 *
 * @param position printed on the ballot, from 1
 * @param name full name
 * @param dateOfBirth ISO date, or a year where only that is known
 * @param gender {@code F} or {@code M}
 */
public record CandidateRow(
    int position,
    String name,
    String dateOfBirth,
    String gender,
    String ethnicity,
    String hometown,
    String occupation,
    String workplace,
    boolean selfNominated) {}
