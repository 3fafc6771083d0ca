package vn.baucu.form.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.count.entity.VotesConverter;
import vn.baucu.election.entity.BodyText;
import vn.baucu.form.boundary.BodyForms;
import vn.baucu.form.entity.Contest;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.CountSource;
import vn.baucu.form.entity.InventorySheet;
import vn.baucu.form.entity.Listed;
import vn.baucu.form.entity.Member;
import vn.baucu.form.entity.Occasion;
import vn.baucu.form.entity.Place;
import vn.baucu.form.entity.Term;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Sql;

/**
 * Reads what documents are printed from. State and figures of all minutes asked for are one
 * statement's, so that a document never has figures of one moment under the state of another.
 */
@ApplicationScoped
public class FormQueries {
  private static final String MINUTES =
      """
      SELECT u.id, u.code, u.name, u.kind, p.name, p.kind, a.number, a.closes_at, al.level, e.id,
             e.number, o.name, e.seats, COALESCE(m.state, 'EMPTY'), COALESCE(m.round, ?),
             COALESCE(m.figures_version, 0), m.double_entry, f.id, f.voters, f.voted, f.issued,
             f.collected, f.valid, f.invalid, f.votes, r.name,
             DATE(COALESCE(w.closes_at, a.closes_at)), o.code
        FROM unit_ancestor x
        JOIN administrative_unit u ON u.id = x.unit_id
        JOIN administrative_unit r ON r.election_id = u.election_id AND r.parent_id IS NULL
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN area_level al ON al.area_id = a.id
        JOIN electoral_unit e ON e.id = al.electoral_unit_id
        JOIN administrative_unit o ON o.id = e.owner_id
        LEFT JOIN electoral_round w ON w.electoral_unit_id = e.id AND w.round = ?
        LEFT JOIN count_minutes m ON m.id = (SELECT MAX(l.id) FROM count_minutes l
                                              WHERE l.area_id = a.id AND l.level = al.level
                                                AND l.sums_round = ?)
        LEFT JOIN count_figures f ON f.minutes_id = m.id AND f.entry = 'AGREED'
                                 AND f.figures_version = m.figures_version
                                 AND m.state IN ('MATCHED', 'SUBMITTED', 'ACCEPTED')
       WHERE x.ancestor_id = ? AND a.number = COALESCE(?, a.number)
         AND al.level = COALESCE(?, al.level)
       ORDER BY u.code, a.number,
      """
          + Sql.levelOrder("al.level");

  private static final String INVENTORY =
      """
      SELECT u.id, u.code, u.name, u.kind, p.name, p.kind, r.name, a.number, a.closes_at,
             i.declared_at IS NOT NULL, COALESCE(i.version, -1) + 1, v.level, e.number, l.received,
             l.issued, l.spoilt, l.unused, t.received, t.issued, t.spoilt, t.unused
        FROM unit_ancestor x
        JOIN administrative_unit u ON u.id = x.unit_id
        JOIN administrative_unit r ON r.election_id = u.election_id AND r.parent_id IS NULL
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN election_level v ON v.election_id = u.election_id
        LEFT JOIN area_level al ON al.area_id = a.id AND al.level = v.level
        LEFT JOIN electoral_unit e ON e.id = al.electoral_unit_id
        LEFT JOIN ballot_inventory i ON i.area_id = a.id
        LEFT JOIN ballot_inventory_line l ON l.inventory_id = i.id AND l.line = v.level
        LEFT JOIN ballot_inventory_line t ON t.inventory_id = i.id AND t.line = 'TOTAL'
       WHERE x.ancestor_id = ? AND a.number = COALESCE(?, a.number)
       ORDER BY u.code, a.number,
      """
          + Sql.levelOrder("v.level");

  private static final String BY_OFFICE =
      " FIELD(m.office, 'CHAIR', 'DEPUTY', 'SECRETARY', 'MEMBER'), m.place";

