package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.FurtherPoll;
import vn.baucu.candidate.boundary.PollVoters;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.StruckCandidate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/** Reads and writes the further polls of an election by the thousand. */
@ApplicationScoped
public class RoundBulk {
  private static final String AGAIN =
      """
      SELECT v.area_id, v.level, v.opens_at, v.closes_at, v.document, v.document_day,
             v.annulment, v.annulment_day, v.body, v.voters
        FROM re_vote v
      """;

  @Inject private Sql sql;
  @Inject private RoundStore store;

  public void eachPoll(int electionId, Consumer<FurtherPoll> polls) {
    sql.list(
            "SELECT DISTINCT e.id FROM electoral_round r JOIN electoral_unit e ON e.id ="
                + " r.electoral_unit_id WHERE e.election_id = ?",
            row -> row.getInt(1),
            electionId)
        .forEach(
            unit -> store.of(unit).forEach(ballot -> polls.accept(new FurtherPoll(unit, ballot))));
  }

  public void eachVoters(int electionId, Consumer<PollVoters> voters) {
    sql.each(
        """
        SELECT x.area_id, e.id, e.level, r.round, x.voters
          FROM round_area x
          JOIN electoral_round r ON r.id = x.round_id
          JOIN electoral_unit e ON e.id = r.electoral_unit_id
         WHERE e.election_id = ? AND x.voters IS NOT NULL
        """,
        row ->
            new PollVoters(
                row.getInt(1),
                row.getInt(2),
                ElectionLevel.valueOf(row.getString(3)),
                Round.valueOf(row.getString(4)),
                row.getInt(5)),
        voters,
        electionId);
  }

  public void eachReVote(int electionId, Consumer<ReVote> again) {
    sql.each(
        AGAIN
            + " JOIN polling_area a ON a.id = v.area_id JOIN administrative_unit u ON u.id ="
            + " a.unit_id WHERE u.election_id = ?",
        RoundBulk::again,
        again,
        electionId);
  }

  static ReVote again(ResultSet row) throws SQLException {
    String annulment = row.getString(7);
    return new ReVote(
        row.getInt(1),
        ElectionLevel.valueOf(row.getString(2)),
        row.getObject(3, LocalDateTime.class),
        row.getObject(4, LocalDateTime.class),
        row.getString(5),
        row.getObject(6, LocalDate.class),
        annulment == null
            ? null
            : new ReVote.Annulment(annulment, row.getObject(8, LocalDate.class), row.getString(9)),
        row.getObject(10, Integer.class));
  }

  public void eachStruck(int electionId, Consumer<StruckCandidate> struck) {
    sql.each(
        "SELECT e.id, c.position FROM candidate c JOIN electoral_unit e ON e.id ="
            + " c.electoral_unit_id WHERE e.election_id = ? AND c.struck_day IS NOT NULL",
        row -> new StruckCandidate(row.getInt(1), row.getInt(2)),
        struck,
        electionId);
  }

  public int putReVotes(RowStream<ReVote> again) {
    return sql.updateEach(
        """
        INSERT INTO re_vote (area_id, level, opens_at, closes_at, document, document_day,
                             annulment, annulment_day, body, voters)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE opens_at = VALUES(opens_at), closes_at = VALUES(closes_at),
               document = VALUES(document), document_day = VALUES(document_day),
               annulment = VALUES(annulment), annulment_day = VALUES(annulment_day),
               body = VALUES(body), voters = VALUES(voters)
        """,
        add ->
            again.forEach(
                each -> {
                  ReVote.Annulment by = each.annulment();
                  add.accept(
                      new Object[] {
                        each.areaId(),
                        each.level(),
                        each.opens(),
                        each.closes(),
                        each.document(),
                        each.documentDay(),
                        by == null ? null : by.document(),
                        by == null ? null : by.day(),
                        by == null ? null : by.body(),
                        each.voters()
                      });
                }));
  }

  public int putVoters(RowStream<PollVoters> voters) {
    return sql.updateEach(
        "UPDATE round_area x JOIN electoral_round r ON r.id = x.round_id SET x.voters = ? WHERE"
            + " r.electoral_unit_id = ? AND r.round = ? AND x.area_id = ?",
        add ->
            voters.forEach(
                each ->
                    add.accept(
                        new Object[] {
                          each.voters(), each.electoralUnit(), each.round(), each.areaId()
                        })));
  }
}
