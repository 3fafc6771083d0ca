package vn.baucu.account.boundary;

import vn.baucu.shared.Role;

/**
 * An account with its assignment in one election, as the database has it.
 *
 * @param areaNumber the polling team's area in the unit; null for other roles
 */
public record StoredAccount(
    int id,
    String username,
    String fullName,
    String phone,
    Role role,
    String unitCode,
    Integer areaNumber,
    boolean entry,
    boolean approval) {}
