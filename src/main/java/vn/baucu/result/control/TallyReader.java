package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Round;
import vn.baucu.law.Threshold;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Json;
import vn.baucu.shared.Sql;

/** Reads what results are made from: a handful of rows for each electoral unit. */
@ApplicationScoped
public class TallyReader {
  private static final String STAMP =
      """
      SELECT e.id,
             CONCAT_WS('.', x.version, e.version,
               (SELECT r.version + 1 FROM result_record r
                 WHERE r.electoral_unit_id = e.id AND r.round = ?),
               '-', COUNT(t.unit_id), SUM(t.revision), SUM(t.areas)),
             COUNT(t.unit_id), COALESCE(SUM(t.early), 0)
        FROM electoral_unit e
        JOIN election x ON x.id = e.election_id
        JOIN administrative_unit o ON o.id = e.owner_id
        LEFT JOIN tally t ON t.electoral_unit_id = e.id AND t.round = ?
      """;

  @Inject private Sql sql;

  /** The stamp of a unit's result; empty where the election has no such unit. */
  public Optional<Stamp> stamp(int electionId, ElectoralUnitKey key, Round round) {
    return sql.one(
        STAMP
            + " WHERE o.election_id = ? AND o.code = ? AND e.level = ? AND e.number = ?"
            + " GROUP BY e.id",
        TallyReader::stamp,
        round,
        round,
        electionId,
        key.owner(),
        key.level(),
        key.number());
  }

