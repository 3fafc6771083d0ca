package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.law.Contest;
import vn.baucu.law.CountChecks;
import vn.baucu.law.CountContext;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Threshold;
import vn.baucu.law.Thresholds;
import vn.baucu.shared.Sql;

/**
 * Compares all accepted minutes of an electoral unit with each other (C208 to C210): once when
 * enough of them are in, and again when all are, so that the order of arrival hides nothing.
 *
 * <p>What was loaded from a package is compared with, but not found: its findings came with it. So
 * only units are asked about of which somebody accepted minutes by hand.
 */
@ApplicationScoped
public class Comparison {
  private static final int ROUND_OF_WORK = 50;

  @Inject private Sql sql;
  @Inject private Tallies tallies;
  @Inject private CountFindings checks;
  @Inject private LateFindings late;

  /** An electoral unit whose minutes are to be compared. */
  public record Due(int electionId, String electionCode, int electoralUnit, Round round) {}

  private record Accepted(
      int id, int figuresVersion, boolean typed, ElectionLevel level, CountForm form) {}

  /**
   * From now on a unit is asked about: minutes of it were accepted by hand. Written once for each
   * unit, so that later acceptances neither write here nor wait for each other.
   */
  public void expect(int electoralUnit, Round round) {
    boolean expected =
        sql.one(
                "SELECT 1 FROM count_comparison WHERE electoral_unit_id = ? AND round = ?",
                row -> row.getInt(1),
                electoralUnit,
                round.sums())
            .isPresent();
    if (!expected) {
      sql.update(
          "INSERT IGNORE INTO count_comparison (electoral_unit_id, round) VALUES (?, ?)",
          electoralUnit,
          round.sums());
    }
  }

  /**
   * The units whose minutes are to be compared now, a handful at a time: complete and not compared
   * as they stand, or never compared and with areas enough.
   */
  public List<Due> due() {
    return sql.list(
        """
        SELECT x.id, x.code, t.electoral_unit_id, t.round
          FROM (SELECT c.electoral_unit_id, c.round, SUM(t.accepted) AS done,
                       SUM(t.areas) AS whole
                  FROM count_comparison c
                  JOIN tally t ON t.electoral_unit_id = c.electoral_unit_id AND t.round = c.round
                 GROUP BY c.electoral_unit_id, c.round, c.revision
                HAVING done > 1 AND c.revision <> SUM(t.revision)
                       AND (done = whole OR c.revision = -1)) t
          JOIN electoral_unit e ON e.id = t.electoral_unit_id
          JOIN election x ON x.id = e.election_id
          LEFT JOIN election_setting s ON s.election_id = x.id AND s.setting_key = ?
         WHERE t.done = t.whole OR t.done > COALESCE(CAST(s.setting_value AS SIGNED), ?)
         LIMIT ?
        """,
        row ->
            new Due(
                row.getInt(1), row.getString(2), row.getInt(3), Round.valueOf(row.getString(4))),
        Threshold.COMPARED_AREAS.key(),
        Threshold.COMPARED_AREAS.standard(),
        ROUND_OF_WORK);
  }

  /**
   * Compares the minutes of a unit and keeps what is found and was not explained.
   *
   * @return how many findings are kept
   */
  public int compare(int electoralUnit, Round round, Thresholds thresholds, LocalDateTime now) {
    // One node at a time; the other then comes out the same.
    sql.list(
        "SELECT 1 FROM count_comparison WHERE electoral_unit_id = ? AND round = ? FOR UPDATE",
        row -> row.getInt(1),
        electoralUnit,
        round);
    long revision =
        sql.one(
                "SELECT SUM(revision) FROM tally WHERE electoral_unit_id = ? AND round = ?",
                row -> row.getLong(1),
                electoralUnit,
                round)
            .orElse(0L);
    Tallies.Sum unit = tallies.sum(electoralUnit, round);
    int found = 0;
    for (Accepted minutes : accepted(electoralUnit, round)) {
      if (minutes.typed()) {
        List<Finding> findings = findings(minutes, unit, electoralUnit, thresholds);
        late.keep(minutes.id(), minutes.figuresVersion(), findings, now);
        found += findings.size();
      }
    }
    // What this itself moves in the sums is no reason to compare again.
    revision += tallies.recount(electoralUnit, round);
    sql.update(
        "INSERT INTO count_comparison (electoral_unit_id, round, revision, compared_at) VALUES (?,"
            + " ?, ?, ?) ON DUPLICATE KEY UPDATE revision = VALUES(revision), compared_at ="
            + " VALUES(compared_at)",
        electoralUnit,
        round,
        revision,
        now);
    return found;
  }

  private List<Finding> findings(
      Accepted minutes, Tallies.Sum unit, int electoralUnit, Thresholds thresholds) {
    CountForm form = minutes.form();
    CountContext context =
        CountContext.of(new Contest(minutes.level(), 0, form.votes().size(), null))
            .with(
                new CountContext.Surroundings(
                    null,
                    null,
                    null,
                    unit.without(form).rest(),
                    checks.twins(form, minutes.id(), electoralUnit)));
    List<Finding> all = CountChecks.comparison(form, context, thresholds);
    if (all.isEmpty()) {
      return all;
    }
    List<String> explained =
        sql.list(
            "SELECT code FROM count_explanation WHERE minutes_id = ? AND figures_version = ?",
            row -> row.getString(1),
            minutes.id(),
            minutes.figuresVersion());
    return all.stream().filter(finding -> !explained.contains(finding.code())).toList();
  }

  private List<Accepted> accepted(int electoralUnit, Round round) {
    return sql.list(
        "SELECT m.id, m.figures_version, m.accepted_by IS NOT NULL, m.level, "
            + CountFindings.FORM
            + " FROM count_minutes m JOIN count_figures f ON f.minutes_id = m.id AND"
            + " f.figures_version = m.figures_version AND f.entry = 'AGREED' WHERE"
            + " m.electoral_unit_id = ? AND m.state = 'ACCEPTED' AND m.sums_round = ?",
        row ->
            new Accepted(
                row.getInt(1),
                row.getInt(2),
                row.getBoolean(3),
                ElectionLevel.valueOf(row.getString(4)),
                CountFindings.form(row, 5)),
        electoralUnit,
        round);
  }
}
