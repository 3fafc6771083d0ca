package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.shared.Sql;

/** How far the counts of each unit have come, whichever node moved them. */
@ApplicationScoped
public class MovementQueries {
  @Inject private Sql sql;

  /** The revision of each unit's counters. */
  public Map<Integer, String> standings() {
    return read("SELECT unit_id, SUM(revision) FROM count_progress GROUP BY unit_id");
  }

  /** The revision of each unit's accepted sums. */
  public Map<Integer, String> sums() {
    return read("SELECT unit_id, SUM(revision) FROM tally GROUP BY unit_id");
  }

  /** Units and every unit above them. */
  public Set<Integer> withAbove(Collection<Integer> units) {
    if (units.isEmpty()) {
      return Set.of();
    }
    String marks = units.stream().map(id -> "?").collect(Collectors.joining(", "));
    return new HashSet<>(
        sql.list(
            "SELECT DISTINCT ancestor_id FROM unit_ancestor WHERE unit_id IN (" + marks + ")",
            row -> row.getInt(1),
            units.toArray()));
  }

  private Map<Integer, String> read(String query) {
    Map<Integer, String> marks = new HashMap<>();
    sql.each(
        query,
        row -> Map.entry(row.getInt(1), String.valueOf(row.getString(2))),
        entry -> marks.put(entry.getKey(), entry.getValue()),
        new Object[0]);
    return marks;
  }
}
