package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.law.Round;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;
import vn.baucu.turnout.boundary.ReportData;
import vn.baucu.turnout.boundary.RoundReport;

/**
 * Reads and writes reports by the thousand. A report loaded counts as made at its slot's own time.
 */
@ApplicationScoped
public class ReportBulk {
  private static final int CHUNK = 1_000;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  public void eachReport(int electionId, Consumer<ReportData> reports) {
    sql.each(
        """
        SELECT r.area_id, r.slot, r.version, r.voted
          FROM turnout_report r
          JOIN polling_area a ON a.id = r.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ?
        """,
        row ->
            new ReportData(
                row.getInt(1), row.getObject(2, LocalDateTime.class), row.getInt(3), row.getInt(4)),
        reports,
        electionId);
  }

  public void eachOfRounds(int electionId, Consumer<RoundReport> reports) {
    sql.each(
        """
        SELECT t.area_id, t.round, t.slot, t.voted
          FROM round_turnout t
          JOIN polling_area a ON a.id = t.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ?
        """,
        row ->
            new RoundReport(
                row.getInt(1),
                Round.valueOf(row.getString(2)),
                row.getObject(3, LocalDateTime.class),
                row.getInt(4)),
        reports,
        electionId);
  }

  /** The reports of a round of the areas of an electoral unit. */
  public List<RoundReport> ofRound(int electoralUnit, Round round) {
    return sql.list(
        "SELECT t.area_id, t.round, t.slot, t.voted FROM round_turnout t JOIN area_level l ON"
            + " l.area_id = t.area_id WHERE l.electoral_unit_id = ? AND t.round = ?",
        row ->
            new RoundReport(
                row.getInt(1),
                Round.valueOf(row.getString(2)),
                row.getObject(3, LocalDateTime.class),
                row.getInt(4)),
        electoralUnit,
        round);
  }

  public int putOfRounds(RowStream<RoundReport> reports) {
    return sql.updateEach(
        "INSERT INTO round_turnout (area_id, round, slot, voted) VALUES (?, ?, ?, ?) ON DUPLICATE"
            + " KEY UPDATE voted = VALUES(voted)",
        add ->
            reports.forEach(
                each ->
                    add.accept(
                        new Object[] {each.areaId(), each.round(), each.slot(), each.voted()})));
  }

  public int put(RowStream<ReportData> reports, String note) {
    List<ReportData> chunk = new ArrayList<>(CHUNK);
    int[] written = {0};
    reports.forEach(
        report -> {
          chunk.add(report);
          if (chunk.size() == CHUNK) {
            written[0] += write(chunk, note);
            chunk.clear();
          }
        });
    return written[0] + write(chunk, note);
  }

  private int write(List<ReportData> chunk, String note) {
    Integer account = caller.get().accountId();
    sql.updateAll(
        """
        INSERT INTO turnout_replaced (area_id, slot, voted, account_id, phoned_by, reported_at,
                                      new_voted, replaced_by, replaced_at, correction, reason)
        SELECT area_id, slot, voted, account_id, phoned_by, reported_at, ?, ?, ?, FALSE, ?
          FROM turnout_report WHERE area_id = ? AND slot = ? AND voted <> ?
        """,
        chunk.stream()
            .filter(ReportData::isStored)
            .map(
                report ->
                    new Object[] {
                      report.voted(),
                      account,
                      report.slot(),
                      note,
                      report.areaId(),
                      report.slot(),
                      report.voted()
                    })
            .toList());
    sql.updateAll(
        """
        INSERT INTO turnout_report (area_id, slot, voted, account_id, note, reported_at, version)
        VALUES (?, ?, ?, ?, ?, ?, 1)
            ON DUPLICATE KEY UPDATE voted = VALUES(voted), account_id = VALUES(account_id),
               phoned_by = NULL,
               note = VALUES(note), reported_at = VALUES(reported_at), version = version + 1
        """,
        chunk.stream()
            .map(
                report ->
                    new Object[] {
                      report.areaId(), report.slot(), report.voted(), account, note, report.slot()
                    })
            .toList());
    return chunk.size();
  }
}
