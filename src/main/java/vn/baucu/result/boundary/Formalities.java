package vn.baucu.result.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What people have added to a result; each part null while it is not there.
 *
 * @param tie the decision on a tie, as it counts
 * @param shortage the decision whether seats of the National Assembly that stayed empty are voted
 *     on again, as it counts
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
    Decided tie,
    Decided shortage,
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
      new Formalities(null, null, null, null, null, null, null, null, null, null, List.of(), -1);

  /**
   * A document that decides, certifies or publishes.
   *
   * @param number its number, not blank
   * @param date its date; null where it was not given
   */
  public record Document(String number, LocalDate date) {}

  /**
   * A decision that two people have entered alike.
   *
   * @param elected positions of those it elects, where it is about a tie
   * @param held whether a supplementary election is held, where it is about a shortage; else null
   * @param body who decided
   * @param words what the decision rests on; null where it was not given
   * @param recorded who entered it first; null where that was not kept
   * @param confirmed who entered it second; null likewise
   */
  public record Decided(
      List<Integer> elected,
      Boolean held,
      Document document,
      String body,
      String words,
      String recorded,
      String confirmed) {
    public Decided {
      elected = List.copyOf(elected);
    }
  }
}
