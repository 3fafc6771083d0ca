package vn.baucu.exchange.control.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;

/**
 * A committee, board or team: who the database has in it, and whom the rows of the package mean.
 */
final class DraftBody {
  private final List<DraftOfficer> stored = new ArrayList<>();
  private final Map<MemberKey, DraftOfficer> meant = new HashMap<>();
  private int added;

  /** The database has somebody. */
  void stored(MemberText text) {
    DraftOfficer officer = new DraftOfficer();
    officer.stored(text);
    stored.add(officer);
  }

  /**
   * Whom a row means, somebody new where nobody is there; the same at every reading. Empty where
   * several may be meant, or one whom another row has already given otherwise.
   */
  Optional<DraftOfficer> officer(MemberKey key) {
    DraftOfficer known = meant.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    List<DraftOfficer> there = key.among(stored, officer -> officer.before);
    if (there.size() > 1 || there.stream().anyMatch(meant::containsValue)) {
      return Optional.empty();
    }
    DraftOfficer officer = there.isEmpty() ? new DraftOfficer() : there.get(0);
    added += there.isEmpty() ? 1 : 0;
    meant.put(key, officer);
    return Optional.of(officer);
  }

  /** How many there are, with those the package adds. */
  int size() {
    return stored.size() + added;
  }
}
