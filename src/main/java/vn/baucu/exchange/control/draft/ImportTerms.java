package vn.baucu.exchange.control.draft;

import vn.baucu.shared.Caller;
import vn.baucu.shared.Role;

/**
 * On whose behalf a package is read, and what becomes of what it brings.
 *
 * @param importer the importing account as it stands in the election, or the system at the server's
 *     start
 * @param source what a figure was read from, in words: the file and its fingerprint
 * @param sharedPassword the password of all new accounts; null to draw one for each
 */
public record ImportTerms(Caller importer, String source, String sharedPassword) {
  Role role() {
    return importer.role();
  }

  String username() {
    return importer.username();
  }
}
