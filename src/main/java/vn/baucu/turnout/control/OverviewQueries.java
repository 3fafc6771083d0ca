package vn.baucu.turnout.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Recent;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;

/**
 * Turnout of units, read from the sums of the units that own areas: one row per such unit and slot
 * (217 in the city of 2021), however many areas there are. Areas are read for one unit only.
 */
@ApplicationScoped
public class OverviewQueries {
  private static final String SUMS =
      """
      COALESCE(SUM(v.voters), 0), COALESCE(SUM(s.voted), 0), COALESCE(SUM(v.areas), 0),
      COALESCE(SUM(s.areas_reported), 0), COALESCE(SUM(s.areas_full), 0), MAX(s.last_report_at)
      """;

  private static final int KEPT = 500;

  @Inject private Sql sql;

  @Inject private Caches caches;

  private Recent<PlaceKey, Place> places;

  private record PlaceKey(Integer electionId, Integer version, String code) {}

  @PostConstruct
  void begin() {
    places = caches.make("turnout.places", KEPT);
  }

  /** A unit, and the identities of all units in it, as the election is set up. */
  private record Place(int id, String code, String name, String parent, List<Integer> within) {}

  /** A unit of the caller's election. */
  public record Unit(int id, String code, String name, String kind, String phone) {}

  /**
   * A unit with all below it, now.
   *
   * @param parent code of the unit above, null at the root
   * @param latestReported the latest slot for which anything was reported, or null
   * @param revision under one version of the election's set-up it stays the same only as long as
   *     {@link #children} and {@link #areas} do
   */
  public record State(
      int id,
      String code,
      String name,
      String parent,
      LocalDateTime latestReported,
      long revision) {}

  /** A unit, or an area where {@code area} is not null, in one slot. */
  public record Line(
      String unit,
      String name,
      Integer area,
      long voters,
      long voted,
      int areas,
      int areasReported,
      int areasFull,
      LocalDateTime lastReportAt) {}

  /** The unit of a code. */
  public Unit unit(int electionId, String code) {
    return sql.one(
            "SELECT u.id, u.code, u.name, u.kind, "
                + AreaStore.phone("u")
                + " FROM administrative_unit u WHERE u.election_id = ? AND u.code = ?",
            row ->
                new Unit(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)),
            electionId,
            code)
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", code));
  }

  /**
   * The state of a unit. Its revision is raised by every report, correction and voter total of a
   * unit in it; what else boards and lists of it show, the set-up of the election, has a version of
   * its own.
   */
  public State state(Caller caller, String code) {
    Place place = place(caller, code);
    return sql.one(
            "SELECT MAX(latest_slot), COALESCE(SUM(revision), 0) FROM turnout_unit WHERE unit_id "
                + Sql.among(place.within()),
            row ->
                new State(
                    place.id(),
                    place.code(),
                    place.name(),
                    place.parent(),
                    row.getObject(1, LocalDateTime.class),
                    row.getLong(2)))
        .orElseThrow();
  }

  private Place place(Caller caller, String code) {
    PlaceKey key = new PlaceKey(caller.electionId(), caller.electionVersion(), code);
    return places.get(key, () -> read(caller.electionId(), code));
  }

  private Place read(int electionId, String code) {
    Unit unit = unit(electionId, code);
    String parent =
        sql.one(
                "SELECT a.code FROM administrative_unit u JOIN administrative_unit a ON a.id ="
                    + " u.parent_id WHERE u.id = ?",
                row -> row.getString(1),
                unit.id())
            .orElse(null);
    List<Integer> within =
        sql.list(
            "SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ?",
            row -> row.getInt(1),
            unit.id());
    return new Place(unit.id(), unit.code(), unit.name(), parent, within);
  }

  /** The units directly below a unit, each with all below it, in one slot. */
  public List<Line> children(State unit, LocalDateTime slot) {
    return sql.list(
        "SELECT u.code, u.name, "
            + SUMS
            + """
              FROM administrative_unit u
              JOIN unit_ancestor b ON b.ancestor_id = u.id
              LEFT JOIN unit_voters v ON v.unit_id = b.unit_id AND v.level =
            """
            + AreaStore.WIDEST
            + " LEFT JOIN turnout_sum s ON s.unit_id = b.unit_id AND s.slot = ?"
            + " WHERE u.parent_id = ? GROUP BY u.id, u.code, u.name ORDER BY u.code",
        OverviewQueries::unitLine,
        slot,
        unit.id());
  }

  /** The polling areas a unit owns, each as it counts in one slot. */
  public List<Line> areas(State unit, LocalDateTime slot) {
    return sql.list(
        """
        SELECT p.place, p.number, COALESCE(l.voters, 0), COALESCE(r.voted, 0),
               COALESCE(r.slot = ?, 0), r.reported_at
          FROM administrative_unit u
          JOIN polling_area p ON p.unit_id = u.id
          LEFT JOIN area_level l ON l.area_id = p.id AND l.level =
        """
            + AreaStore.WIDEST
            + """
             LEFT JOIN turnout_report r ON r.area_id = p.id AND r.slot =
                  (SELECT MAX(x.slot) FROM turnout_report x
                    WHERE x.area_id = p.id AND x.slot <= ?)
             WHERE u.id = ? ORDER BY p.number
            """,
        row -> areaLine(unit, row),
        slot,
        slot,
        unit.id());
  }

  private static Line unitLine(ResultSet row) throws SQLException {
    return new Line(
        row.getString(1),
        row.getString(2),
        null,
        row.getLong(3),
        row.getLong(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getObject(8, LocalDateTime.class));
  }

  private static Line areaLine(State unit, ResultSet row) throws SQLException {
    long voters = row.getLong(3);
    long voted = row.getLong(4);
    return new Line(
        unit.code(),
        row.getString(1),
        row.getInt(2),
        voters,
        voted,
        1,
        row.getInt(5),
        voters > 0 && voted >= voters ? 1 : 0,
        row.getObject(6, LocalDateTime.class));
  }
}
