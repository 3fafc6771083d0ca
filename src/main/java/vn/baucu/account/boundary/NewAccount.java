package vn.baucu.account.boundary;

import vn.baucu.shared.Role;

/**
 * An account to be made, with its assignment in the caller's election.
 *
 * @param areaNumber the polling team's area in the unit; null for every other role
 */
public record NewAccount(
    String username,
    String fullName,
    String phone,
    Role role,
    Integer areaNumber,
    boolean entry,
    boolean approval) {}
