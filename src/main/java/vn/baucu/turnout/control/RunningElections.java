package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.shared.Sql;

/** The elections of this server that the timers go through. */
@ApplicationScoped
public class RunningElections {
  @Inject private Sql sql;

  /**
   * An election by identity and code.
   *
   * @param version grows with every change of the election, also of its phases
   * @param clock how often its clock was set
   */
  public record Key(int id, String code, int version, int clock) {}

  /** All of them. */
  public List<Key> all() {
    return sql.list(
        """
        SELECT id, code, version,
               (SELECT COUNT(*) FROM clock_setting c WHERE c.election_id = e.id)
          FROM election e ORDER BY id
        """,
        row -> new Key(row.getInt(1), row.getString(2), row.getInt(3), row.getInt(4)));
  }
}
