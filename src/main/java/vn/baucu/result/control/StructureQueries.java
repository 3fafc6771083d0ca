package vn.baucu.result.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.law.BirthDate;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.ListedPerson;
import vn.baucu.law.Round;
import vn.baucu.law.Sector;
import vn.baucu.shared.Sql;

/** Who stands for, and who was elected to, the bodies of a unit and those below it. */
@ApplicationScoped
public class StructureQueries {
  private static final String UNITS =
      """
      SELECT e.level, COUNT(*), COALESCE(SUM(e.list_document IS NOT NULL), 0),
             COALESCE(SUM(EXISTS (SELECT 1 FROM result_record r WHERE r.electoral_unit_id = e.id
                                     AND r.state <> 'OPEN' AND r.elected IS NOT NULL
                                     AND (r.elected <> '' OR r.round <> ? OR
                                       (SELECT SUM(t.voted) * 2 > SUM(t.voters) FROM tally t
                                         WHERE t.electoral_unit_id = e.id
                                           AND t.round = r.round)))), 0)
        FROM unit_ancestor x
        JOIN electoral_unit e ON e.owner_id = x.unit_id
       WHERE x.ancestor_id = ?
       GROUP BY e.level ORDER BY
      """
          + Sql.levelOrder("e.level");

  private static final String STAMP =
      """
      SELECT COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS('/', e.id, e.version, e.list_document IS NULL,
                 (SELECT GROUP_CONCAT(r.round, r.state, r.version ORDER BY r.id)
                    FROM result_record r WHERE r.electoral_unit_id = e.id)))), 0)
        FROM unit_ancestor x
        JOIN electoral_unit e ON e.owner_id = x.unit_id
       WHERE x.ancestor_id = ?
      """;

  private static final String PERSONS =
      """
      SELECT e.level, o.code, o.name, e.number, c.full_name, c.gender, c.date_of_birth, c.ethnicity,
             c.religion, c.professional_education, c.degree, c.political_theory, c.party_joined_on,
             c.national_assembly_terms, c.council_terms, c.self_nominated, c.sector
        FROM unit_ancestor x
        JOIN electoral_unit e ON e.owner_id = x.unit_id
        JOIN administrative_unit o ON o.id = e.owner_id
        JOIN candidate c ON c.electoral_unit_id = e.id
       WHERE x.ancestor_id = ?
      """;

  private static final String STANDING = " AND c.struck_document IS NULL";

  /** A candidate wins in one round only: whoever has is on no later ballot. */
  private static final String ELECTED =
      """
       AND EXISTS (SELECT 1 FROM result_record r
                    WHERE r.electoral_unit_id = e.id AND r.state <> 'OPEN'
                      AND FIND_IN_SET(c.position, r.elected) > 0)
      """;

  private static final String ORDER =
      " ORDER BY " + Sql.levelOrder("e.level") + ", o.code, e.number, c.position";

  @Inject private Sql sql;

  /**
   * Electoral units of a level.
   *
   * @param published those whose list is published
   * @param certified those with a certified result that says who won: not those that vote again
   *     because too few voted (Art 80), nor those signed before winners were kept with the signing
   */
  public record Units(ElectionLevel level, int units, int published, int certified) {}

  /** A person with the body they stand for or were elected to. */
  public record Line(
      ElectionLevel level,
      String owner,
      String ownerName,
      int number,
      String name,
      ListedPerson person) {}

  /** The name of a unit. */
  public String name(int unit) {
    return sql.one(
            "SELECT name FROM administrative_unit WHERE id = ?", row -> row.getString(1), unit)
        .orElseThrow();
  }

  /** How many electoral units there are, by level. */
  public List<Units> units(int unit) {
    return sql.list(
        UNITS,
        row ->
            new Units(
                ElectionLevel.valueOf(row.getString(1)),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4)),
        Round.ofElectionDay(),
        unit);
  }

  /** What changes when anything of the lists or of what is certified does. */
  public String stamp(int unit) {
    return sql.one(STAMP, row -> row.getString(1) + "/" + row.getString(2), unit).orElseThrow();
  }

  /**
   * Hands out the persons, by level, body, electoral unit and position.
   *
   * @param winners whether only those whom certified results name as elected
   */
  public void each(int unit, boolean winners, Consumer<Line> lines) {
    sql.each(PERSONS + (winners ? ELECTED : STANDING) + ORDER, StructureQueries::line, lines, unit);
  }

  private static Line line(ResultSet row) throws SQLException {
    String gender = row.getString(6);
    String sector = row.getString(17);
    return new Line(
        ElectionLevel.valueOf(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getString(5),
        new ListedPerson(
            gender == null || gender.isEmpty() ? null : gender.equals("F"),
            BirthDate.parse(row.getString(7)).orElse(null),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12),
            row.getString(13),
            row.getString(14),
            row.getString(15),
            row.getBoolean(16),
            sector == null || sector.isEmpty() ? null : Sector.valueOf(sector)));
  }
}
