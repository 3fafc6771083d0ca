package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Sql;

/** Whose bodies the voters of a unit elect. */
@ApplicationScoped
public class BodyQueries {
  @Inject private Sql sql;

  /** The units whose bodies are elected in a unit, its own and of those above it, by level. */
  public Map<ElectionLevel, String> owners(int unitId) {
    Map<ElectionLevel, String> owners = new EnumMap<>(ElectionLevel.class);
    sql.list(
            """
            SELECT DISTINCT e.level, o.name
              FROM unit_ancestor s
              JOIN administrative_unit o ON o.id = s.ancestor_id
              JOIN electoral_unit e ON e.owner_id = o.id
             WHERE s.unit_id = ?
            """,
            row -> Map.entry(ElectionLevel.valueOf(row.getString(1)), row.getString(2)),
            unitId)
        .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
    return owners;
  }
}
