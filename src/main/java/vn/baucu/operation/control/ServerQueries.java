package vn.baucu.operation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;

/** What the database knows of the servers and of who works on them; times are real. */
@ApplicationScoped
public class ServerQueries {
  @Inject private Sql sql;

  /** An import of anybody: who began it, when, and where it stands. */
  public record Job(
      String file,
      String by,
      boolean dryRun,
      String state,
      LocalDateTime startedAt,
      LocalDateTime finishedAt) {}

  /** How many servers have said since a time that they live. */
  public int servers(LocalDateTime since) {
    return sql.one(
            "SELECT COUNT(*) FROM server_instance WHERE alive_at >= ?", row -> row.getInt(1), since)
        .orElse(0);
  }

  /** How many people have signed in since a time, by role. */
  public Map<Role, Integer> signedIn(LocalDateTime since) {
    Map<Role, Integer> people = new LinkedHashMap<>();
    sql.each(
        "SELECT role, COUNT(DISTINCT username) FROM audit_entry WHERE at >= ? AND action ="
            + " 'account.signIn' AND outcome = 'DONE' AND role IS NOT NULL GROUP BY role ORDER BY"
            + " 2 DESC",
        row -> Map.entry(Role.valueOf(row.getString(1)), row.getInt(2)),
        entry -> people.put(entry.getKey(), entry.getValue()),
        since);
    return people;
  }

  /** How many sign-ins were refused since a time. */
  public int refused(LocalDateTime since) {
    return sql.one(
            "SELECT COALESCE(SUM(times), 0) FROM audit_entry WHERE at >= ? AND action ="
                + " 'account.signIn' AND outcome = 'DENIED'",
            row -> row.getInt(1),
            since)
        .orElse(0);
  }

  /** The latest imports of everybody. */
  public List<Job> jobs(int most) {
    return sql.list(
        "SELECT file_name, username, dry_run, state, started_at, finished_at FROM import_job ORDER"
            + " BY started_at DESC LIMIT "
            + most,
        row ->
            new Job(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class)));
  }

  /**
   * How many people who are to type or approve in an election have not signed in at a browser since
   * they were given their password.
   */
  public int strangers(int electionId) {
    return sql.one(
            "SELECT COUNT(*) FROM assignment s JOIN account a ON a.id = s.account_id WHERE"
                + " s.election_id = ? AND a.active AND (s.entry OR s.approval) AND NOT EXISTS"
                + " (SELECT 1 FROM known_browser b WHERE b.account_id = a.id)",
            row -> row.getInt(1),
            electionId)
        .orElse(0);
  }
}
