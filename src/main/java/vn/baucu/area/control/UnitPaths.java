package vn.baucu.area.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.area.boundary.UnitName;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Recent;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/**
 * Finds the place of a unit by its code. It is remembered under the version of the election's
 * set-up, without which it does not move.
 */
@ApplicationScoped
public class UnitPaths implements ScopeTree {
  private static final int KEPT = 2_000;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private Caches caches;

  private Recent<PathKey, UnitPath> paths;
  private Recent<NamesKey, List<UnitName>> names;

  private record PathKey(int electionId, int version, String code) {}

  private record NamesKey(int electionId, int version, int own, String code) {}

  @PostConstruct
  void begin() {
    paths = caches.make("area.paths", KEPT);
    names = caches.make("area.names", KEPT);
  }

  @Override
  public Optional<UnitPath> find(int electionId, String unitCode) {
    Integer version = caller.get().electionVersion();
    if (version == null) {
      return read(electionId, unitCode);
    }
    PathKey key = new PathKey(electionId, version, unitCode);
    UnitPath known = paths.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<UnitPath> found = read(electionId, unitCode);
    found.ifPresent(path -> paths.put(key, path));
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

  /** The units from the root down to one of a code, and which of them the caller may open. */
  public List<UnitName> names(String unitCode) {
    Caller who = caller.get();
    int own = who.unit() == null ? 0 : who.unit().unitId();
    if (who.electionVersion() == null) {
      return readNames(unitCode, own);
    }
    NamesKey key = new NamesKey(who.electionId(), who.electionVersion(), own, unitCode);
    return names.get(key, () -> readNames(unitCode, own));
  }

  private List<UnitName> readNames(String unitCode, int own) {
    return sql.list(
        """
        SELECT x.code, x.name, x.kind, EXISTS (SELECT 1 FROM unit_ancestor s
                 WHERE s.unit_id = x.id AND s.ancestor_id = ?)
          FROM administrative_unit u
          JOIN unit_ancestor a ON a.unit_id = u.id
          JOIN administrative_unit x ON x.id = a.ancestor_id
         WHERE u.election_id = ? AND u.code = ?
         ORDER BY a.depth DESC
        """,
        row ->
            new UnitName(
                row.getString(1),
                row.getString(2),
                UnitKind.valueOf(row.getString(3)),
                row.getBoolean(4)),
        own,
        caller.electionId(),
        unitCode);
  }
}
