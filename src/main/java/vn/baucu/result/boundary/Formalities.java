package vn.baucu.result.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What people have added to a result; each part null while it is not there.
 *
 * @param tieElected positions of those whom the decision on a tie elects; empty without one
 * @param minutes the electoral board's minutes
 * @param signers who signed them
 * @param summary the committee's summary minutes
 * @param publication the publication, or the National Election Council's resolution
 * @param takenBackAt when the result was last taken back, if it has not been certified since
 * @param takenBackFrom what it had been
 * @param answers what who signed answered to the findings of the result
 * @param version what a command must name to be made upon this and nothing newer; -1 where nothing
 *     has been added yet
 */
public record Formalities(
    List<Integer> tieElected,
    Document tieDecision,
    Document minutes,
    String signers,
    LocalDateTime certifiedAt,
    Document summary,
    Document publication,
    LocalDateTime takenBackAt,
    ResultStatus takenBackFrom,
    String takenBackReason,
    List<Answer> answers,
    int version) {

  public Formalities {
    answers = List.copyOf(answers);
  }

  /** Nothing added yet. */
  public static final Formalities NONE =
      new Formalities(
          List.of(), null, null, null, null, null, null, null, null, null, List.of(), -1);

  /**
   * A document that decides, certifies or publishes.
   *
   * @param number its number, not blank
   * @param date its date; null where it was not given
   */
  public record Document(String number, LocalDate date) {}
}
