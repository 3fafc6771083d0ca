package vn.baucu.account.boundary;

import vn.baucu.shared.Role;

/**
 * An account with its assignment in the caller's election.
 *
 * @param areaNumber the polling team's area in the unit, else null
 */
public record AccountRow(
    String username,
    String fullName,
    String phone,
    boolean active,
    Role role,
    String unitCode,
    String unitName,
    Integer areaNumber,
    boolean entry,
    boolean approval) {}
