package vn.baucu.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;

/** The polling areas of an election, and what their communes report of them at nine. */
final class Polling {
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
            SELECT u.code, p.number, v.voters, d.code
              FROM polling_area p
              JOIN administrative_unit u ON u.id = p.unit_id
              LEFT JOIN administrative_unit d ON d.id = u.parent_id
              JOIN election e ON e.id = u.election_id
              JOIN area_level v ON v.area_id = p.id AND v.level = 'NATIONAL_ASSEMBLY'
             WHERE e.code = '%s' ORDER BY u.code, p.number
            """
                .formatted(election),
            row -> new Area(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4)));
  }

  /**
   * A polling area.
   *
   * @param above code of the unit above its commune
   */
  record Area(String unit, int number, long voters, String above) {
    /** The account of the committee that reports of it. */
    String committee() {
      return "commune-" + unit;
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
