package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.Messages;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/** Finds what minutes are of. */
@ApplicationScoped
public class CountPlaces {
  private static final String PLACE =
      """
      SELECT a.id, a.place, a.closes_at, u.name, p.name,
             (SELECT GROUP_CONCAT(x.ancestor_id ORDER BY x.depth DESC)
                FROM unit_ancestor x WHERE x.unit_id = u.id),
             al.level, e.id, e.number, e.name, e.seats,
             (SELECT COUNT(*) FROM candidate c WHERE c.electoral_unit_id = e.id), al.final, NULL
        FROM administrative_unit u
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN area_level al ON al.area_id = a.id
        JOIN electoral_unit e ON e.id = al.electoral_unit_id
      """;

  /** The same for a further round, which has hours, seats, ballot and voters of its own. */
  private static final String PLACE_OF_ROUND =
      """
      SELECT a.id, a.place, r.closes_at, u.name, p.name,
             (SELECT GROUP_CONCAT(x.ancestor_id ORDER BY x.depth DESC)
                FROM unit_ancestor x WHERE x.unit_id = u.id),
             al.level, e.id, e.number, e.name, r.seats,
             (SELECT COUNT(*) FROM round_candidate c WHERE c.round_id = r.id), ra.voters, r.id
        FROM administrative_unit u
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN area_level al ON al.area_id = a.id
        JOIN electoral_unit e ON e.id = al.electoral_unit_id
        JOIN electoral_round r ON r.electoral_unit_id = e.id AND r.round = ?
        JOIN round_area ra ON ra.round_id = r.id AND ra.area_id = a.id
      """;

  /**
   * The same for a new vote after an annulment: the ballot of election day, on a day of its own.
   */
  private static final String PLACE_AGAIN =
      PLACE
              .replace("a.closes_at", "COALESCE(v.closes_at, a.closes_at)")
              .replace("al.final", "COALESCE(v.voters, al.final)")
          + " LEFT JOIN re_vote v ON v.area_id = a.id AND v.level = al.level";

  private static final CanonicalForm.Kind BALLOT =
      new CanonicalForm.Kind("baucu.ballot", 1, List.of("electoralUnit", "seats", "candidates"));
  private static final int SIGNS = 16;
  private static final String CANDIDATE =
      "c.full_name, c.date_of_birth, c.struck_document, c.struck_day IS NOT NULL";

  @Inject private Sql sql;
  @Inject private Messages messages;

  /** The area and level of a key; empty where nothing is voted on there. */
  public Optional<CountPlace> find(int electionId, MinutesKey key) {
    boolean first = key.round().sums().isOfElectionDay();
    List<Object> arguments =
        new ArrayList<>(List.of(electionId, key.unit(), key.area(), key.level()));
    if (!first) {
      arguments.add(0, key.round());
    }
    return sql.one(
        (key.round().isAgain() ? PLACE_AGAIN : first ? PLACE : PLACE_OF_ROUND)
            + " WHERE u.election_id = ? AND u.code = ? AND a.number = ? AND al.level = ?",
        CountPlaces::place,
        arguments.toArray());
  }

  /**
   * A ballot as it reads now.
   *
   * @param candidates names in ballot order; who was struck out is said with it
   * @param signs electoral unit, seats and candidates in their order, in few signs: two with the
   *     same signs are the same ballot
   */
  public record Ballot(List<String> candidates, String signs) {}

  private record Printed(String name, String dateOfBirth, String struckBy, boolean struckOut) {}

  /** The ballot of a place. */
  public Ballot ballot(CountPlace place) {
    List<Printed> printed = printed(place);
    String signs =
        CanonicalForm.of(
                BALLOT,
                Map.of(
                    "electoralUnit",
                    place.electoralUnit(),
                    "seats",
                    place.seats(),
                    "candidates",
                    printed.stream().map(CountPlaces::signs).toList()))
            .sha256()
            .substring(0, SIGNS);
    return new Ballot(printed.stream().map(this::name).toList(), signs);
  }

