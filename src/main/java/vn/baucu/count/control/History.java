package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.CountState;
import vn.baucu.shared.Sql;

/** What happened to minutes, and the names of who did it. */
@ApplicationScoped
public class History {
  @Inject private Sql sql;

  /** One thing that happened. */
  public record Line(
      LocalDateTime at,
      String name,
      CountAct act,
      CountState state,
      int figuresVersion,
      String comment) {}

  /** All that happened, the latest first. */
  public List<Line> of(Integer minutesId) {
    if (minutesId == null) {
      return List.of();
    }
    return sql.list(
        "SELECT e.at, COALESCE(e.account_name, a.full_name, ''), e.act, e.state, e.figures_version,"
            + " e.comment FROM count_event e LEFT JOIN person a ON a.id = e.account_id WHERE"
            + " e.minutes_id = ? ORDER BY e.id DESC LIMIT 200",
        row ->
            new Line(
                row.getObject(1, LocalDateTime.class),
                row.getString(2),
                CountAct.valueOf(row.getString(3)),
                CountState.valueOf(row.getString(4)),
                row.getInt(5),
                row.getString(6)),
        minutesId);
  }

  /** A person's name. */
  public String name(Integer account) {
    return account == null ? "" : names(Set.of(account)).getOrDefault(account, "");
  }

  /** The names of people by the identities of their accounts. */
  public Map<Integer, String> names(Set<Integer> accounts) {
    Map<Integer, String> names = new HashMap<>();
    if (!accounts.isEmpty()) {
      sql.each(
          "SELECT id, full_name FROM person WHERE id " + Sql.among(List.copyOf(accounts)),
          row -> Map.entry(row.getInt(1), row.getString(2)),
          name -> names.put(name.getKey(), name.getValue()));
    }
    return names;
  }
}
