package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.result.entity.Decision;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.result.entity.RecordState;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.Sql;

/** Keeps what people add to results, and the log of it. */
@ApplicationScoped
public class ResultRecords {
  private static final String SIGNED =
      """
      SELECT r.electoral_unit_id, e.level, COALESCE(r.minutes_number, d.document)
        FROM result_record r JOIN electoral_unit e ON e.id = r.electoral_unit_id
        LEFT JOIN result_decision d ON d.electoral_unit_id = e.id AND d.round = r.round
                                   AND d.kind = 'TIE' AND d.state = 'CONFIRMED'
       WHERE (r.state <> 'OPEN' OR d.document IS NOT NULL)
      """;

  @PersistenceContext(unitName = "baucu")
  private EntityManager entities;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;

  /**
   * Something that happened to a result.
   *
   * @param id its identity, which grows
   * @param who full name of the account; null for the system
   * @param document number of the document, if there was one
   */
  public record Event(
      long id,
      LocalDateTime at,
      String who,
      String act,
      String document,
      String reason,
      String fingerprint) {}

  /** What was answered to a finding at a signing. */
  public record Answered(long event, Finding finding, String text) {}

  /** The record of a result; empty where nobody has added anything. */
  public Optional<ResultRecord> find(int electoralUnit, Round round) {
    return query(electoralUnit, round).getResultStream().findFirst();
  }

  /** The record of a result, made where there is none, which nobody else changes meanwhile. */
  public ResultRecord claim(int electoralUnit, Round round) {
    return query(electoralUnit, round)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseGet(
            () -> {
              ResultRecord record = new ResultRecord(electoralUnit, round);
              entities.persist(record);
              entities.flush();
              return record;
            });
  }

  /** The other electoral units of the body of one, in the order in which all are claimed. */
  public List<Integer> besides(int electoralUnit) {
    return sql.list(
        "SELECT o.id FROM electoral_unit e JOIN electoral_unit o ON o.owner_id = e.owner_id AND"
            + " o.level = e.level AND o.id <> e.id WHERE e.id = ? ORDER BY o.id",
        row -> row.getInt(1),
        electoralUnit);
  }

