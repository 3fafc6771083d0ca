package vn.baucu.area.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Recent;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/** Finds the place of a unit by its code; it moves only with the set-up of the election. */
@ApplicationScoped
public class UnitPaths implements ScopeTree {
  private static final int KEPT = 2_000;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  private final Recent<String, UnitPath> recent = new Recent<>(KEPT);

  @Override
  public Optional<UnitPath> find(int electionId, String unitCode) {
    Integer version = caller.get().electionVersion();
    if (version == null) {
      return read(electionId, unitCode);
    }
    String key = Recent.key(electionId, version, unitCode);
    UnitPath known = recent.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<UnitPath> found = read(electionId, unitCode);
    found.ifPresent(path -> recent.put(key, path));
    return found;
  }

  private Optional<UnitPath> read(int electionId, String unitCode) {
    List<Integer> ids =
        sql.list(
            "SELECT a.ancestor_id FROM administrative_unit u JOIN unit_ancestor a ON a.unit_id ="
                + " u.id WHERE u.election_id = ? AND u.code = ? ORDER BY a.depth DESC",
            row -> row.getInt(1),
            electionId,
            unitCode);
    return ids.isEmpty() ? Optional.empty() : Optional.of(new UnitPath(ids));
  }
}
