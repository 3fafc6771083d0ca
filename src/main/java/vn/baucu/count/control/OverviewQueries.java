package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/**
 * Reads counters of units, and minutes of single units, for the overviews: of one round with sums
 * of its own, and of the minutes that stand in its sums.
 */
@ApplicationScoped
public class OverviewQueries {
  private static final String COUNTS =
      "SUM(v.areas), SUM(COALESCE(p.accepted, 0)), SUM(COALESCE(p.submitted, 0)),"
          + " SUM(COALESCE(p.matched, 0)), SUM(COALESCE(p.first_entry + p.first_done +"
          + " p.second_entry, 0)), SUM(COALESCE(p.different, 0)), SUM(COALESCE(p.returned +"
          + " p.reopened, 0)), SUM(COALESCE(p.incidents, 0))";

  private static final String COUNTERS =
      " JOIN unit_voters v ON v.unit_id = x.unit_id LEFT JOIN count_progress p ON p.unit_id ="
          + " v.unit_id AND p.level = v.level AND p.round = ?";

  private static final String LINE =
      """
      SELECT d.name, u.code, u.name, a.number, a.place, al.level, COALESCE(m.state, 'EMPTY'),
             COALESCE(m.round, ?), COALESCE(m.incident, FALSE), COALESCE(m.late, FALSE), COALESCE(e.account_name, w.full_name), e.account_id,
             e.at,
             u.id, a.closes_at
        FROM administrative_unit u
        LEFT JOIN administrative_unit d ON d.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN area_level al ON al.area_id = a.id AND al.electoral_unit_id IS NOT NULL
        LEFT JOIN count_minutes m ON m.id = (SELECT MAX(l.id) FROM count_minutes l
                                              WHERE l.area_id = a.id AND l.level = al.level
                                                AND l.sums_round = ?)
        LEFT JOIN count_event e ON e.id = (SELECT MAX(h.id) FROM count_event h
                                            WHERE h.minutes_id = m.id)
        LEFT JOIN person w ON w.id = e.account_id
      """;

  /** Of a further round only the areas that vote in it. */
  private static final String OF_ROUND =
      " JOIN round_area ra ON ra.area_id = a.id JOIN electoral_round r ON r.id = ra.round_id AND"
          + " r.electoral_unit_id = al.electoral_unit_id AND r.round = ?";

  private static final String AREAS_OF_ROUND =
      "(SELECT a.unit_id, e.level, COUNT(*) AS areas FROM electoral_round r JOIN round_area ra ON"
          + " ra.round_id = r.id JOIN polling_area a ON a.id = ra.area_id JOIN electoral_unit e ON"
          + " e.id = r.electoral_unit_id WHERE r.round = ? GROUP BY a.unit_id, e.level)";

  private static final String LEVELS = Sql.levelOrder("v.level");
  private static final String LINE_LEVELS = Sql.levelOrder("al.level");

  @Inject private Sql sql;

  /** A unit's name and kind, and the unit above. */
  public record Unit(
      int id, String code, String name, String kind, String parentCode, String parentName) {}

  /** Counters of one unit and level. */
  public record Counter(
      String code,
      String name,
      boolean ownsAreas,
      long units,
      ElectionLevel level,
      long areas,
      long approved,
      long submitted,
      long entered,
      long editing,
      long mismatch,
      long returned,
      long incidents) {}

  /** A unit at a level, by its code. */
  public record Place(String code, ElectionLevel level) {}

  /** Minutes with who acted last; with the unit that owns the area, and when its poll closes. */
  public record Line(
      String parentName,
      String unit,
      String unitName,
      int area,
      String areaName,
      ElectionLevel level,
      CountState state,
      Round round,
      boolean incident,
      boolean late,
      String by,
      Integer byAccount,
      LocalDateTime since,
      int owner,
      LocalDateTime closesAt) {}

  private static String lineOf(Round round) {
    return round.isOfElectionDay() ? LINE : LINE + OF_ROUND;
  }

  /**
   * The round as often as a query asks for it, once more where it is a further one; then others.
   */
  private static Object[] asked(Round round, int times, Object... others) {
    List<Object> arguments =
        new ArrayList<>(Collections.nCopies(round.isOfElectionDay() ? times : times + 1, round));
    arguments.addAll(List.of(others));
    return arguments.toArray();
  }

  private static String counters(Round round) {
    return round.isOfElectionDay()
        ? COUNTERS
        : COUNTERS.replace("unit_voters v", AREAS_OF_ROUND + " v");
  }

