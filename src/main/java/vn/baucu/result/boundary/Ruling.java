package vn.baucu.result.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as a person enters it from its paper.
 *
 * @param elected positions of those it elects, where it is about a tie; else empty
 * @param held whether a supplementary election is held, where it is about a shortage; else null
 * @param number of its document
 * @param date of its document
 * @param body who decided; of the first person alone
 * @param words what the decision rests on; may be left out
 */
public record Ruling(
    List<Integer> elected, Boolean held, String number, LocalDate date, String body, String words) {
  public Ruling {
    elected = elected == null ? List.of() : List.copyOf(elected);
  }
}
