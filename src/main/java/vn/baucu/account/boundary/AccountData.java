package vn.baucu.account.boundary;

import vn.baucu.shared.Role;

/**
 * An account with its assignment in one election, in bulk.
 *
 * @param unitId the unit of the assignment
 * @param areaId the polling team's area; null for other roles
 */
public record AccountData(
    String username,
    String fullName,
    String phone,
    Role role,
    int unitId,
    Integer areaId,
    boolean entry,
    boolean approval) {}
