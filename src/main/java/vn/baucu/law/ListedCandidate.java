package vn.baucu.law;

/**
 * A candidate of an official list.
 *
 * @param key how the caller names the candidate; findings give it back as their field
 * @param position printed on the ballot, from 1
 * @param name full name: surname, middle names, given name
 * @param born null where not known
 */
public record ListedCandidate(String key, int position, String name, BirthDate born) {}
