package vn.baucu.exchange.control.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.baucu.account.boundary.Credential;
import vn.baucu.exchange.boundary.ImportJob;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.ImportState;
import vn.baucu.exchange.boundary.ReportJson;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;

/**
 * The book of imports. What is told while one runs is written in transactions of its own, so that
 * it is seen at once and stays when the import is undone.
 */
@ApplicationScoped
public class ImportJobs {
  /** A running import that has been silent for this long died with its server. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final String SELECT =
      "SELECT id, username, file_name, sha256, dry_run, state, progress, report, failure,"
          + " handout IS NOT NULL, started_at, finished_at FROM import_job";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Messages messages;

  /** Opens the entry of an import. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void open(String id, Caller caller, String fileName, String sha256, boolean dryRun) {
    LocalDateTime now = now();
    sql.update(
        """
        INSERT INTO import_job (id, account_id, username, file_name, sha256, dry_run, state,
                                started_at, alive_at)
        VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)
        """,
        id,
        caller.accountId(),
        caller.username(),
        fileName,
        sha256,
        dryRun,
        now,
        now);
  }

  /** One import of an account; what died is found out here. */
  @Transactional
  public Optional<ImportJob> find(String id, Integer accountId) {
    buryDead();
    return sql.one(SELECT + " WHERE id = ? AND account_id = ?", this::job, id, accountId);
  }

  /** The latest imports of an account, without more of a report than its outcome. */
  @Transactional
  public List<ImportJob> latest(Integer accountId, int many) {
    buryDead();
    return sql.list(
        SELECT + " WHERE account_id = ? ORDER BY started_at DESC LIMIT ?",
        this::job,
        accountId,
        many);
  }

  private void buryDead() {
    sql.update(
        """
        UPDATE import_job SET state = 'FAILED', failure = ?, finished_at = ?
         WHERE state = 'RUNNING' AND alive_at < ?
        """,
        messages.of("exchange.died"),
        now(),
        now().minus(SILENCE));
  }

  /**
   * The server that has it lives.
   *
   * @return whether it is still wanted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean alive(String id) {
    return sql.update(
            "UPDATE import_job SET alive_at = ? WHERE id = ? AND state = 'RUNNING'", now(), id)
        == 1;
  }

  /**
   * Notes how far it is.
   *
   * @return whether it is still wanted
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean progress(String id, double fraction) {
    return sql.update(
            "UPDATE import_job SET progress = ?, alive_at = ? WHERE id = ? AND state = 'RUNNING'",
            fraction,
            now(),
            id)
        == 1;
  }

  /**
   * Ends an import that somebody stops, whatever its thread is at: nothing of it is written any
   * more, since what it writes and {@link #complete} stand or fall together.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void cancel(String id) {
    close(id, ImportState.CANCELLED, messages.of("exchange.cancelled"));
  }

  /**
   * It has come to its end with a report, in the transaction of what it has written.
   *
   * @throws ImportCancelled where it was ended meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void complete(String id, ImportState state, ImportOutcome outcome) {
    if (write(id, state, outcome) == 0) {
      throw new ImportCancelled();
    }
  }

  /** It has come to its end with a report of why nothing is written. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void refuse(String id, ImportOutcome outcome) {
    write(id, ImportState.FAILED, outcome);
  }

  private int write(String id, ImportState state, ImportOutcome outcome) {
    return sql.update(
        """
        UPDATE import_job SET state = ?, progress = 1, report = ?, handout = ?, failure = NULL,
               finished_at = ?
         WHERE id = ? AND state = 'RUNNING'
        """,
        state,
        ReportJson.of(outcome.report()).toString(),
        outcome.credentials().isEmpty() ? null : toJson(outcome.credentials()),
        now(),
        id);
  }

  /** The database's number of the connection of the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public long connection() {
    return sql.one("SELECT CONNECTION_ID()", row -> row.getLong(1)).orElseThrow();
  }

  /** Ends a connection whose thread does not: what it wrote is undone, what it held is free. */
  public void cut(long connection) {
    sql.update("KILL " + connection);
  }

  /** It has come to its end without a report, unless it has already. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void end(String id, ImportState state, String failure) {
    close(id, state, failure);
  }

  private void close(String id, ImportState state, String failure) {
    sql.update(
        "UPDATE import_job SET state = ?, failure = ?, finished_at = ? WHERE id = ? AND state ="
            + " 'RUNNING'",
        state,
        failure,
        now(),
        id);
  }

  /** The passwords it drew, taken out so that nobody reads them again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Credential> takeHandout(String id) {
    List<Credential> credentials =
        sql.one(
                "SELECT handout FROM import_job WHERE id = ? AND handout IS NOT NULL FOR UPDATE",
                row -> ofJson(row.getString(1)),
                id)
            .orElse(List.of());
    sql.update("UPDATE import_job SET handout = NULL WHERE id = ?", id);
    return credentials;
  }

  private ImportJob job(ResultSet row) throws SQLException {
    return new ImportJob(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        ImportState.valueOf(row.getString(6)),
        row.getDouble(7),
        report(row.getString(8)),
        row.getString(9),
        row.getBoolean(10),
        row.getObject(11, LocalDateTime.class),
        row.getObject(12, LocalDateTime.class));
  }

  private static ImportReport report(String json) {
    if (json == null) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return ReportJson.read(reader.readObject());
    }
  }

  private static String toJson(List<Credential> credentials) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    credentials.forEach(
        credential ->
            array.add(
                Json.createArrayBuilder()
                    .add(credential.username())
                    .add(credential.fullName())
                    .add(credential.password())));
    return array.build().toString();
  }

  private static List<Credential> ofJson(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().stream()
          .map(JsonValue::asJsonArray)
          .map(each -> new Credential(each.getString(0), each.getString(1), each.getString(2)))
          .toList();
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
