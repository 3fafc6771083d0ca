package vn.baucu.candidate.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.Round;

/**
 * A further poll of an electoral unit, as it was ordered.
 *
 * @param opens when its poll opens; its day is the round's
 * @param closes when it closes, on the same day
 * @param document number of the document that orders it
 * @param documentDay the document's date
 * @param seats to be filled in it
 * @param positions those on its ballot by their position on the official list, in the order in
 *     which they are printed
 */
public record RoundBallot(
    Round round,
    LocalDateTime opens,
    LocalDateTime closes,
    String document,
    LocalDate documentDay,
    int seats,
    List<Integer> positions) {
  public RoundBallot {
    positions = List.copyOf(positions);
  }

  /** The day of its poll. */
  public LocalDate day() {
    return opens.toLocalDate();
  }
}
