package vn.baucu.form.boundary;

import java.util.List;
import vn.baucu.shared.MinutesKey;

/**
 * The documents of a polling area.
 *
 * @param unit code of the unit it belongs to
 * @param inventory how its ballot inventory would be printed now
 * @param forms of each level voted on, the widest first
 */
public record AreaForms(String unit, int area, Standing inventory, List<AreaForm> forms) {

  /**
   * A document.
   *
   * @param minutes which minutes it is of
   * @param standing how it would be printed now
   * @param state of its minutes, which says why it is not there
   * @param version of the figures; 0 where none are agreed
   */
  public record AreaForm(MinutesKey minutes, Standing standing, String state, int version) {}

  /** How a document would be printed now. */
  public enum Standing {
    /** From accepted minutes, or an inventory declared complete. */
    CLEAN,
    /** Marked as not accepted, or not complete. */
    PROVISIONAL,
    /** Nothing is agreed yet: there is only the blank form. */
    MISSING,
    /** The count of an early area, kept from those outside its unit. */
    HIDDEN;

    /** Of a document with figures. */
    static Standing of(boolean clean) {
      return clean ? CLEAN : PROVISIONAL;
    }
  }
}