  private static final String TEAMS =
      """
      SELECT u.code, a.number, m.office, m.full_name, m.gender, m.begins_on, m.ends_on
        FROM unit_ancestor x
        JOIN administrative_unit u ON u.id = x.unit_id
        JOIN polling_area a ON a.unit_id = u.id
        JOIN member_body b ON b.area_id = a.id
        JOIN member m ON m.body_id = b.id
       WHERE x.ancestor_id = ? AND a.number = COALESCE(?, a.number)
       ORDER BY a.id,
      """
          + BY_OFFICE;

  private static final String BOARD =
      """
      SELECT m.office, m.full_name, m.gender, m.begins_on, m.ends_on
        FROM electoral_unit e
        JOIN administrative_unit o ON o.id = e.owner_id
        JOIN member_body b ON b.electoral_unit_id = e.id
        JOIN member m ON m.body_id = b.id
       WHERE e.election_id = ? AND e.level = ? AND o.code = ? AND e.number = ?
       ORDER BY
      """
          + BY_OFFICE;

  private static final String AREAS =
      """
      SELECT al.level,
             COALESCE(SUM(m.state = 'ACCEPTED' AND f.voted * 2 <= f.voters), 0),
             COALESCE(SUM(EXISTS (SELECT 1 FROM count_minutes n WHERE n.area_id = a.id
                                     AND n.level = al.level AND n.state = 'ANNULLED')), 0),
             COALESCE(SUM(m.round <> m.sums_round), 0)
        FROM unit_ancestor x
        JOIN polling_area a ON a.unit_id = x.unit_id
        JOIN area_level al ON al.area_id = a.id
        LEFT JOIN count_minutes m ON m.id = (SELECT MAX(l.id) FROM count_minutes l
                                              WHERE l.area_id = a.id AND l.level = al.level
                                                AND l.sums_round = ?)
        LEFT JOIN count_figures f ON f.minutes_id = m.id AND f.entry = 'AGREED'
                                 AND f.figures_version = m.figures_version
       WHERE x.ancestor_id = ?
       GROUP BY al.level
      """;

  private static final String COMMITTEE =
      """
      SELECT m.office, m.full_name, m.gender, m.begins_on, m.ends_on
        FROM member_body b
        JOIN member m ON m.body_id = b.id
       WHERE b.unit_id = ?
       ORDER BY
      """
          + BY_OFFICE;

  private static final String PERSONS =
      "SELECT e.number, c.position, c.struck_document, c.struck_day, "
          + Arrays.stream(CandidateColumn.values())
              .map(column -> "c." + column.word())
              .collect(Collectors.joining(", "))
          + """
           FROM electoral_unit e
           JOIN administrative_unit o ON o.id = e.owner_id
           JOIN candidate c ON c.electoral_unit_id = e.id
          WHERE e.election_id = ? AND e.level = ? AND o.code = ? AND e.number = COALESCE(?, e.number)
          ORDER BY e.number, c.position
          """;

  @Inject private Sql sql;

  /** A row of the minutes of a poll's day, its contest still to be named. */
  private record Row(
      CountSource source, int electoralUnit, ElectionLevel level, Contest contest, LocalDate day) {}

  /**
   * The minutes that stand in the sums of a round, of a unit and all below it.
   *
   * @param round one with sums of its own
   * @param area only of this number; null for all
   * @param level only of this level; null for all
   */
  public List<CountSource> minutes(
      Occasion occasion, int unitId, Round round, Integer area, ElectionLevel level) {
    List<Row> rows =
        sql.list(MINUTES, row -> row(occasion, row), round, round, round, unitId, area, level);
    Map<AreaKey, List<Term>> teams = teams(unitId, area);
    Map<Integer, Contest> contests = new HashMap<>();
    List<CountSource> sources = new ArrayList<>();
    for (Row row : rows) {
      if (!round.isOfElectionDay() && ballot(row.electoralUnit(), round).isEmpty()) {
        continue;
      }
      Contest contest =
          contests.computeIfAbsent(
              row.electoralUnit(), id -> onBallot(named(id, row.contest()), id, round));
      CountSource source = row.source();
      CountSheet sheet = source.sheet();
      sources.add(
          new CountSource(
              source.owner(),
              source.unit(),
              source.closesAt(),
              source.state(),
              new CountSheet(
                  sheet.occasion().on(row.day()),
                  sheet.place(),
                  contest,
                  sheet.round(),
                  sheet.form(),
                  sheet.accepted(),
                  sheet.version(),
                  sheet.doubleEntry(),
                  Term.serving(
                      teams.getOrDefault(
                          new AreaKey(source.unit(), sheet.place().area()), List.of()),
                      row.day()))));
    }
    return sources;
  }

