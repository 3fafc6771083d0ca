/**
 * Electoral units with their seats, and the candidates of their official lists in the order of the
 * ballot (law: Art 10, 57, 58). An electoral unit stands in the tree where its owner stands; those
 * who have areas in it read its seats and candidates too, for they print and count its ballots.
 *
 * <p>It is the ground under figures: while something stands on it ({@link
 * vn.baucu.candidate.boundary.StandingFigures}), it is not changed.
 */
package vn.baucu.candidate;
