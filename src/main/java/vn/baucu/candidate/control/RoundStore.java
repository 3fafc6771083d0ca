package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundVoters;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** Keeps the further polls of electoral units. */
@ApplicationScoped
public class RoundStore {
  private static final String OF_ROUND =
      " FROM electoral_round r WHERE r.electoral_unit_id = ? AND r.round = ?";

  private static final String AREA = "a.id, u.code, u.name, a.number, a.place, ";

  @Inject private Sql sql;

  /** The further rounds of a unit. */
  public List<RoundBallot> of(int electoralUnit) {
    return sql.list(
        """
        SELECT r.round, r.opens_at, r.closes_at, r.document, r.document_day, r.seats,
               (SELECT GROUP_CONCAT(c.position ORDER BY c.printed)
                  FROM round_candidate c WHERE c.round_id = r.id)
          FROM electoral_round r WHERE r.electoral_unit_id = ? ORDER BY r.id
        """,
        row ->
            new RoundBallot(
                Round.valueOf(row.getString(1)),
                row.getObject(2, LocalDateTime.class),
                row.getObject(3, LocalDateTime.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                Arrays.stream(row.getString(7).split(",")).map(Integer::valueOf).toList()),
        electoralUnit);
  }

  /**
   * Adds a round.
   *
   * @return false where there is one already
   */
  public boolean add(int electoralUnit, RoundBallot ballot) {
    return sql.update(
            "INSERT IGNORE INTO electoral_round (electoral_unit_id, round, opens_at, closes_at,"
                + " document, document_day, seats) VALUES (?, ?, ?, ?, ?, ?, ?)",
            electoralUnit,
            ballot.round(),
            ballot.opens(),
            ballot.closes(),
            ballot.document(),
            ballot.documentDay(),
            ballot.seats())
        > 0;
  }

  /** Puts its ballot down. */
  public void ballot(int electoralUnit, RoundBallot ballot) {
    List<Object[]> rows = new ArrayList<>();
    for (int position : ballot.positions()) {
      rows.add(new Object[] {rows.size() + 1, position, electoralUnit, ballot.round()});
    }
    sql.updateAll(
        "INSERT INTO round_candidate (round_id, printed, position) SELECT r.id, ?, ?" + OF_ROUND,
        rows);
  }

  /** Puts voters of areas down, in place of what was there. */
  public void voters(int electoralUnit, Round round, List<RoundVoters> totals) {
    sql.updateAll(
        "INSERT INTO round_area (round_id, area_id, voters) SELECT r.id, ?, ?"
            + OF_ROUND
            + " ON DUPLICATE KEY UPDATE voters = VALUES(voters)",
        totals.stream()
            .map(each -> new Object[] {each.areaId(), each.voters(), electoralUnit, round})
            .toList());
  }

  /** Keeps a round as it is until the end of the transaction; false where it is gone. */
  public boolean hold(int round) {
    return sql.one(
            "SELECT id FROM electoral_round WHERE id = ? LOCK IN SHARE MODE",
            row -> row.getInt(1),
            round)
        .isPresent();
  }

  /** Waits until nobody holds a round; none can hold it until the end of the transaction. */
  public void claim(int electoralUnit, Round round) {
    sql.one(
        "SELECT id FROM electoral_round WHERE electoral_unit_id = ? AND round = ? FOR UPDATE",
        row -> row.getInt(1),
        electoralUnit,
        round);
  }

  /** Takes a round away with its ballot and voters. */
  public void remove(int electoralUnit, Round round) {
    sql.update(
        "DELETE FROM electoral_round WHERE electoral_unit_id = ? AND round = ?",
        electoralUnit,
        round);
  }

  /** The areas of a unit with the latest totals of the poll of election day. */
  public List<RoundVoters> before(int electoralUnit) {
    return sql.list(
        "SELECT "
            + AREA
            + "v.voters FROM voting_area v JOIN polling_area a ON a.id = v.area_id JOIN"
            + " administrative_unit u ON u.id = a.unit_id WHERE v.electoral_unit_id = ? ORDER BY"
            + " u.code, a.number",
        RoundStore::voters,
        electoralUnit);
  }

  /** The areas of a unit that vote again after an annulment. */
  public List<ReVote> again(int electoralUnit) {
    return sql.list(
        "SELECT v.area_id, v.level, v.opens_at, v.closes_at, v.document, v.document_day,"
            + " v.annulment, v.annulment_day, v.body, v.voters FROM re_vote v JOIN electoral_unit e"
            + " ON e.level = v.level JOIN voting_area o ON o.electoral_unit_id = e.id AND o.area_id"
            + " = v.area_id WHERE e.id = ? ORDER BY v.area_id",
        RoundBulk::again,
        electoralUnit);
  }

  /** The areas of a round with their voters. */
  public List<RoundVoters> votersOf(int electoralUnit, Round round) {
    return sql.list(
        "SELECT "
            + AREA
            + "x.voters FROM electoral_round r JOIN round_area x ON x.round_id = r.id JOIN"
            + " polling_area a ON a.id = x.area_id JOIN administrative_unit u ON u.id = a.unit_id"
            + " WHERE r.electoral_unit_id = ? AND r.round = ? ORDER BY u.code, a.number",
        RoundStore::voters,
        electoralUnit,
        round);
  }

  private static RoundVoters voters(ResultSet row) throws SQLException {
    return new RoundVoters(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        row.getObject(6, Integer.class));
  }
}
