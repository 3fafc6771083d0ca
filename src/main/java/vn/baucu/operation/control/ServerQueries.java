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
      LocalDateTime finishedAt,
      LocalDateTime aliveAt) {}

  /** Refused sign-ins: the name that was typed, from where, how often, and when last. */
  public record Refused(String name, String address, int times, LocalDateTime last) {}

  /**
   * People of an election with duties.
   *
   * @param strangers who have not signed in at a browser since they were given their password
   * @param locked who may not sign in
   * @param given who still use the password that was drawn for them
   */
  public record People(int strangers, int locked, int given) {}

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

  /** Whose sign-ins were refused since a time, most often first. */
  public List<Refused> refusals(LocalDateTime since, int most) {
    return sql.list(
        "SELECT LEFT(SUBSTRING(subject, LOCATE(' ', subject) + 1), 40), COALESCE(address, ''),"
            + " SUM(times), MAX(at) FROM audit_entry WHERE at >= ? AND action = 'account.signIn' AND"
            + " outcome = 'DENIED' GROUP BY 1, 2 ORDER BY 3 DESC, 4 DESC LIMIT "
            + most,
        row ->
            new Refused(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDateTime.class)),
        since);
  }

  /** The latest imports of everybody. */
  public List<Job> jobs(int most) {
    return sql.list(
        "SELECT file_name, username, dry_run, state, started_at, finished_at, alive_at FROM import_job ORDER"
            + " BY started_at DESC LIMIT "
            + most,
        row ->
            new Job(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class),
                row.getObject(6, LocalDateTime.class),
                row.getObject(7, LocalDateTime.class)));
  }

  /** How it stands with the accounts of those who are to type or approve in an election. */
  public People people(int electionId) {
    return sql.one(
            "SELECT COALESCE(SUM(a.active AND NOT EXISTS (SELECT 1 FROM known_browser b WHERE"
                + " b.account_id = a.id)), 0), COALESCE(SUM(NOT a.active), 0), COALESCE(SUM(a.active"
                + " AND NOT a.own_password), 0) FROM assignment s JOIN account a ON a.id ="
                + " s.account_id WHERE s.election_id = ? AND (s.entry OR s.approval)",
            row -> new People(row.getInt(1), row.getInt(2), row.getInt(3)),
            electionId)
        .orElse(new People(0, 0, 0));
  }
}