  /** Who was struck out reads otherwise from then on. */
  private static Map<String, String> signs(Printed candidate) {
    Map<String, String> signs = new HashMap<>();
    signs.put("name", candidate.name());
    signs.put("dateOfBirth", candidate.dateOfBirth());
    if (candidate.struckBy() != null) {
      signs.put("struckOut", candidate.struckBy());
    }
    return signs;
  }

  /**
   * The areas of a unit at all levels voted on there, by area, the widest level first.
   *
   * @param round of the keys they come under
   */
  public Map<MinutesKey, CountPlace> ofUnit(int electionId, String unit, Round round) {
    Map<MinutesKey, CountPlace> places = new LinkedHashMap<>();
    boolean first = round.sums().isOfElectionDay();
    List<Object> arguments = new ArrayList<>(List.of(electionId, unit));
    if (!first) {
      arguments.add(0, round);
    }
    String query =
        first
            ? PLACE.replace("al.final, NULL", "al.final, NULL, a.number")
            : PLACE_OF_ROUND.replace("ra.voters, r.id", "ra.voters, r.id, a.number");
    sql.each(
        query
            + " WHERE u.election_id = ? AND u.code = ? ORDER BY a.number, "
            + Sql.levelOrder("al.level"),
        row -> Map.entry(row.getInt(15), place(row)),
        each -> {
          CountPlace place = each.getValue();
          places.put(new MinutesKey(place.level(), unit, each.getKey(), round), place);
        },
        arguments.toArray());
    return places;
  }

  /** The further rounds in which an area of a unit votes. */
  public List<Round> furtherRounds(int electionId, String unit) {
    return sql.list(
        "SELECT DISTINCT r.round FROM administrative_unit u JOIN polling_area a ON a.unit_id = u.id"
            + " JOIN round_area ra ON ra.area_id = a.id JOIN electoral_round r ON r.id ="
            + " ra.round_id WHERE u.election_id = ? AND u.code = ? ORDER BY r.round",
        row -> Round.valueOf(row.getString(1)),
        electionId,
        unit);
  }

  /** Names of the candidates of election day, in ballot order; who was struck out is said. */
  public List<String> candidates(int electoralUnit) {
    return ofList(electoralUnit).stream().map(this::name).toList();
  }

  private String name(Printed candidate) {
    return candidate.struckOut()
        ? messages.of("count.struckOut", candidate.name())
        : candidate.name();
  }

  private List<Printed> ofList(int electoralUnit) {
    return sql.list(
        "SELECT "
            + CANDIDATE
            + " FROM candidate c WHERE c.electoral_unit_id = ? ORDER BY c.position",
        CountPlaces::candidate,
        electoralUnit);
  }

  /** The candidates in the order of the ballot of the place. */
  private List<Printed> printed(CountPlace place) {
    return place.roundId() == null
        ? ofList(place.electoralUnit())
        : sql.list(
            "SELECT "
                + CANDIDATE
                + " FROM round_candidate b JOIN candidate c ON c.electoral_unit_id = ? AND"
                + " c.position = b.position WHERE b.round_id = ? ORDER BY b.printed",
            CountPlaces::candidate,
            place.electoralUnit(),
            place.roundId());
  }

  private static Printed candidate(ResultSet row) throws SQLException {
    return new Printed(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4));
  }

  private static CountPlace place(ResultSet row) throws SQLException {
    return new CountPlace(
        row.getInt(1),
        row.getString(2),
        row.getObject(3, LocalDateTime.class),
        row.getString(4),
        row.getString(5),
        new UnitPath(Arrays.stream(row.getString(6).split(",")).map(Integer::valueOf).toList()),
        ElectionLevel.valueOf(row.getString(7)),
        row.getInt(8),
        row.getInt(9),
        row.getString(10),
        row.getInt(11),
        row.getInt(12),
        row.getObject(13, Long.class),
        row.getObject(14, Integer.class));
  }
}
