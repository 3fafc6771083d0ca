package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.Round;

/**
 * What count minutes (F2) are printed from, as of one moment.
 *
 * @param form the agreed figures; null on a blank form
 * @param accepted whether the level above has accepted them
 * @param version of the figures; 0 on a blank form
 * @param doubleEntry the setting they were typed under; null on a blank form
 * @param members of the team on the day of its poll, in the order of the form; empty where not
 *     known
 */
public record CountSheet(
    Occasion occasion,
    Place place,
    Contest contest,
    Round round,
    CountForm form,
    boolean accepted,
    int version,
    DoubleEntry doubleEntry,
    List<Member> members) {
  public CountSheet {
    members = List.copyOf(members);
  }

  /** The same for handwriting. */
  public CountSheet blank() {
    return new CountSheet(occasion, place, contest, round, null, false, 0, null, members);
  }

  /** Whether it is for handwriting. */
  public boolean isBlank() {
    return form == null;
  }
}
