package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Fields;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;

/** Reads what waits for acceptance, only of units whose counters say that something does. */
@ApplicationScoped
public class QueueQueries {
  /** Whether a person submitted, typed or settled the figures of minutes m: four times who. */
  private static final String HANDLED =
      "(COALESCE(m.submitted_by = ?, FALSE) OR EXISTS (SELECT 1 FROM count_figures o WHERE"
          + " o.minutes_id = m.id AND o.figures_version = m.figures_version AND o.author_id = ?)"
          + " OR EXISTS (SELECT 1 FROM count_difference o WHERE o.minutes_id = m.id AND"
          + " o.figures_version = m.figures_version AND o.settled_by = ?)"
          + " OR COALESCE(FIND_IN_SET(?, REPLACE(m.carried_by, ' ', ',')), 0) > 0)";

  @Inject private Sql sql;

  /** Minutes that wait, with whose act made them wait. */
  public record Line(
      MinutesKey key,
      int version,
      String unitName,
      String areaName,
      boolean clean,
      boolean incident,
      boolean late,
      String by,
      LocalDateTime at,
      int owner,
      LocalDateTime closesAt) {}

  /**
   * What waits for the committee of a unit, with all its page shows of it.
   *
   * @param line the minutes; its time is since when they wait
   * @param unsettled whether both entries differ still, and the approver settles them
   * @param papers photos and scans of this version
   * @param codes of the findings that were explained
   * @param fields that differ still
   * @param settled fields in which the entries differed until an approver settled them
   * @param typedBy who typed, the first entry first
   * @param phonedBy who phoned in what the level above typed for the unit
   * @param figures voters, voted, collected, valid, invalid as agreed; empty before they are
   * @param handled whether the person asking typed, settled or submitted them
   */
  public record Detail(
      Line line,
      boolean unsettled,
      int papers,
      List<String> codes,
      List<String> fields,
      List<String> settled,
      List<String> typedBy,
      List<String> phonedBy,
      List<Long> figures,
      boolean handled) {}

