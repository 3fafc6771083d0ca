package vn.baucu.candidate.boundary;

import java.util.List;
import java.util.Map;
import vn.baucu.law.Finding;
import vn.baucu.shared.Refusal;

/**
 * A list that is to take the place of another, before anything is written.
 *
 * @param rows the persons in their order
 * @param gone names of those who stand on the present list and not on this
 */
public record ListPreview(List<Row> rows, List<String> gone) {
  /** What becomes of a person. */
  public enum Kind {
    NEW,
    CHANGED,
    SAME,
    WRONG
  }

  /**
   * A person.
   *
   * @param text a column in which something is wrong is empty
   * @param problems what cannot be kept, by the column
   * @param findings of the law, and {@code elsewhere} the same name on other lists
   */
  public record Row(
      Kind kind,
      CandidateText text,
      Map<CandidateColumn, Refusal> problems,
      List<Finding> findings,
      List<CandidateList.Place> elsewhere) {}

  /** How many rows are of a kind. */
  public long count(Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }
}
