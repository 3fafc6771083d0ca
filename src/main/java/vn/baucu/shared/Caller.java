package vn.baucu.shared;

/**
 * Who calls, in one election: an account with its assignment there.
 *
 * @param accountId identity of the account; null for the system
 * @param username the name signed in with
 * @param fullName the person's name
 * @param role the one role of the assignment
 * @param electionId identity of the election; null where the server holds none yet
 * @param electionCode its code; null likewise
 * @param electionVersion raised whenever the election is set up otherwise: its units, areas, slots
 *     and settings are the same as long as it is. Null also for the system, which changes them
 * @param unit the assigned unit's place in the tree; null where there is no election
 * @param unitCode its code; null likewise
 * @param unitName its name; null likewise
 * @param areaNumber the polling team's own area in the unit, else null
 * @param entry whether the duty of entry was given
 * @param approval whether the duty of approval was given
 */
public record Caller(
    Integer accountId,
    String username,
    String fullName,
    Role role,
    Integer electionId,
    String electionCode,
    Integer electionVersion,
    UnitPath unit,
    String unitCode,
    String unitName,
    Integer areaNumber,
    boolean entry,
    boolean approval) {

  /** What runs without a person, upon one election or, with nulls, upon the server. */
  public static Caller system(Integer electionId, String electionCode) {
    return new Caller(
        null,
        "system",
        "Hệ thống",
        Role.SYSTEM,
        electionId,
        electionCode,
        null,
        null,
        null,
        null,
        null,
        false,
        false);
  }

  /**
   * Whether a place is the caller's unit or lies below it; of a polling team only its own area.
   *
   * @param path the place
   * @param number the polling area meant, or null where the unit as a whole is
   */
  public boolean covers(UnitPath path, Integer number) {
    if (role == Role.SYSTEM) {
      return true;
    }
    if (unit == null || !path.isWithin(unit)) {
      return false;
    }
    return areaNumber == null || areaNumber.equals(number) && path.equals(unit);
  }
}
