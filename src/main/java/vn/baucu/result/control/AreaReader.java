package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** Reads the polling areas of one unit in one electoral unit: the last step of a drill-down. */
@ApplicationScoped
public class AreaReader {
  @Inject private Sql sql;
  @Inject private TallyReader tallies;

  /**
   * A polling area with its accepted figures.
   *
   * @param accepted whether its minutes are accepted; else the figures are 0
   * @param figures as a tally of this one area
   */
  public record AreaRow(int number, String name, boolean accepted, TallyRow figures) {
    AreaRow byPosition(List<Integer> ballot) {
      return new AreaRow(number, name, accepted, figures.byPosition(ballot));
    }
  }

  /** The areas by number. */
  public List<AreaRow> areas(int electoralUnit, Round round, String unitCode) {
    List<Integer> ballot = tallies.ballot(electoralUnit, round);
    return sql
        .list(
            """
        SELECT p.number, p.place, f.number IS NOT NULL, u.id, f.voters, f.voted, f.issued,
               f.collected, f.valid, f.invalid, f.votes
          FROM electoral_unit e
          JOIN administrative_unit u ON u.election_id = e.election_id AND u.code = ?
          JOIN polling_area p ON p.unit_id = u.id
          JOIN area_level l ON l.area_id = p.id AND l.electoral_unit_id = e.id
          LEFT JOIN accepted_area f ON f.unit_id = p.unit_id AND f.number = p.number
                                   AND f.electoral_unit_id = e.id AND f.round = ?
         WHERE e.id = ?
         ORDER BY p.number
        """,
            AreaReader::row,
            unitCode,
            round,
            electoralUnit)
        .stream()
        .map(row -> ballot.isEmpty() ? row : row.byPosition(ballot))
        .toList();
  }

  private static AreaRow row(ResultSet row) throws SQLException {
    boolean accepted = row.getBoolean(3);
    TallyRow figures =
        new TallyRow(
            row.getInt(4),
            1,
            accepted ? 1 : 0,
            0,
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10),
            accepted ? TallyReader.votes(row.getString(11)) : List.of(),
            0,
            0);
    return new AreaRow(row.getInt(1), row.getString(2), accepted, figures);
  }
}