  /**
   * One stamp for several units together: every part of it only grows, so it stays the same only
   * while nothing of them changes.
   *
   * @param electoralUnits at least one
   */
  public Stamp together(List<Integer> electoralUnits, Round round) {
    return sql.one(
            """
            SELECT (SELECT CONCAT_WS('.', COUNT(*), COALESCE(SUM(early), 0), SUM(revision),
                                     SUM(areas))
                      FROM tally WHERE electoral_unit_id UNITS AND round = ?),
                   (SELECT SUM(version) FROM electoral_unit WHERE id UNITS),
                   (SELECT CONCAT_WS('.', COUNT(*), SUM(version))
                      FROM result_record WHERE electoral_unit_id UNITS AND round = ?),
                   (SELECT x.version FROM election x JOIN electoral_unit e ON e.election_id = x.id
                     WHERE e.id = ?)
            """
                .replace("UNITS", Sql.among(electoralUnits)),
            row -> {
              String[] tallies = row.getString(1).split("\\.");
              return new Stamp(
                  0,
                  String.join(
                      "-", row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                  Integer.parseInt(tallies[0]),
                  Long.parseLong(tallies[1]));
            },
            round,
            round,
            electoralUnits.get(0))
        .orElseThrow();
  }

  /** The stamps of several units, in the order given. */
  public List<Stamp> stamps(List<Integer> electoralUnits, Round round) {
    if (electoralUnits.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>(List.of(round, round));
    arguments.addAll(electoralUnits);
    arguments.addAll(electoralUnits);
    String marks = String.join(", ", Collections.nCopies(electoralUnits.size(), "?"));
    return sql.list(
        STAMP
            + (" WHERE e.id IN (" + marks + ") GROUP BY e.id ORDER BY FIELD(e.id, " + marks + ")"),
        TallyReader::stamp,
        arguments.toArray());
  }

  /** Of some electoral units those that vote in a round; on election day all do. */
  public List<Integer> voting(List<Integer> electoralUnits, Round round) {
    if (round.isOfElectionDay() || electoralUnits.isEmpty()) {
      return electoralUnits;
    }
    Set<Integer> voting =
        new HashSet<>(
            sql.list(
                "SELECT electoral_unit_id FROM electoral_round WHERE round = ?",
                row -> row.getInt(1),
                round));
    return electoralUnits.stream().filter(voting::contains).toList();
  }

  /** The further rounds that any electoral unit of an owner has had or has under way. */
  public List<Round> furtherRounds(int electionId, String owner) {
    return sql.list(
        "SELECT DISTINCT r.round FROM electoral_round r JOIN electoral_unit e ON e.id ="
            + " r.electoral_unit_id JOIN administrative_unit o ON o.id = e.owner_id WHERE"
            + " o.election_id = ? AND o.code = ? ORDER BY r.round",
        row -> Round.valueOf(row.getString(1)),
        electionId,
        owner);
  }

  /** Who stands for which seats. */
  public MasterData masterData(int electoralUnit) {
    List<MasterData.Person> candidates =
        sql.list(
            "SELECT position, full_name, date_of_birth, struck_day IS NOT NULL FROM candidate WHERE"
                + " electoral_unit_id = ? ORDER BY position",
            row ->
                new MasterData.Person(
                    row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4)),
            electoralUnit);
    return sql.one(
            """
            SELECT e.level, o.code, e.number, e.name, o.name, e.seats, x.legal_basis,
                   s.setting_value
              FROM electoral_unit e
              JOIN election x ON x.id = e.election_id
              JOIN administrative_unit o ON o.id = e.owner_id
              LEFT JOIN election_setting s ON s.election_id = x.id AND s.setting_key = ?
             WHERE e.id = ?
            """,
            row ->
                new MasterData(
                    new ElectoralUnitKey(
                        ElectionLevel.valueOf(row.getString(1)), row.getString(2), row.getInt(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getInt(6),
                    LegalBasis.ofCode(row.getString(7)),
                    candidates,
                    row.getString(8)),
            Threshold.CLOSE_VOTES.key(),
            electoralUnit)
        .orElseThrow(() -> new IllegalStateException("no electoral unit " + electoralUnit));
  }

  /** The tallies of a unit. */
  public List<TallyRow> tallies(int electoralUnit, Round round) {
    return byPosition(
        sql.list(TALLIES, TallyReader::tally, electoralUnit, round), electoralUnit, round);
  }

  /**
   * The tallies as they are committed, which nobody changes until the end of the transaction: what
   * is certified is what is read here.
   */
  public List<TallyRow> lockedTallies(int electoralUnit, Round round) {
    return byPosition(
        sql.list(TALLIES + " LOCK IN SHARE MODE", TallyReader::tally, electoralUnit, round),
        electoralUnit,
        round);
  }

  /** Votes are counted in the order of the ballot, and read by position on the official list. */
  private List<TallyRow> byPosition(List<TallyRow> rows, int electoralUnit, Round round) {
    List<Integer> ballot = ballot(electoralUnit, round);
    return ballot.isEmpty() ? rows : rows.stream().map(row -> row.byPosition(ballot)).toList();
  }

  /**
   * Positions in the order of the ballot of a further round; empty where the list is the ballot.
   */
  List<Integer> ballot(int electoralUnit, Round round) {
    return round.isOfElectionDay()
        ? List.of()
        : sql.list(
            "SELECT c.position FROM electoral_round r JOIN round_candidate c ON c.round_id = r.id"
                + " WHERE r.electoral_unit_id = ? AND r.round = ? ORDER BY c.printed",
            row -> row.getInt(1),
            electoralUnit,
            round);
  }

  /** The units that own areas of an electoral unit, and those above them. */
  public List<TreeNode> tree(int electoralUnit, Round round) {
    return sql.list(
        """
        SELECT DISTINCT u.id, u.code, u.name, u.parent_id
          FROM tally t
          JOIN unit_ancestor a ON a.unit_id = t.unit_id
          JOIN administrative_unit u ON u.id = a.ancestor_id
         WHERE t.electoral_unit_id = ? AND t.round = ?
         ORDER BY u.code
        """,
        row ->
            new TreeNode(
                row.getInt(1), row.getString(2), row.getString(3), row.getObject(4, Integer.class)),
        electoralUnit,
        round);
  }

  /** The rounds an electoral unit has had or has under way, in the order of the law. */
  public List<Round> rounds(int electoralUnit) {
    return sql
        .list(
            "SELECT DISTINCT round FROM tally WHERE electoral_unit_id = ?",
            row -> Round.valueOf(row.getString(1)),
            electoralUnit)
        .stream()
        .sorted()
        .toList();
  }

  private static final String TALLIES =
      "SELECT unit_id, areas, accepted, early, voters, voted, issued, collected, valid, invalid,"
          + " votes, incidents, open_findings FROM tally WHERE electoral_unit_id = ? AND round = ?";

  private static Stamp stamp(ResultSet row) throws SQLException {
    return new Stamp(row.getInt(1), row.getString(2), row.getInt(3), row.getLong(4));
  }

  private static TallyRow tally(ResultSet row) throws SQLException {
    return new TallyRow(
        row.getInt(1),
        row.getInt(2),
        row.getInt(3),
        row.getInt(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        votes(row.getString(11)),
        row.getInt(12),
        row.getInt(13));
  }

  /** The votes of a form or a sum from their JSON array, in ballot order. */
  static List<Long> votes(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonNumber::longValue);
    }
  }
}
