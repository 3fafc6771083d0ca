package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.BallotData;
import vn.baucu.voters.boundary.VoterPart;

/** Reads and writes areas at their levels by the thousand. */
@ApplicationScoped
public class VoterBulk {
  private static final int CHUNK = 1_000;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;

  public void eachBallot(int electionId, Consumer<BallotData> ballots) {
    sql.each(
        """
        SELECT l.area_id, l.level, l.electoral_unit_id, l.posted, l.corrected, l.final,
               l.posted_men, l.corrected_men, l.final_men, l.posted_women, l.corrected_women,
               l.final_women
          FROM area_level l
          JOIN polling_area a ON a.id = l.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ?
        """,
        row ->
            new BallotData(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                true,
                row.getObject(3, Integer.class),
                TotalStore.totals(row, 4),
                TotalStore.totals(row, 7),
                TotalStore.totals(row, 10)),
        ballots,
        electionId);
  }

  public int put(RowStream<BallotData> ballots, String reason) {
    List<BallotData> chunk = new ArrayList<>(CHUNK);
    int[] written = {0};
    ballots.forEach(
        ballot -> {
          chunk.add(ballot);
          if (chunk.size() == CHUNK) {
            written[0] += write(chunk, reason);
            chunk.clear();
          }
        });
    return written[0] + write(chunk, reason);
  }

  private int write(List<BallotData> chunk, String reason) {
    for (VoterPart part : VoterPart.values()) {
      for (VoterStage stage : VoterStage.values()) {
        keepReplaced(chunk, part, stage, reason);
      }
      keepFirstFinals(chunk, part, reason);
    }
    sql.updateAll(
        """
        INSERT INTO area_level (area_id, level, electoral_unit_id, posted, corrected, final,
                                posted_men, corrected_men, final_men, posted_women,
                                corrected_women, final_women)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE electoral_unit_id = VALUES(electoral_unit_id),
               posted = VALUES(posted), corrected = VALUES(corrected), final = VALUES(final),
               posted_men = VALUES(posted_men), corrected_men = VALUES(corrected_men),
               final_men = VALUES(final_men), posted_women = VALUES(posted_women),
               corrected_women = VALUES(corrected_women), final_women = VALUES(final_women),
               version = version + 1
        """,
        chunk.stream()
            .map(
                ballot ->
                    new Object[] {
                      ballot.areaId(),
                      ballot.level(),
                      ballot.electoralUnitId(),
                      ballot.all().posted(),
                      ballot.all().corrected(),
                      ballot.all().finalTotal(),
                      ballot.men().posted(),
                      ballot.men().corrected(),
                      ballot.men().finalTotal(),
                      ballot.women().posted(),
                      ballot.women().corrected(),
                      ballot.women().finalTotal()
                    })
            .toList());
    return chunk.size();
  }

  /** A final total of an area that is new goes into the history as one that is typed does. */
  private void keepFirstFinals(List<BallotData> chunk, VoterPart part, String reason) {
    LocalDateTime now = LocalDateTime.now(clock);
    sql.updateAll(
        "INSERT INTO voter_total_change (area_id, level, part, stage, after_total, reason,"
            + " account_id, changed_at) VALUES (?, ?, ?, 'FINAL', ?, ?, ?, ?)",
        chunk.stream()
            .filter(ballot -> !ballot.stored() && ballot.of(part).finalTotal() != null)
            .map(
                ballot ->
                    new Object[] {
                      ballot.areaId(),
                      ballot.level(),
                      part,
                      ballot.of(part).finalTotal(),
                      reason,
                      caller.get().accountId(),
                      now
                    })
            .toList());
  }

  /** A total that is about to become another one goes into the history, the first one too. */
  private void keepReplaced(
      List<BallotData> chunk, VoterPart part, VoterStage stage, String reason) {
    String column = TotalStore.column(part, stage);
    sql.updateAll(
        "INSERT INTO voter_total_change (area_id, level, part, stage, before_total, after_total,"
            + " reason, account_id, changed_at) SELECT area_id, level, ?, ?, "
            + column
            + ", ?, ?, ?, ? FROM area_level WHERE area_id = ? AND level = ? AND NOT ("
            + column
            + " <=> ?)",
        chunk.stream()
            .filter(ballot -> ballot.stored() && ballot.of(part).at(stage) != null)
            .map(
                ballot ->
                    new Object[] {
                      part,
                      stage,
                      ballot.of(part).at(stage),
                      reason,
                      caller.get().accountId(),
                      LocalDateTime.now(clock),
                      ballot.areaId(),
                      ballot.level(),
                      ballot.of(part).at(stage)
                    })
            .toList());
  }

  /** An area counts at a level where it lies in an electoral unit or has voters. */
  public void rebuildSums(int electionId) {
    sql.update(
        """
        DELETE v FROM unit_voters v JOIN administrative_unit u ON u.id = v.unit_id
         WHERE u.election_id = ?
        """,
        electionId);
    sql.update(
        """
        INSERT INTO unit_voters (unit_id, level, areas, voters)
        SELECT a.unit_id, l.level, COUNT(*), COALESCE(SUM(l.voters), 0)
          FROM area_level l
          JOIN polling_area a ON a.id = l.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ? AND (l.electoral_unit_id IS NOT NULL OR l.voters > 0)
         GROUP BY a.unit_id, l.level
        """,
        electionId);
    sql.update(
        """
        DELETE v FROM unit_stage_voters v JOIN administrative_unit u ON u.id = v.unit_id
         WHERE u.election_id = ?
        """,
        electionId);
    sql.update(
        StageSums.INSERT
            + " JOIN polling_area a ON a.id = l.area_id"
            + " JOIN administrative_unit u ON u.id = a.unit_id WHERE u.election_id = ?"
            + StageSums.GROUP,
        electionId);
  }

  /** Takes away areas at levels without voters, and the sums of units. */
  public void withdraw(int electionId, Collection<ElectionLevel> levels, Collection<String> units) {
    sql.updateAll(
        """
        DELETE l FROM area_level l
          JOIN polling_area a ON a.id = l.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ? AND l.level = ? AND l.electoral_unit_id IS NULL
           AND l.voters IS NULL
        """,
        levels.stream().map(level -> new Object[] {electionId, level}).toList());
    List<Object[]> gone = units.stream().map(unit -> new Object[] {electionId, unit}).toList();
    sql.updateAll(
        """
        DELETE v FROM unit_voters v JOIN administrative_unit u ON u.id = v.unit_id
         WHERE u.election_id = ? AND u.code = ?
        """,
        gone);
    sql.updateAll(
        """
        DELETE v FROM unit_stage_voters v JOIN administrative_unit u ON u.id = v.unit_id
         WHERE u.election_id = ? AND u.code = ?
        """,
        gone);
    sql.updateAll(
        """
        DELETE s FROM usual_unit s JOIN administrative_unit u ON u.id = s.unit_id
         WHERE u.election_id = ? AND u.code = ?
        """,
        gone);
  }
}
