package vn.baucu.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The polling areas of an election that vote on its day, and what their communes report of them at
 * nine.
 */
final class Polling {
  /** Code of the city. */
  static final String CITY = "31";

  private static final String SLOT = "2021-05-23T09:00";

  private final BenchServer server;
  private final String election;
  private final List<Area> areas;

  Polling(BenchServer server, String election) throws SQLException {
    this.server = server;
    this.election = election;
    areas =
        server.list(
            """
            SELECT u.code, u.kind, p.number, v.voters, d.code
              FROM polling_area p
              JOIN administrative_unit u ON u.id = p.unit_id
              JOIN administrative_unit d ON d.id = u.parent_id
              JOIN election e ON e.id = u.election_id
              JOIN area_level v ON v.area_id = p.id AND v.level = 'NATIONAL_ASSEMBLY'
             WHERE e.code = '%s' AND (p.opens_at IS NULL OR DATE(p.opens_at) = e.election_day)
             ORDER BY u.code, p.number
            """
                .formatted(election),
            row ->
                new Area(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getString(5)));
  }

  /**
   * A polling area.
   *
   * @param unit code of the commune, or of a district without communes
   * @param above code of the unit above it
   */
  record Area(String unit, String kind, int number, long voters, String above) {
    /** The account of the committee that reports of it. */
    String committee() {
      return kind.toLowerCase(Locale.ROOT) + "-" + unit;
    }

    /** The units on whose boards it counts. */
    Set<String> units() {
      return new HashSet<>(List.of(unit, above, CITY));
    }
  }

  List<Area> areas() {
    return areas;
  }

  /** The request that so many have voted. */
  HttpRequest report(Area area, long voted) {
    return server
        .api(
            area.committee(), "turnout/" + area.unit() + "/" + area.number() + "/" + SLOT, election)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString("{\"voted\":" + voted + ",\"reason\":\"giờ cao điểm\"}"))
        .build();
  }
}
