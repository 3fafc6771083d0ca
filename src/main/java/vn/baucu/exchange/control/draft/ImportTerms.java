package vn.baucu.exchange.control.draft;

import vn.baucu.shared.Role;

/**
 * On whose behalf a package is read.
 *
 * @param role the importing account's role in the election, or SYSTEM at the server's start
 * @param username its name
 */
public record ImportTerms(Role role, String username) {}
