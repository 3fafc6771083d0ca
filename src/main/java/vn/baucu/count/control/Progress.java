package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.shared.Sql;

/** Keeps the counters of states per unit and level, in the transaction of the change. */
@ApplicationScoped
public class Progress {
  @Inject private Sql sql;

  /** As far as counters go, where minutes stand. */
  public record Standing(CountState state, boolean incident, boolean late) {
    public static Standing of(CountMinutes minutes) {
      return new Standing(minutes.state(), minutes.isIncident(), minutes.isLate());
    }
  }

  /** Moves minutes from where they stood to where they stand. */
  public void moved(CountPlace place, CountMinutes minutes, Standing before, LocalDateTime now) {
    Standing after = Standing.of(minutes);
    if (after.equals(before)) {
      return;
    }
    StringBuilder set = new StringBuilder("changed_at = ?, revision = revision + 1");
    change(set, before.state(), -1);
    change(set, after.state(), 1);
    set.append(", incidents = incidents + ").append(step(before.incident(), after.incident()));
    set.append(", late = late + ").append(step(before.late(), after.late()));
    String update =
        "UPDATE count_progress SET " + set + " WHERE unit_id = ? AND level = ? AND round = ?";
    String round = minutes.round().sums().name();
    if (sql.update(update, now, place.unitId(), place.level(), round) == 0) {
      sql.update(
          "INSERT INTO count_progress (unit_id, level, round) VALUES (?, ?, ?) ON DUPLICATE KEY"
              + " UPDATE unit_id = unit_id",
          place.unitId(),
          place.level(),
          round);
      sql.update(update, now, place.unitId(), place.level(), round);
    }
  }

  private static void change(StringBuilder set, CountState state, int by) {
    if (state != CountState.EMPTY && state != CountState.ANNULLED) {
      String column = state.name().toLowerCase(Locale.ROOT);
      set.append(", ").append(column).append(" = ").append(column).append(" + ").append(by);
    }
  }

  private static int step(boolean before, boolean after) {
    return (after ? 1 : 0) - (before ? 1 : 0);
  }

  /**
   * Counts the states of an election anew, after many minutes were loaded at once.
   *
   * @return how many rows were written
   */
  public int recount(int electionId) {
    sql.update(
        "DELETE p FROM count_progress p JOIN administrative_unit u ON u.id = p.unit_id WHERE"
            + " u.election_id = ?",
        electionId);
    StringBuilder columns = new StringBuilder();
    StringBuilder sums = new StringBuilder();
    for (CountState state : CountState.values()) {
      if (state != CountState.EMPTY && state != CountState.ANNULLED) {
        columns.append(", ").append(state.name().toLowerCase(Locale.ROOT));
        sums.append(", SUM(m.state = '").append(state).append("')");
      }
    }
    return sql.update(
        "INSERT INTO count_progress (unit_id, level, round, changed_at, incidents, late"
            + columns
            + ") SELECT a.unit_id, m.level, m.sums_round,"
            + " CURRENT_TIMESTAMP(3), SUM(m.incident), SUM(m.late)"
            + sums
            + " FROM count_minutes m JOIN polling_area a ON a.id = m.area_id JOIN"
            + " administrative_unit u ON u.id = a.unit_id WHERE u.election_id = ? GROUP BY"
            + " a.unit_id, m.level, m.sums_round",
        electionId);
  }
}
