package vn.baucu.form.entity;

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
 */
public record CountSheet(
    Occasion occasion,
    Place place,
    Contest contest,
    Round round,
    CountForm form,
    boolean accepted,
    int version,
    DoubleEntry doubleEntry) {

  /** Whether it is for handwriting. */
  public boolean isBlank() {
    return form == null;
  }
}
