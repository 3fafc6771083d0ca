package vn.baucu.candidate.boundary;

import java.util.List;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;

/**
 * The official list of an electoral unit, as it is made.
 *
 * @param version grows with every change of the list
 * @param own whether its body is elected in the caller's unit or below
 * @param door what the caller can do now
 * @param orderReason why the order is not the alphabet's; null where it is, or nobody has said
 * @param lines the persons in ballot order
 * @param findings of the law on the list as a whole
 */
public record CandidateList(
    ElectoralUnitRow unit,
    int version,
    boolean own,
    Preparation.Door door,
    Decided published,
    String orderReason,
    List<Line> lines,
    List<Finding> findings) {

  /**
   * A person of the list.
   *
   * @param position printed on the ballot, from 1
   * @param version grows with every change of the person
   * @param alphabetical the place by the alphabet of the law, from 1
   * @param findings of the law on the person
   * @param struck by which document the name was struck out; null where it was not
   * @param elsewhere where the same name stands with the same full date of birth
   */
  public record Line(
      int position,
      int version,
      CandidateText text,
      int alphabetical,
      Decided struck,
      List<Finding> findings,
      List<Place> elsewhere) {}

  /**
   * A place on another list.
   *
   * @param owner name of the unit whose body is elected
   * @param number of the electoral unit
   */
  public record Place(ElectionLevel level, String owner, int number, int position) {}

  /** Whether the order is the one the law proposes. */
  public boolean isInOrder() {
    return lines.stream()
        .flatMap(line -> line.findings().stream())
        .noneMatch(finding -> finding.code().equals("M202"));
  }

  /** How many can be elected: those whose names are not struck out. */
  public int standing() {
    return (int) lines.stream().filter(line -> line.struck() == null).count();
  }

  public boolean isChangeable() {
    return door != Preparation.Door.CLOSED;
  }

  /** Whether a change needs a reason and a document. */
  public boolean isDocumented() {
    return door == Preparation.Door.WITH_DOCUMENT;
  }
}
