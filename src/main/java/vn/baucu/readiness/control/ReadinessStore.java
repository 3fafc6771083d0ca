package vn.baucu.readiness.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.boundary.ReadinessEvent;
import vn.baucu.readiness.boundary.ReadinessState;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyGround;

/** Declarations as rows, the counts of changes, and the tree they are summed up. */
@ApplicationScoped
public class ReadinessStore {
  private static final String DECLARED =
      "SELECT unit_id, state, version, facts, fingerprint, rehearsal FROM readiness_unit";

  /** What the freshness of a self-check stands on. */
  private static final CanonicalForm.Kind CHECKED =
      new CanonicalForm.Kind("baucu.selfCheck", 1, List.of("changes"));

  @Inject private Sql sql;

  /** A unit of the tree. */
  public record Node(int id, String code, String name, UnitKind kind, Integer parent) {}

  /** What a unit has said; before it said anything, {@link #NOTHING}. */
  public record Declared(
      int unit,
      ReadinessState state,
      int version,
      String facts,
      String fingerprint,
      String rehearsal) {
    /** Of a unit that has said nothing. */
    public static final Declared NOTHING =
        new Declared(0, ReadinessState.UNDECLARED, 0, null, null, null);
  }

  /** Who changed something last, in real time. */
  public record Change(String by, LocalDateTime at) {}

  /**
   * What the self-check found last.
   *
   * @param state the {@link #state} it was found in
   */
  public record Checked(int pairs, int wrong, String state, String by, LocalDateTime at) {}

  /** All units of an election, by code. */
  public List<Node> tree(int electionId) {
    return sql.list(
        "SELECT id, code, name, kind, parent_id FROM administrative_unit WHERE election_id = ?"
            + " ORDER BY code",
        row ->
            new Node(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                UnitKind.valueOf(row.getString(4)),
                row.getObject(5, Integer.class)),
        electionId);
  }

  /** What readiness is measured against. */
  public ReadyGround ground(int electionId, boolean finalTotals) {
    record Held(LocalDate day, LegalBasis basis) {}
    Held held =
        sql.one(
                "SELECT election_day, legal_basis FROM election WHERE id = ?",
                row ->
                    new Held(
                        row.getObject(1, LocalDate.class), LegalBasis.ofCode(row.getString(2))),
                electionId)
            .orElseThrow();
    Set<ElectionLevel> levels = EnumSet.noneOf(ElectionLevel.class);
    sql.each(
        "SELECT level FROM election_level WHERE election_id = ?",
        row -> ElectionLevel.valueOf(row.getString(1)),
        levels::add,
        electionId);
    Map<String, String> settings = new HashMap<>();
    sql.each(
        "SELECT setting_key, setting_value FROM election_setting WHERE election_id = ?",
        row -> Map.entry(row.getString(1), row.getString(2)),
        setting -> settings.put(setting.getKey(), setting.getValue()),
        electionId);
    return new ReadyGround(
        electionId,
        held.day(),
        held.basis(),
        Collections.unmodifiableSet(levels),
        Collections.unmodifiableMap(settings),
        finalTotals);
  }

  /** How often something of each unit was changed, by its identity; absent where nothing was. */
  public Map<Integer, Long> revisions(int electionId) {
    Map<Integer, Long> revisions = new HashMap<>();
    sql.each(
        "SELECT c.unit_id, SUM(c.revision) FROM administrative_unit u JOIN readiness_change c ON"
            + " c.unit_id = u.id WHERE u.election_id = ? GROUP BY c.unit_id",
        row -> Map.entry(row.getInt(1), row.getLong(2)),
        each -> revisions.put(each.getKey(), each.getValue()),
        electionId);
    return revisions;
  }

  /**
   * The state of an election that its self-check looks at, as a fingerprint: which units there are,
   * and how often what each prepares was changed.
   */
  public String state(int electionId) {
    return CanonicalForm.of(
            CHECKED,
            Map.of(
                "changes",
                sql.list(
                    "SELECT u.id, c.feature, c.revision FROM administrative_unit u LEFT JOIN"
                        + " readiness_change c ON c.unit_id = u.id AND c.feature <> 'readiness'"
                        + " WHERE u.election_id = ? ORDER BY u.id, c.feature",
                    row ->
                        Arrays.asList(
                            row.getInt(1), row.getString(2), row.getObject(3, Integer.class)),
                    electionId)))
        .sha256();
  }