  /**
   * Minutes of the units right below a unit that wait for it; more than a city ever has are left
   * out.
   */
  public List<Detail> details(int electionId, String unit, int person) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.place, m.clean, m.incident,
               m.late, COALESCE(w.full_name, ''),
               IF(m.state = 'SUBMITTED', m.submitted_at,
                  (SELECT MAX(e.at) FROM count_event e WHERE e.minutes_id = m.id)),
               u.id, a.closes_at, m.state = 'DIFFERENT',
               (SELECT COUNT(*) FROM count_attachment t WHERE t.minutes_id = m.id
                   AND t.figures_version = m.figures_version AND t.removed_at IS NULL),
               (SELECT GROUP_CONCAT(DISTINCT x.code ORDER BY x.code) FROM count_explanation x
                 WHERE x.minutes_id = m.id AND x.figures_version = m.figures_version
                   AND x.entry = 'AGREED'),
               (SELECT GROUP_CONCAT(d.field) FROM count_difference d
                 WHERE d.minutes_id = m.id AND d.figures_version = m.figures_version AND d.is_open),
               (SELECT GROUP_CONCAT(y.full_name ORDER BY z.entry SEPARATOR '\n')
                  FROM count_figures z JOIN person y ON y.id = z.author_id
                 WHERE z.minutes_id = m.id AND z.figures_version = m.figures_version
                   AND z.entry <> 'AGREED'),
               f.voters, f.voted, f.collected, f.valid, f.invalid,
               (SELECT GROUP_CONCAT(d.field) FROM count_difference d
                 WHERE d.minutes_id = m.id AND d.figures_version = m.figures_version
                   AND d.settled_value IS NOT NULL),
               (SELECT GROUP_CONCAT(DISTINCT z.phoned_by SEPARATOR '\n') FROM count_figures z
                 WHERE z.minutes_id = m.id AND z.figures_version = m.figures_version
                   AND z.entry <> 'AGREED' AND z.phoned_by IS NOT NULL),
               %s
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.submitted + c.different > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND (m.state = 'SUBMITTED'
                                   OR m.state = 'DIFFERENT' AND m.attempt = ?)
          LEFT JOIN count_figures f ON f.minutes_id = m.id AND f.entry = 'AGREED'
                                   AND f.figures_version = m.figures_version
          LEFT JOIN person w ON w.id = m.submitted_by
         WHERE p.election_id = ? AND p.code = ?
         ORDER BY m.state, m.incident DESC, m.clean, m.submitted_at LIMIT 6000
        """
            .formatted(HANDLED),
        QueueQueries::detail,
        person,
        person,
        person,
        person,
        CountMinutes.SETTLING,
        electionId,
        unit);
  }

  private static Detail detail(ResultSet row) throws SQLException {
    List<Long> figures = new ArrayList<>();
    for (int column = 20; column <= 24 && row.getObject(20) != null; column++) {
      figures.add(row.getLong(column));
    }
    return new Detail(
        line(row),
        row.getBoolean(15),
        row.getInt(16),
        parts(row.getString(17), ","),
        onPaper(row.getString(18)),
        onPaper(row.getString(25)),
        parts(row.getString(19), "\n"),
        parts(row.getString(26), "\n"),
        figures,
        row.getBoolean(27));
  }

  /** Fields joined by commas, in the order of the paper. */
  private static List<String> onPaper(String joined) {
    return parts(joined, ",").stream().sorted(Fields.ON_PAPER).toList();
  }

  private static List<String> parts(String joined, String by) {
    return joined == null ? List.of() : List.of(joined.split(by));
  }

  /** The submitted minutes of the units right below a unit that a person of it may accept. */
  public List<Line> waiting(int electionId, String unit, int person) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.place, m.clean, m.incident, m.late,
               COALESCE(w.full_name, ''), m.submitted_at, u.id, a.closes_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.submitted > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND m.state = 'SUBMITTED'
          LEFT JOIN person w ON w.id = m.submitted_by
         WHERE p.election_id = ? AND p.code = ? AND NOT %s
         ORDER BY m.incident DESC, m.clean DESC, m.submitted_at LIMIT 6000
        """
            .formatted(HANDLED),
        QueueQueries::line,
        electionId,
        unit,
        person,
        person,
        person,
        person);
  }

  /**
   * Minutes of the units right below a unit that differ still after typing anew, the oldest first.
   */
  public List<Line> unsettled(int electionId, String unit) {
    return standing("different", "AND m.attempt = " + CountMinutes.SETTLING, electionId, unit);
  }

  /** Minutes of the units right below a unit whose second entry is this unit's. */
  public List<Line> secondAbove(int electionId, String unit) {
    return standing("first_done", "AND m.double_entry = 'UNIT_ABOVE'", electionId, unit);
  }

  /**
   * Minutes of the units right below a unit that one of its people has begun to type, or is to type
   * again, and second entries of the unit's own that anybody of it has begun.
   */
  public List<Line> begun(int electionId, String unit, int account) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.place, m.clean, m.incident,
               m.late, '', NULL, u.id, a.closes_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id
                               AND c.first_entry + c.second_entry + c.different > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND m.state IN ('FIRST_ENTRY', 'SECOND_ENTRY', 'DIFFERENT')
         WHERE p.election_id = ? AND p.code = ?
           AND (m.state = 'SECOND_ENTRY' AND m.double_entry = 'UNIT_ABOVE'
                OR EXISTS (SELECT 1 FROM count_figures z
                            WHERE z.minutes_id = m.id AND z.figures_version = m.figures_version
                              AND z.author_id = ? AND NOT z.done))
         ORDER BY u.code, a.number LIMIT 100
        """,
        QueueQueries::line,
        electionId,
        unit,
        account);
  }

  /**
   * Minutes of the units right below a unit that differ and that a person has typed, so that
   * perhaps another must settle them.
   */
  public List<MinutesKey> typed(int electionId, String unit, int account) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.different > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round AND m.state = 'DIFFERENT'
         WHERE p.election_id = ? AND p.code = ?
           AND EXISTS (SELECT 1 FROM count_event h WHERE h.minutes_id = m.id AND h.account_id = ?
                          AND h.act = 'COMPLETE')
        """,
        row ->
            new MinutesKey(
                ElectionLevel.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                Round.valueOf(row.getString(4))),
        electionId,
        unit,
        account);
  }

  private List<Line> standing(String state, String which, int electionId, String unit) {
    return sql.list(
        """
        SELECT m.level, u.code, a.number, m.round, m.version, u.name, a.place, m.clean, m.incident, m.late,
               COALESCE(w.full_name, ''), e.at, u.id, a.closes_at
          FROM administrative_unit p
          JOIN administrative_unit u ON u.parent_id = p.id
          JOIN count_progress c ON c.unit_id = u.id AND c.%1$s > 0
          JOIN polling_area a ON a.unit_id = u.id
          JOIN count_minutes m ON m.area_id = a.id AND m.level = c.level
                              AND m.sums_round = c.round
                              AND m.state = UPPER('%1$s') %2$s
          LEFT JOIN count_event e ON e.id = (SELECT MAX(h.id) FROM count_event h
                                              WHERE h.minutes_id = m.id)
          LEFT JOIN person w ON w.id = e.account_id
         WHERE p.election_id = ? AND p.code = ?
         ORDER BY e.at LIMIT 100
        """
            .formatted(state, which),
        QueueQueries::line,
        electionId,
        unit);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        new MinutesKey(
            ElectionLevel.valueOf(row.getString(1)),
            row.getString(2),
            row.getInt(3),
            Round.valueOf(row.getString(4))),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getBoolean(8),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getString(11),
        row.getObject(12, LocalDateTime.class),
        row.getInt(13),
        row.getObject(14, LocalDateTime.class));
  }
}
