package vn.baucu.form.entity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.baucu.election.entity.BodyTexts;
import vn.baucu.law.LegalBasis;

/**
 * What a document is printed for.
 *
 * @param election code of the election
 * @param day of the poll; election day where it is of no round
 * @param bodies what documents name of the bodies elected
 * @param printedAt time of printing, by the election's clock, to the second
 */
public record Occasion(
    String election,
    LocalDate day,
    LegalBasis basis,
    boolean rehearsal,
    BodyTexts bodies,
    LocalDateTime printedAt) {
  /** The same for a poll of another day. */
  public Occasion on(LocalDate day) {
    return new Occasion(election, day, basis, rehearsal, bodies, printedAt);
  }
}
