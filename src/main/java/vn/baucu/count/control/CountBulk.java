package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.baucu.count.boundary.AnnulledData;
import vn.baucu.count.boundary.CountData;
import vn.baucu.count.boundary.RoundData;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.Fingerprint;
import vn.baucu.count.entity.VotesConverter;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.FindingJson;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/**
 * Reads and writes accepted minutes by the thousand. Minutes that are there get a new version of
 * their figures, as after a re-opening.
 */
@ApplicationScoped
public class CountBulk {
  private static final int CHUNK = 1_000;
  private static final Set<Severity> STANDING = EnumSet.of(Severity.INCIDENT, Severity.EXPLAIN);
  private static final String OF_KEY =
      " FROM count_minutes WHERE area_id = ? AND level = ? AND round = ?";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;

  public void eachRound(int electionId, Consumer<RoundData> rounds) {
    sql.each(
        """
        SELECT m.area_id, m.level, m.round, m.state = 'ANNULLED'
          FROM count_minutes m
          JOIN electoral_unit e ON e.id = m.electoral_unit_id
         WHERE e.election_id = ?
        """,
        row ->
            new RoundData(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                Round.valueOf(row.getString(3)),
                row.getBoolean(4)),
        rounds,
        electionId);
  }

  /**
   * Hands out the agreed figures of minutes of all rounds.
   *
   * @param state accepted or annulled
   */
  public void each(int electionId, CountState state, Consumer<CountData> minutes) {
    sql.each(
        """
        SELECT m.area_id, m.level, m.round, m.electoral_unit_id, f.voters, f.voted, f.issued, f.collected,
               f.valid, f.invalid, f.votes
          FROM count_minutes m
          JOIN electoral_unit e ON e.id = m.electoral_unit_id
          JOIN count_figures f ON f.minutes_id = m.id AND f.figures_version = m.figures_version
                              AND f.entry = 'AGREED'
         WHERE e.election_id = ? AND m.state = ?
        """,
        CountBulk::agreed,
        minutes,
        electionId,
        state);
  }

  private static CountData agreed(ResultSet row) throws SQLException {
    return new CountData(
        row.getInt(1),
        ElectionLevel.valueOf(row.getString(2)),
        Round.valueOf(row.getString(3)),
        row.getInt(4),
        new CountForm(
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            VotesConverter.ofJson(row.getString(11))),
        List.of());
  }

  public int put(RowStream<CountData> minutes, String explanation) {
    List<CountData> chunk = new ArrayList<>(CHUNK);
    int[] written = {0};
    minutes.forEach(
        each -> {
          chunk.add(each);
          if (chunk.size() == CHUNK) {
            written[0] += write(chunk, explanation);
            chunk.clear();
          }
        });
    return written[0] + write(chunk, explanation);
  }

  private int write(List<CountData> chunk, String explanation) {
    LocalDateTime now = LocalDateTime.now(clock);
    writeMinutes(chunk, now);
    writeFigures(chunk, now);
    writeExplanations(chunk, explanation, now);
    writeEvents(chunk, explanation, now);
    return chunk.size();
  }

  /**
   * Annuls accepted minutes of election day by decisions (Art 81); those that are not there were
   * annulled before anything of them was carried.
   *
   * @return how many are annulled now
   */
  public int annul(RowStream<AnnulledData> annulled) {
    LocalDateTime now = LocalDateTime.now(clock);
    Caller who = caller.get();
    List<Object[]> minutes = new ArrayList<>();
    List<Object[]> events = new ArrayList<>();
    annulled.forEach(
        each -> {
          Round round = Round.ofElectionDay();
          minutes.add(new Object[] {each.areaId(), each.level(), round});
          events.add(
              new Object[] {
                now,
                who.accountId(),
                who.fullName(),
                each.decision(),
                each.areaId(),
                each.level(),
                round
              });
        });
    sql.updateAll(
        "INSERT INTO count_event (minutes_id, figures_version, at, account_id, account_name, act,"
            + " state, comment) SELECT id, figures_version, ?, ?, ?, 'ANNUL', 'ANNULLED', ?"
            + OF_KEY
            + " AND state = 'ACCEPTED'",
        events);
    return sql.updateEach(
        "UPDATE count_minutes SET state = 'ANNULLED', version = version + 1 WHERE area_id = ? AND"
            + " level = ? AND round = ? AND state = 'ACCEPTED'",
        minutes::forEach);
  }