  /**
   * The ballot inventories of a unit and all below it.
   *
   * @param area only of this number; null for all
   */
  public List<InventorySheet> inventories(Occasion occasion, int unitId, Integer area) {
    List<InventorySheet> sheets = new ArrayList<>();
    Map<AreaKey, List<Term>> teams = teams(unitId, area);
    for (InventorySheet level :
        sql.list(INVENTORY, row -> inventory(occasion, teams, row), unitId, area)) {
      int last = sheets.size() - 1;
      if (last >= 0 && isSameArea(sheets.get(last), level)) {
        sheets.set(last, sheets.get(last).with(level.levels().get(0)));
      } else {
        sheets.add(level);
      }
    }
    return sheets;
  }

  private static boolean isSameArea(InventorySheet one, InventorySheet other) {
    return one.unit().equals(other.unit()) && one.place().area() == other.place().area();
  }

  /** Who was or is in the teams, in the order of the form. */
  private Map<AreaKey, List<Term>> teams(int unitId, Integer area) {
    return sql
        .list(
            TEAMS,
            row -> Map.entry(new AreaKey(row.getString(1), row.getInt(2)), term(row, 3)),
            unitId,
            area)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * Who is in the board of an electoral unit on the day of a poll, in the order of the form.
   *
   * @param day of the poll
   */
  public List<Member> board(int electionId, ElectoralUnitKey key, LocalDate day) {
    return Term.serving(
        sql.list(BOARD, row -> term(row, 1), electionId, key.level(), key.owner(), key.number()),
        day);
  }

  /** Who is in the committee of a unit on a day, in the order of the form. */
  public List<Member> committee(int unitId, LocalDate day) {
    return Term.serving(sql.list(COMMITTEE, row -> term(row, 1), unitId), day);
  }

  /** The day of a further round of an electoral unit; empty where it has none of its own. */
  public Optional<LocalDate> day(int electionId, ElectoralUnitKey key, Round round) {
    return sql.one(
        "SELECT DATE(w.closes_at) FROM electoral_round w JOIN electoral_unit e ON e.id ="
            + " w.electoral_unit_id JOIN administrative_unit o ON o.id = e.owner_id WHERE"
            + " e.election_id = ? AND e.level = ? AND o.code = ? AND e.number = ? AND"
            + " w.round = ?",
        row -> row.getObject(1, LocalDate.class),
        electionId,
        key.level(),
        key.owner(),
        key.number(),
        round);
  }

  private static Term term(ResultSet row, int first) throws SQLException {
    String gender = row.getString(first + 2);
    return new Term(
        new Member(
            Office.valueOf(row.getString(first)),
            row.getString(first + 1),
            gender == null ? null : gender.equals("F")),
        row.getObject(first + 3, LocalDate.class),
        row.getObject(first + 4, LocalDate.class));
  }

  /** An inventory with one of its levels. */
  private static InventorySheet inventory(
      Occasion occasion, Map<AreaKey, List<Term>> teams, ResultSet row) throws SQLException {
    return new InventorySheet(
        occasion,
        place(row.getString(7), row, row.getInt(8)),
        row.getInt(1),
        row.getString(2),
        row.getObject(9, LocalDateTime.class),
        List.of(
            new InventorySheet.Level(
                ElectionLevel.valueOf(row.getString(12)),
                row.getObject(13, Integer.class),
                line(row, 14))),
        line(row, 18),
        row.getBoolean(10),
        row.getInt(11),
        Term.serving(
            teams.getOrDefault(new AreaKey(row.getString(2), row.getInt(8)), List.of()),
            row.getObject(9, LocalDateTime.class).toLocalDate()));
  }

  private static InventoryLine line(ResultSet row, int first) throws SQLException {
    return new InventoryLine(
        row.getObject(first, Long.class),
        row.getObject(first + 1, Long.class),
        row.getObject(first + 2, Long.class),
        row.getObject(first + 3, Long.class));
  }

  /** The place of an area, from the third column on: unit and kind, the unit above and its kind. */
  private static Place place(String city, ResultSet row, int area) throws SQLException {
    String unit = row.getString(3);
    boolean commune = row.getString(4).equals("COMMUNE");
    boolean district = row.getString(4).equals("DISTRICT");
    String above = "DISTRICT".equals(row.getString(6)) ? row.getString(5) : null;
    return new Place(city, district ? unit : above, commune ? unit : null, area);
  }

  private Row row(Occasion occasion, ResultSet row) throws SQLException {
    Place place = place(row.getString(26), row, row.getInt(7));
    ElectionLevel level = ElectionLevel.valueOf(row.getString(9));
    Contest contest =
        new Contest(
            level,
            row.getString(12),
            row.getString(28),
            row.getInt(11),
            null,
            row.getInt(13),
            List.of());
    boolean agreed = row.getObject(18) != null;
    CountForm form = agreed ? form(row, 19) : null;
    CountSheet sheet =
        new CountSheet(
            occasion,
            place,
            contest,
            Round.valueOf(row.getString(15)),
            form,
            row.getString(14).equals("ACCEPTED"),
            agreed ? row.getInt(16) : 0,
            agreed ? DoubleEntry.valueOf(row.getString(17)) : null,
            List.of());
    return new Row(
        new CountSource(
            row.getInt(1),
            row.getString(2),
            row.getObject(8, LocalDateTime.class),
            row.getString(14),
            sheet),
        row.getInt(10),
        level,
        contest,
        row.getObject(27, LocalDate.class));
  }

  private static CountForm form(ResultSet row, int first) throws SQLException {
    return new CountForm(
        row.getObject(first, Long.class),
        row.getObject(first + 1, Long.class),
        row.getObject(first + 2, Long.class),
        row.getObject(first + 3, Long.class),
        row.getObject(first + 4, Long.class),
        row.getObject(first + 5, Long.class),
        VotesConverter.ofJson(row.getString(first + 6)));
  }

  private Contest named(int electoralUnit, Contest bare) {
    return new Contest(
        bare.level(),
        bare.owner(),
        bare.ownerCode(),
        bare.number(),
        consists(electoralUnit, bare.owner()),
        bare.seats(),
        candidates(electoralUnit));
  }

  /**
   * The persons of the official lists of a body, by electoral unit and position.
   *
   * @param number only of this electoral unit; null for all
   */
  public List<Listed> persons(int electionId, ElectionLevel level, String owner, Integer number) {
    return sql.list(PERSONS, FormQueries::listed, electionId, level, owner, number);
  }

  private static Listed listed(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    for (CandidateColumn column : CandidateColumn.values()) {
      values.put(
          column.name(),
          column == CandidateColumn.SELF_NOMINATED
              ? String.valueOf(row.getBoolean(column.word()))
              : row.getString(column.word()));
    }
    return new Listed(
        row.getInt(1),
        row.getInt(2),
        values,
        row.getString(3) == null
            ? null
            : new BodyText.Decree(row.getString(3), row.getObject(4, LocalDate.class)));
  }

  /** What the official list says of a person. */
  public static CandidateText text(Listed person) {
    Map<CandidateColumn, String> values = new EnumMap<>(CandidateColumn.class);
    person.columns().forEach((column, text) -> values.put(CandidateColumn.valueOf(column), text));
    return new CandidateText(values);
  }

  /** The lists of the bodies that a unit elects, by level and number. */
  public List<BodyForms.ListForm> lists(int electionId, String owner) {
    return sql.list(
        "SELECT e.level, o.code, e.number, e.list_document IS NOT NULL, (SELECT COUNT(*) FROM"
            + " candidate c WHERE c.electoral_unit_id = e.id) FROM electoral_unit e JOIN"
            + " administrative_unit o ON o.id = e.owner_id WHERE e.election_id = ? AND o.code = ?"
            + " ORDER BY "
            + Sql.levelOrder("e.level")
            + ", e.number",
        row ->
            new BodyForms.ListForm(
                new ElectoralUnitKey(
                    ElectionLevel.valueOf(row.getString(1)), row.getString(2), row.getInt(3)),
                row.getBoolean(4),
                row.getInt(5)),
        electionId,
        owner);
  }

  /** By what the list of an electoral unit was published; empty where it was not. */
  public Optional<BodyText.Decree> published(int electionId, ElectoralUnitKey key) {
    return sql.one(
        "SELECT e.list_document, e.list_day FROM electoral_unit e JOIN administrative_unit o ON"
            + " o.id = e.owner_id WHERE e.election_id = ? AND e.level = ? AND o.code = ? AND"
            + " e.number = ? AND e.list_document IS NOT NULL",
        row -> new BodyText.Decree(row.getString(1), row.getObject(2, LocalDate.class)),
        electionId,
        key.level(),
        key.owner(),
        key.number());
  }

  /** Seats of a further round, and the positions of those on its ballot. */
  private record Ballot(int seats, List<Integer> positions) {}

  private Optional<Ballot> ballot(int electoralUnit, Round round) {
    return sql.one(
        "SELECT r.seats, GROUP_CONCAT(c.position ORDER BY c.printed) FROM electoral_round r JOIN"
            + " round_candidate c ON c.round_id = r.id WHERE r.electoral_unit_id = ? AND r.round ="
            + " ? GROUP BY r.id, r.seats",
        row ->
            new Ballot(
                row.getInt(1),
                Arrays.stream(row.getString(2).split(",")).map(Integer::valueOf).toList()),
        electoralUnit,
        round);
  }

  /** The contest as the ballot of a further round has it: its seats, and who is printed on it. */
  private Contest onBallot(Contest whole, int electoralUnit, Round round) {
    return ballot(electoralUnit, round)
        .map(ballot -> whole.with(ballot.seats(), printed(whole.candidates(), ballot.positions())))
        .orElse(whole);
  }

  private static List<Contest.Candidate> printed(
      List<Contest.Candidate> list, List<Integer> positions) {
    List<Contest.Candidate> printed = new ArrayList<>();
    list.stream()
        .filter(candidate -> positions.contains(candidate.position()))
        .forEach(
            candidate ->
                printed.add(
                    new Contest.Candidate(
                        printed.size() + 1, candidate.name(), candidate.female())));
    return printed;
  }

  /**
   * An electoral unit with the full list of its candidates; empty where there is none.
   *
   * @param key of the election
   */
  public Optional<Contest> contest(int electionId, ElectoralUnitKey key) {
    return sql.one(
            "SELECT e.id, o.name, e.seats FROM electoral_unit e JOIN administrative_unit o ON o.id"
                + " = e.owner_id WHERE e.election_id = ? AND e.level = ? AND o.code = ? AND"
                + " e.number = ?",
            row -> Map.entry(row.getInt(1), bare(key, row.getString(2), row.getInt(3))),
            electionId,
            key.level(),
            key.owner(),
            key.number())
        .map(found -> named(found.getKey(), found.getValue()));
  }

  private static Contest bare(ElectoralUnitKey key, String owner, int seats) {
    return new Contest(key.level(), owner, key.owner(), key.number(), null, seats, List.of());
  }

  /** The electoral units whose owner is a unit or lies below it, by level, owner and number. */
  public List<ElectoralUnitKey> contests(int unitId) {
    return sql.list(
        "SELECT e.level, o.code, e.number FROM electoral_unit e JOIN unit_ancestor x ON x.unit_id ="
            + " e.owner_id JOIN administrative_unit o ON o.id = e.owner_id WHERE x.ancestor_id = ?"
            + " ORDER BY o.code, "
            + Sql.levelOrder("e.level")
            + ", e.number",
        row ->
            new ElectoralUnitKey(
                ElectionLevel.valueOf(row.getString(1)), row.getString(2), row.getInt(3)),
        unitId);
  }

  /** The code of the unit at the root of an election's tree. */
  public String root(int electionId) {
    return sql.one(
            "SELECT code FROM administrative_unit WHERE election_id = ? AND parent_id IS NULL",
            row -> row.getString(1),
            electionId)
        .orElseThrow();
  }

  /**
   * Polling areas of a level that reports count.
   *
   * @param unreached whose accepted count has a turnout of half or less
   * @param annulled whose count was annulled
   * @param again that vote again by themselves
   */
  public record AreaCounts(int unreached, int annulled, int again) {
    /** Of no area. */
    public static final AreaCounts NONE = new AreaCounts(0, 0, 0);
  }

  /** The areas of a unit and all below it, by level, as their counts of election day stand. */
  public Map<ElectionLevel, AreaCounts> areaCounts(int unitId) {
    Map<ElectionLevel, AreaCounts> counts = new EnumMap<>(ElectionLevel.class);
    sql.list(
            AREAS,
            row ->
                Map.entry(
                    ElectionLevel.valueOf(row.getString(1)),
                    new AreaCounts(row.getInt(2), row.getInt(3), row.getInt(4))),
            Round.ofElectionDay(),
            unitId)
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /** The name of the unit at the root of an election's tree. */
  public String city(int electionId) {
    return sql.one(
            "SELECT name FROM administrative_unit WHERE election_id = ? AND parent_id IS NULL",
            row -> row.getString(1),
            electionId)
        .orElseThrow();
  }

  private List<Contest.Candidate> candidates(int electoralUnit) {
    return sql.list(
        "SELECT position, full_name, gender FROM candidate WHERE electoral_unit_id = ? ORDER BY"
            + " position",
        row -> new Contest.Candidate(row.getInt(1), row.getString(2), row.getString(3).equals("F")),
        electoralUnit);
  }

  /** What an electoral unit consists of, in a sentence's words. */
  private String consists(int electoralUnit, String owner) {
    List<Territory.Part> parts =
        sql.list(
            """
            SELECT u.name, p.name,
                   (SELECT COUNT(*) FROM administrative_unit c
                     WHERE c.parent_id = u.parent_id
                       AND EXISTS (SELECT 1 FROM polling_area a WHERE a.unit_id = c.id))
              FROM administrative_unit u
              LEFT JOIN administrative_unit p ON p.id = u.parent_id
             WHERE u.id IN (SELECT a.unit_id FROM area_level l JOIN polling_area a ON a.id = l.area_id
                             WHERE l.electoral_unit_id = ?)
             ORDER BY p.code, u.code
            """,
            row -> new Territory.Part(row.getString(1), row.getString(2), row.getInt(3)),
            electoralUnit);
    if (parts.size() == 1 && parts.get(0).name().equals(owner)) {
      return Territory.areas(
          sql.list(
              "SELECT a.number FROM area_level l JOIN polling_area a ON a.id = l.area_id WHERE"
                  + " l.electoral_unit_id = ? ORDER BY a.number",
              row -> row.getInt(1),
              electoralUnit));
    }
    return Territory.units(parts, owner);
  }
}
