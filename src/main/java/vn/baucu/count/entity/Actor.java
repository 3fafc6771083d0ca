package vn.baucu.count.entity;

/**
 * Who acts upon minutes, as far as the rules ask.
 *
 * @param account the account; an account is a person
 * @param place where the person stands to the area's unit
 * @param city whether the person is of the city's committee
 * @param entry whether the duty of entry was given
 * @param approval whether the duty of approval was given
 */
public record Actor(int account, Place place, boolean city, boolean entry, boolean approval) {
  /** Where somebody stands to the unit that owns the area. */
  public enum Place {
    /** Of the area's own polling team. */
    TEAM,
    /** Of the unit that owns the area. */
    UNIT,
    /** Of the unit right above: it accepts, and types for the unit where that cannot. */
    ABOVE,
    /** Further above, or one who only reads. */
    BEYOND
  }

  /** Of the area's own unit or team. */
  public boolean isOwn() {
    return place == Place.UNIT || place == Place.TEAM;
  }
}
