package vn.baucu.candidate.boundary;

import java.util.List;
import java.util.stream.Stream;
import vn.baucu.shared.TextLimit;

/**
 * A candidate in bulk.
 *
 * @param id identity; 0 where new
 * @param dateOfBirth a year, or an ISO date
 * @param partyJoinedOn a year, an ISO date, or empty
 * @param texts what stands in the columns {@link #TEXTS}, in their order
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
    List<String> texts) {

  /** Columns of free text that may be empty, in the package and in the database. */
  public static final List<String> TEXTS =
      Stream.of(CandidateColumn.values())
          .filter(CandidateColumn::isDetail)
          .map(CandidateColumn::word)
          .toList();

  /** How long each of {@link #TEXTS} may be. */
  public static final List<TextLimit> LIMITS =
      Stream.of(CandidateColumn.values())
          .filter(CandidateColumn::isDetail)
          .map(CandidateColumn::limit)
          .toList();
}
