package vn.baucu.election.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.shared.Sql;

/**
 * How rehearsals' clocks were set, read once in a request however often it asks for the time: it
 * sees one clock from its beginning to its end.
 */
@RequestScoped
public class ClockSettings {
  @Inject private Sql sql;

  private final Map<Integer, List<ClockHistory.Setting>> read = new HashMap<>();

  /** All settings of an election's clock, the oldest first. */
  List<ClockHistory.Setting> of(int electionId) {
    return read.computeIfAbsent(electionId, this::load);
  }

  /** The one that holds; empty for a clock that was never set. */
  Optional<ClockHistory.Setting> latest(int electionId) {
    List<ClockHistory.Setting> all = of(electionId);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Reads an election's clock anew when next asked: it was set, or was waited for. */
  public void forget(int electionId) {
    read.remove(electionId);
  }

  private List<ClockHistory.Setting> load(int electionId) {
    return sql.list(
        "SELECT set_at, origin, speed FROM clock_setting WHERE election_id = ? ORDER BY set_at",
        row ->
            new ClockHistory.Setting(
                row.getObject(1, LocalDateTime.class),
                row.getObject(2, LocalDateTime.class),
                row.getInt(3)),
        electionId);
  }
}