  private void writeMinutes(List<CountData> chunk, LocalDateTime now) {
    sql.updateAll(
        """
        INSERT INTO count_minutes (area_id, level, round, sums_round, electoral_unit_id, state,
                                   accepted_at, double_entry, incident, clean)
        VALUES (?, ?, ?, ?, ?, 'ACCEPTED', ?, 'OFF', ?, ?)
            ON DUPLICATE KEY UPDATE figures_version = figures_version + 1,
               electoral_unit_id = VALUES(electoral_unit_id), prior_state = NULL,
               state = 'ACCEPTED', submitted_by = NULL, submitted_at = NULL, accepted_by = NULL,
               accepted_at = VALUES(accepted_at), double_entry = 'OFF', late = FALSE,
               incident = VALUES(incident), clean = VALUES(clean), attempt = 0,
               mend_fields = NULL, carried_by = NULL, version = version + 1
        """,
        chunk.stream()
            .map(
                each ->
                    new Object[] {
                      each.areaId(),
                      each.level(),
                      each.round(),
                      each.round().sums(),
                      each.electoralUnitId(),
                      now,
                      each.findings().stream().anyMatch(f -> f.severity() == Severity.INCIDENT),
                      each.findings().isEmpty()
                    })
            .toList());
  }

  private void writeFigures(List<CountData> chunk, LocalDateTime now) {
    sql.updateAll(
        "INSERT INTO count_figures (minutes_id, figures_version, entry, voters, voted, issued,"
            + " collected, valid, invalid, votes, saved_at, fingerprint) SELECT id,"
            + " figures_version, 'AGREED', ?, ?, ?, ?, ?, ?, ?, ?, ?"
            + OF_KEY,
        chunk.stream()
            .map(
                each ->
                    new Object[] {
                      each.form().voters(),
                      each.form().voted(),
                      each.form().issued(),
                      each.form().collected(),
                      each.form().valid(),
                      each.form().invalid(),
                      VotesConverter.toJson(each.form().votes()),
                      now,
                      Fingerprint.of(each.form().fields().values()),
                      each.areaId(),
                      each.level(),
                      each.round()
                    })
            .toList());
  }

  private void writeEvents(List<CountData> chunk, String explanation, LocalDateTime now) {
    Caller who = caller.get();
    sql.updateAll(
        "INSERT INTO count_event (minutes_id, figures_version, at, account_id, account_name, act,"
            + " state, comment) SELECT id, figures_version, ?, ?, ?, 'LOAD', state, ?"
            + OF_KEY,
        chunk.stream()
            .map(
                each ->
                    new Object[] {
                      now,
                      who.accountId(),
                      who.fullName(),
                      explanation,
                      each.areaId(),
                      each.level(),
                      each.round()
                    })
            .toList());
  }

  private void writeExplanations(List<CountData> chunk, String explanation, LocalDateTime now) {
    List<Object[]> rows = new ArrayList<>();
    for (CountData each : chunk) {
      for (Finding finding : each.findings()) {
        rows.add(
            new Object[] {
              finding.code(),
              finding.severity(),
              explanation,
              now,
              each.areaId(),
              each.level(),
              each.round()
            });
      }
    }
    sql.updateAll(
        "INSERT INTO count_explanation (minutes_id, figures_version, code, severity, explanation,"
            + " written_at) SELECT id, figures_version, ?, ?, ?, ?"
            + OF_KEY,
        rows);
    writeFindings(chunk);
  }

  /**
   * Nobody has looked at what was loaded: its findings stand open, whatever text they came with.
   */
  private void writeFindings(List<CountData> chunk) {
    sql.updateEach(
        "INSERT INTO accepted_finding (minutes_id, figures_version, code, severity, finding) SELECT"
            + " id, figures_version, ?, ?, ?"
            + OF_KEY,
        rows ->
            chunk.forEach(
                each ->
                    each.findings().stream()
                        .filter(f -> STANDING.contains(f.severity()))
                        .forEach(
                            f ->
                                rows.accept(
                                    new Object[] {
                                      f.code(),
                                      f.severity(),
                                      FindingJson.store(f),
                                      each.areaId(),
                                      each.level(),
                                      each.round()
                                    }))));
  }
}
