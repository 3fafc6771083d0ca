package vn.baucu.member.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership;
import vn.baucu.law.Membership.Office;

/**
 * A member of a body, as typed or as stored.
 *
 * @param born an ISO date, or a year where only that is known; empty where not known
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
    String born,
    Gender gender,
    String job,
    String phone,
    LocalDate beginsOn,
    LocalDate endsOn,
    String note)
    implements Serializable {
  /** Whether the member is in office on a day. */
  public boolean serves(LocalDate day) {
    return Membership.serves(beginsOn, endsOn, day);
  }

  /** Whether the term is over on a day. */
  public boolean hasEnded(LocalDate day) {
    return Membership.hasEnded(endsOn, day);
  }

  /** Whether the term ends before it begins, which none can. */
  public boolean isBackwards() {
    return beginsOn != null && endsOn != null && endsOn.isBefore(beginsOn);
  }
}
