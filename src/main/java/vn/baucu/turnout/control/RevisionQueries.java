package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.shared.Sql;

/** How far the sums of each unit have come, whichever node moved them. */
@ApplicationScoped
public class RevisionQueries {
  @Inject private Sql sql;

  /** The revision of every unit with areas, of all elections. */
  public Map<Integer, Long> all() {
    Map<Integer, Long> revisions = new HashMap<>();
    sql.each(
        "SELECT unit_id, revision FROM turnout_unit",
        row -> Map.entry(row.getInt(1), row.getLong(2)),
        entry -> revisions.put(entry.getKey(), entry.getValue()),
        new Object[0]);
    return revisions;
  }

  /** Units and every unit above them. */
  public Set<Integer> withAbove(Collection<Integer> unitIds) {
    String marks = unitIds.stream().map(id -> "?").collect(Collectors.joining(", "));
    return new HashSet<>(
        sql.list(
            "SELECT DISTINCT ancestor_id FROM unit_ancestor WHERE unit_id IN (" + marks + ")",
            row -> row.getInt(1),
            unitIds.toArray()));
  }
}
