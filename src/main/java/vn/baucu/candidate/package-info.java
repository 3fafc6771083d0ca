/**
 * Electoral units with their seats, and the candidates of their official lists in the order of the
 * ballot (law: Art 10, 57, 58). An electoral unit stands in the tree where its owner stands; those
 * who have areas in it read its seats and candidates too, for they print and count its ballots.
 *
 * <p>A list is made by the committee whose body is elected: person by person ({@link
 * vn.baucu.candidate.boundary.CandidateLists}), or pasted as a whole, by the columns and limits by
 * which packages are read ({@link vn.baucu.candidate.boundary.CandidateColumn}). Once it is
 * published ({@link vn.baucu.candidate.boundary.ListPublication}) the city alone changes it, by
 * documents, and positions stay: whoever is struck out keeps row and votes and wins nothing (Art
 * 60). What was done is told from the audit trail ({@link
 * vn.baucu.candidate.boundary.ListHistory}).
 *
 * <p>It is the ground under figures: while something stands on it ({@link
 * vn.baucu.candidate.boundary.StandingFigures}), it is not changed.
 */
package vn.baucu.candidate;