  /** Who changed what a unit prepares last, by feature. */
  public Map<String, Change> changes(int unit) {
    Map<String, Change> changes = new HashMap<>();
    sql.each(
        "SELECT c.feature, w.full_name, c.changed_at FROM readiness_change c LEFT JOIN person w ON"
            + " w.id = c.account_id WHERE c.unit_id = ?",
        row ->
            Map.entry(
                row.getString(1),
                new Change(row.getString(2), row.getObject(3, LocalDateTime.class))),
        each -> changes.put(each.getKey(), each.getValue()),
        unit);
    return changes;
  }

  /** Counts one change more. */
  public void raise(int unit, String feature, Integer account, LocalDateTime at) {
    sql.update(
        """
        INSERT INTO readiness_change (unit_id, feature, revision, account_id, changed_at)
        VALUES (?, ?, 1, ?, ?)
            ON DUPLICATE KEY UPDATE revision = revision + 1, account_id = VALUES(account_id),
               changed_at = VALUES(changed_at)
        """,
        unit,
        feature,
        account,
        at);
  }

  /** The roots of the elections that a code or an identity names; none while there is none. */
  public List<Integer> roots(String election) {
    return sql.list(
        "SELECT u.id FROM election e JOIN administrative_unit u ON u.election_id = e.id WHERE"
            + " (e.code = ? OR CAST(e.id AS CHAR) = ?) AND u.parent_id IS NULL",
        row -> row.getInt(1),
        election,
        election);
  }

  /** What units of an election have said, by identity. */
  public Map<Integer, Declared> declared(int electionId) {
    Map<Integer, Declared> declared = new HashMap<>();
    sql.each(
        "SELECT r.unit_id, r.state, r.version, NULL, r.fingerprint, r.rehearsal FROM"
            + " administrative_unit u JOIN readiness_unit r ON r.unit_id = u.id WHERE"
            + " u.election_id = ?",
        ReadinessStore::declared,
        each -> declared.put(each.unit(), each),
        electionId);
    return declared;
  }

  /** What one unit has said. */
  public Declared declaredOf(int unit) {
    return sql.one(DECLARED + " WHERE unit_id = ?", ReadinessStore::declared, unit)
        .orElse(Declared.NOTHING);
  }

  /**
   * What one unit has said, by nobody else to be changed until the end of the transaction. Whoever
   * is changing what it prepares is waited for first, and whoever begins later waits.
   */
  public Declared locked(int unit) {
    sql.list(
        "SELECT c.revision FROM unit_ancestor x JOIN readiness_change c ON c.unit_id ="
            + " x.ancestor_id WHERE x.unit_id = ? ORDER BY c.unit_id, c.feature FOR UPDATE",
        row -> row.getInt(1),
        unit);
    sql.update(
        "INSERT INTO readiness_unit (unit_id) VALUES (?) ON DUPLICATE KEY UPDATE unit_id ="
            + " VALUES(unit_id)",
        unit);
    return sql.one(DECLARED + " WHERE unit_id = ? FOR UPDATE", ReadinessStore::declared, unit)
        .orElseThrow();
  }

  /** Declarations that hold in a unit and below it, likewise locked. */
  public List<Declared> lockedStanding(int unit) {
    List<Integer> standing =
        sql.list(
            "SELECT r.unit_id FROM unit_ancestor x JOIN readiness_unit r ON r.unit_id = x.unit_id"
                + " WHERE x.ancestor_id = ? ORDER BY r.unit_id",
            row -> row.getInt(1),
            unit);
    return standing.isEmpty()
        ? List.of()
        : sql.list(
            DECLARED
                + " WHERE unit_id "
                + Sql.among(standing)
                + " AND state IN ('DECLARED', 'CONFIRMED') ORDER BY unit_id FOR UPDATE",
            ReadinessStore::declared);
  }

  /**
   * Whether a unit that is {@link #locked}, or one above it, was changed since the transaction
   * began to read: what it goes on reading is then not what stands.
   *
   * @param seen how often they were changed as the transaction reads
   */
  public boolean isMoved(int unit, Map<Integer, Long> seen) {
    Map<Integer, Long> now = new HashMap<>();
    sql.each(
        "SELECT c.unit_id, c.revision FROM unit_ancestor x JOIN readiness_change c ON c.unit_id ="
            + " x.ancestor_id WHERE x.unit_id = ? FOR UPDATE",
        row -> Map.entry(row.getInt(1), row.getLong(2)),
        each -> now.merge(each.getKey(), each.getValue(), Long::sum),
        unit);
    return now.entrySet().stream()
        .anyMatch(each -> !each.getValue().equals(seen.getOrDefault(each.getKey(), 0L)));
  }

