package vn.baucu.account.boundary;

import vn.baucu.shared.Role;

/**
 * An account of the server as the database has it, with its assignment in one election.
 *
 * @param role in the election; null, as all that follows of the assignment, where it has none there
 * @param areaNumber the polling team's area in the unit; null for other roles
 * @param elsewhere whether it is assigned in another election too
 * @param named whether the name is a person's: not of an account the server began with, as long as
 *     it bears the name of its office
 * @param known whether the importer stands at the root of an election it is assigned in
 * @param administrator whether it keeps the server already, in whatever election
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
    boolean approval,
    boolean elsewhere,
    boolean named,
    boolean known,
    boolean administrator) {}
