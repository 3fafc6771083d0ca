package vn.baucu.candidate.boundary;

import java.util.List;

/**
 * A candidate in bulk.
 *
 * @param id identity; 0 where new
 * @param dateOfBirth a year, or an ISO date
 * @param partyJoinedOn a year, an ISO date, or empty
 * @param texts nationality, ethnicity, religion, hometown, residence, general education,
 *     professional education, degree, political theory, foreign languages, occupation, workplace,
 *     National Assembly terms, council terms, note
 */
public record CandidateData(
    int id,
    int electoralUnitId,
    int position,
    String fullName,
    String dateOfBirth,
    String gender,
    boolean selfNominated,
    String sector,
    String partyJoinedOn,
    List<String> texts) {}
