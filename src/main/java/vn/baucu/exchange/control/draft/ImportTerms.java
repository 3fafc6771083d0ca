package vn.baucu.exchange.control.draft;

import vn.baucu.shared.Role;

/**
 * On whose behalf and on what kind of server a package is read.
 *
 * @param training whether the server holds rehearsals only; else it holds real elections only
 * @param role the importing account's role, or SYSTEM at the server's start
 * @param username its name
 */
public record ImportTerms(boolean training, Role role, String username) {}
