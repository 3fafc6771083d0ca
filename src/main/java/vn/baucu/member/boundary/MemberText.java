package vn.baucu.member.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;

/**
 * A member of a body, as typed or as stored.
 *
 * @param gender null where it is not known: documents then write both forms of address
 * @param job occupation and office outside the body; empty where not known
 * @param phone empty where not known
 * @param beginsOn first day in office; null where from the beginning
 * @param endsOn from this day on no more in office; null where the term does not end
 * @param note such as the document by which the term ended; empty where there is none
 */
public record MemberText(
    Office office,
    String name,
    Gender gender,
    String job,
    String phone,
    LocalDate beginsOn,
    LocalDate endsOn,
    String note)
    implements Serializable {
  /** Whether the member is in office on a day. */
  public boolean serves(LocalDate day) {
    return (beginsOn == null || !beginsOn.isAfter(day)) && !hasEnded(day);
  }

  /** Whether the term is over on a day. */
  public boolean hasEnded(LocalDate day) {
    return endsOn != null && !endsOn.isAfter(day);
  }
}