  /** Makes what was read of a result be read anew, where something beside its record changed. */
  public void touch(ResultRecord record) {
    entities.lock(record, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  /** The decisions about a result that wait or count, at most one of a kind. */
  public List<Decision> decisions(int electoralUnit, Round round) {
    return standing(electoralUnit, round).getResultList();
  }

  /** The same as they are committed, which nobody else changes until the end of the transaction. */
  public List<Decision> lockedDecisions(int electoralUnit, Round round) {
    return standing(electoralUnit, round)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** The figures under a decision are others by now: another may be entered in its place. */
  public void fall(Decision decision, String reason) {
    decision.fall(reason);
    entities.flush();
  }

  /** The decisions of an election that wait or count. */
  public List<Decision> decisionsOf(int electionId) {
    List<Integer> units =
        sql.list(
            "SELECT DISTINCT d.electoral_unit_id FROM result_decision d JOIN electoral_unit e ON"
                + " e.id = d.electoral_unit_id WHERE e.election_id = ?",
            row -> row.getInt(1),
            electionId);
    return units.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT d FROM Decision d WHERE d.electoralUnit IN :units AND d.state IN :states"
                    + " ORDER BY d.id",
                Decision.class)
            .setParameter("units", units)
            .setParameter("states", List.of(DecisionState.RECORDED, DecisionState.CONFIRMED))
            .getResultList();
  }

  /** The time things are kept under. */
  public LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private TypedQuery<Decision> standing(int electoralUnit, Round round) {
    return entities
        .createQuery(
            "SELECT d FROM Decision d WHERE d.electoralUnit = :unit AND d.round = :round AND"
                + " d.state IN :states ORDER BY d.id",
            Decision.class)
        .setParameter("unit", electoralUnit)
        .setParameter("round", round)
        .setParameter("states", List.of(DecisionState.RECORDED, DecisionState.CONFIRMED));
  }

  /** Keeps a new decision. */
  public void add(Decision decision) {
    entities.persist(decision);
    entities.flush();
  }

  /** A round of the unit that was begun after another, as committed; empty where there is none. */
  public Optional<Round> laterRound(int electoralUnit, Round round) {
    return sql
        .list(
            "SELECT round FROM electoral_round WHERE electoral_unit_id = ? LOCK IN SHARE MODE",
            row -> Round.valueOf(row.getString(1)),
            electoralUnit)
        .stream()
        .filter(other -> other.compareTo(round) > 0)
        .findFirst();
  }

  /** How far a result is official, as committed and until the end of the transaction. */
  public RecordState lockedState(int electoralUnit, Round round) {
    return sql.one(
            "SELECT state FROM result_record WHERE electoral_unit_id = ? AND round = ? LOCK IN"
                + " SHARE MODE",
            row -> RecordState.valueOf(row.getString(1)),
            electoralUnit,
            round)
        .orElse(RecordState.OPEN);
  }

  /**
   * A result that is certified, or rests on a decision.
   *
   * @param document number of the minutes, else of the decision
   */
  public record Signed(int electoralUnit, ElectionLevel level, String document) {}

  /** Hands out what is signed in an election. */
  public void eachStanding(int electionId, Consumer<Signed> signed) {
    sql.each(SIGNED + " AND e.election_id = ?", ResultRecords::signed, signed, electionId);
  }

  /** What is signed of some electoral units, until the end of the transaction. */
  public List<Signed> lockedStanding(Collection<Integer> electoralUnits) {
    return sql.list(
        SIGNED
            + " AND r.electoral_unit_id IN ("
            + String.join(", ", Collections.nCopies(electoralUnits.size(), "?"))
            + ") LOCK IN SHARE MODE",
        ResultRecords::signed,
        electoralUnits.toArray());
  }

  private static Signed signed(ResultSet row) throws SQLException {
    return new Signed(row.getInt(1), ElectionLevel.valueOf(row.getString(2)), row.getString(3));
  }

  /** Name of an administrative unit of the election of an electoral unit; its code without one. */
  public String unitName(int electoralUnit, String code) {
    return sql.one(
            "SELECT u.name FROM electoral_unit e JOIN administrative_unit u ON u.election_id ="
                + " e.election_id AND u.code = ? WHERE e.id = ?",
            row -> row.getString(1),
            code,
            electoralUnit)
        .orElse(code);
  }

  /** Writes down what happened. */
  public void log(
      int electoralUnit,
      Round round,
      String act,
      String document,
      String reason,
      String fingerprint) {
    sql.update(
        "INSERT INTO result_event (electoral_unit_id, round, at, account_id, account_name,"
            + " act, document, reason, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        electoralUnit,
        round,
        LocalDateTime.now(clock),
        caller.get().accountId(),
        caller.get().fullName(),
        act,
        document,
        reason,
        fingerprint);
  }

  /** What happened to a result, the latest first. */
  public List<Event> history(int electoralUnit, Round round) {
    return sql.list(
        """
        SELECT e.id, e.at, COALESCE(e.account_name, a.full_name), e.act, e.document, e.reason,
               e.fingerprint
          FROM result_event e LEFT JOIN person a ON a.id = e.account_id
         WHERE e.electoral_unit_id = ? AND e.round = ? ORDER BY e.id DESC
        """,
        row ->
            new Event(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)),
        electoralUnit,
        round);
  }

  /** Keeps what was answered, with what was just logged of a result that is held. */
  public void answer(int electoralUnit, Round round, Map<Finding, String> answers) {
    sql.updateAll(
        "INSERT INTO result_answer (event_id, code, finding, answer) SELECT MAX(id), ?, ?, ? FROM"
            + " result_event WHERE electoral_unit_id = ? AND round = ?",
        answers.entrySet().stream()
            .map(
                each ->
                    new Object[] {
                      each.getKey().code(),
                      FindingJson.store(each.getKey()),
                      each.getValue(),
                      electoralUnit,
                      round
                    })
            .toList());
  }

  /** What was answered at the signings of a result, the latest first. */
  public List<Answered> answers(int electoralUnit, Round round) {
    return sql.list(
        """
        SELECT a.event_id, a.code, a.finding, a.answer
          FROM result_event e JOIN result_answer a ON a.event_id = e.id
         WHERE e.electoral_unit_id = ? AND e.round = ? ORDER BY e.id DESC, a.code
        """,
        row ->
            new Answered(
                row.getLong(1),
                FindingJson.read(row.getString(2), row.getString(3)),
                row.getString(4)),
        electoralUnit,
        round);
  }

  private TypedQuery<ResultRecord> query(int electoralUnit, Round round) {
    return entities
        .createQuery(
            "SELECT r FROM ResultRecord r WHERE r.electoralUnit = :unit AND r.round = :round",
            ResultRecord.class)
        .setParameter("unit", electoralUnit)
        .setParameter("round", round);
  }
}