  /** The unit of a code. */
  public Optional<Unit> unit(int electionId, String code) {
    return sql.one(
        "SELECT u.id, u.code, u.name, u.kind, p.code, p.name FROM administrative_unit u LEFT JOIN"
            + " administrative_unit p ON p.id = u.parent_id WHERE u.election_id = ? AND u.code = ?",
        row ->
            new Unit(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6)),
        electionId,
        code);
  }

  /**
   * How far the counters of a unit have come with all below it; what else an overview shows, the
   * set-up of the election, has a version of its own.
   */
  public long revision(int unitId) {
    return sql.one(
            "SELECT COALESCE(SUM(p.revision), 0) FROM unit_ancestor x JOIN count_progress p ON"
                + " p.unit_id = x.unit_id WHERE x.ancestor_id = ?",
            row -> row.getLong(1),
            unitId)
        .orElseThrow();
  }

  /** Counters of the units right below a unit, by unit and level. */
  public List<Counter> children(int unitId, Round round) {
    return sql.list(
        "SELECT c.code, c.name, EXISTS (SELECT 1 FROM unit_voters o WHERE o.unit_id = c.id),"
            + " (SELECT COUNT(*) FROM administrative_unit b WHERE b.parent_id = c.id), v.level, "
            + COUNTS
            + " FROM administrative_unit c JOIN unit_ancestor x ON x.ancestor_id = c.id"
            + counters(round)
            + " WHERE c.parent_id = ? GROUP BY c.id, v.level ORDER BY c.code, "
            + LEVELS,
        OverviewQueries::counter,
        asked(round, 1, unitId));
  }

  /** Counters of a unit with all below it, by level. */
  public List<Counter> whole(int unitId, Round round) {
    return sql.list(
        "SELECT c.code, c.name, EXISTS (SELECT 1 FROM unit_voters o WHERE o.unit_id = c.id),"
            + " (SELECT COUNT(*) FROM administrative_unit b WHERE b.parent_id = c.id), v.level, "
            + COUNTS
            + " FROM administrative_unit c JOIN unit_ancestor x ON x.ancestor_id = c.id"
            + counters(round)
            + " WHERE c.id = ? GROUP BY c.id, v.level",
        OverviewQueries::counter,
        asked(round, 1, unitId));
  }

  /** Counters of every unit that owns areas within a unit, by unit and level. */
  public List<Counter> owners(int unitId, Round round) {
    return sql.list(
        "SELECT c.code, c.name, TRUE, 0, v.level, "
            + COUNTS
            + " FROM unit_ancestor x JOIN administrative_unit c ON c.id = x.unit_id"
            + counters(round)
            + " WHERE x.ancestor_id = ? GROUP BY c.id, v.level ORDER BY c.code, "
            + LEVELS,
        OverviewQueries::counter,
        asked(round, 1, unitId));
  }

  /** The minutes of one unit that owns areas, typed or not. */
  public List<Line> lines(int electionId, String unit, Round round) {
    return sql.list(
        lineOf(round) + " WHERE u.election_id = ? AND u.code = ? ORDER BY a.number, " + LINE_LEVELS,
        OverviewQueries::line,
        asked(round, 2, electionId, unit));
  }

  /** The minutes of all units within a unit, handed on one by one. */
  public void eachLine(int unitId, Round round, Consumer<Line> consumer) {
    sql.each(
        lineOf(round)
            + " JOIN unit_ancestor x ON x.unit_id = u.id WHERE x.ancestor_id = ? ORDER BY d.code,"
            + " u.code, a.number, "
            + LINE_LEVELS,
        OverviewQueries::line,
        consumer,
        asked(round, 2, unitId));
  }

  /**
   * Minutes with an incident of areas whose poll closes before the general one, counted for each
   * unit above them; without those of one unit.
   */
  public Map<Place, Long> earlyIncidents(
      int electionId, Round round, LocalDateTime close, int butOf) {
    Map<Place, Long> incidents = new HashMap<>();
    sql.each(
        """
        SELECT u.code, m.level, COUNT(*)
          FROM administrative_unit u
          JOIN unit_ancestor x ON x.ancestor_id = u.id
          JOIN polling_area a ON a.unit_id = x.unit_id
          JOIN count_minutes m ON m.area_id = a.id
         WHERE u.election_id = ? AND a.closes_at < ? AND a.unit_id <> ? AND m.incident
           AND m.sums_round = ?
         GROUP BY u.code, m.level
        """,
        row ->
            Map.entry(
                new Place(row.getString(1), ElectionLevel.valueOf(row.getString(2))),
                row.getLong(3)),
        entry -> incidents.put(entry.getKey(), entry.getValue()),
        electionId,
        close,
        butOf,
        round);
    return incidents;
  }

  private static Counter counter(ResultSet row) throws SQLException {
    return new Counter(
        row.getString(1),
        row.getString(2),
        row.getBoolean(3),
        row.getLong(4),
        ElectionLevel.valueOf(row.getString(5)),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12),
        row.getLong(13));
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        ElectionLevel.valueOf(row.getString(6)),
        CountState.valueOf(row.getString(7)),
        Round.valueOf(row.getString(8)),
        row.getBoolean(9),
        row.getBoolean(10),
        row.getString(11),
        row.getObject(12, Integer.class),
        row.getObject(13, LocalDateTime.class),
        row.getInt(14),
        row.getObject(15, LocalDateTime.class));
  }
}