  private static Declared declared(ResultSet row) throws SQLException {
    return new Declared(
        row.getInt(1),
        ReadinessState.valueOf(row.getString(2)),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getString(6));
  }

  /** Lets a declaration stand on facts. */
  public void declare(int unit, String facts, String fingerprint) {
    sql.update(
        "UPDATE readiness_unit SET facts = ?, fingerprint = ? WHERE unit_id = ?",
        facts,
        fingerprint,
        unit);
  }

  /** Takes a step, which goes into the history. */
  public void step(int unit, ReadinessState state, Integer account, LocalDateTime at, String said) {
    sql.update(
        "UPDATE readiness_unit SET state = ?, version = version + 1 WHERE unit_id = ?",
        state,
        unit);
    sql.update(
        "INSERT INTO readiness_event (unit_id, state, at, account_id, said) VALUES (?, ?, ?, ?, ?)",
        unit,
        state,
        at,
        account,
        said);
  }

  /** Keeps what a unit says of its rehearsal; null takes it back. */
  public void rehearse(int unit, String text, Integer account, LocalDateTime at) {
    sql.update(
        "UPDATE readiness_unit SET rehearsal = ?, rehearsal_by = ?, rehearsal_at = ?, version ="
            + " version + 1 WHERE unit_id = ?",
        text,
        text == null ? null : account,
        text == null ? null : at,
        unit);
  }

  /** The steps of a unit, the latest first, in real time. */
  public List<ReadinessEvent> history(int unit) {
    return sql.list(
        "SELECT v.state, v.at, w.full_name, v.said FROM readiness_event v LEFT JOIN person w ON"
            + " w.id = v.account_id WHERE v.unit_id = ? ORDER BY v.id DESC LIMIT 100",
        row ->
            new ReadinessEvent(
                ReadinessState.valueOf(row.getString(1)),
                row.getObject(2, LocalDateTime.class),
                row.getString(3),
                row.getString(4)),
        unit);
  }

  /** The latest step of each unit of an election, by identity, in real time. */
  public Map<Integer, ReadinessEvent> latest(int electionId) {
    Map<Integer, ReadinessEvent> latest = new HashMap<>();
    sql.each(
        """
        SELECT v.unit_id, v.state, v.at, w.full_name, v.said
          FROM administrative_unit u
          JOIN readiness_unit r ON r.unit_id = u.id
          JOIN readiness_event v ON v.id = (SELECT MAX(l.id) FROM readiness_event l
                                             WHERE l.unit_id = r.unit_id)
          LEFT JOIN person w ON w.id = v.account_id
         WHERE u.election_id = ?
        """,
        row ->
            Map.entry(
                row.getInt(1),
                new ReadinessEvent(
                    ReadinessState.valueOf(row.getString(2)),
                    row.getObject(3, LocalDateTime.class),
                    row.getString(4),
                    row.getString(5))),
        each -> latest.put(each.getKey(), each.getValue()),
        electionId);
    return latest;
  }

  /** The identities of an election's units, by code. */
  public Map<String, Integer> identities(int electionId) {
    Map<String, Integer> identities = new HashMap<>();
    tree(electionId).forEach(node -> identities.put(node.code(), node.id()));
    return identities;
  }

  /** Keeps what the self-check found. */
  public void check(
      int electionId, int pairs, int wrong, String state, Integer account, LocalDateTime at) {
    sql.update(
        """
        INSERT INTO readiness_check (election_id, pairs, wrong, fingerprint, account_id, checked_at)
        VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE pairs = VALUES(pairs), wrong = VALUES(wrong),
               fingerprint = VALUES(fingerprint), account_id = VALUES(account_id),
               checked_at = VALUES(checked_at)
        """,
        electionId,
        pairs,
        wrong,
        state,
        account,
        at);
  }

  public Optional<Checked> checked(int electionId) {
    return sql.one(
        "SELECT k.pairs, k.wrong, k.fingerprint, w.full_name, k.checked_at FROM readiness_check k"
            + " LEFT JOIN person w ON w.id = k.account_id WHERE k.election_id = ?",
        row ->
            new Checked(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDateTime.class)),
        electionId);
  }

  /** Takes away all that was said and found in an election. */
  public void clear(int electionId) {
    for (String table : List.of("readiness_event", "readiness_unit")) {
      sql.update(
          "DELETE r FROM "
              + table
              + " r JOIN administrative_unit u ON u.id = r.unit_id WHERE u.election_id = ?",
          electionId);
    }
    sql.update("DELETE FROM readiness_check WHERE election_id = ?", electionId);
  }
}
