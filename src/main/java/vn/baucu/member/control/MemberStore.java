package vn.baucu.member.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.UnitKind;
import vn.baucu.member.boundary.BodyRules;
import vn.baucu.member.boundary.MemberData;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitCode;

/** Bodies and their members as rows. */
@ApplicationScoped
public class MemberStore {
  private static final String MEMBER =
      "m.office, m.full_name, m.date_of_birth, m.gender, m.job, m.phone, m.begins_on, m.ends_on,"
          + " m.note";

  /** Those whose term has an end behind the others, each by office. */
  private static final String ORDER =
      " ORDER BY m.ends_on IS NOT NULL, FIELD(m.office, 'CHAIR', 'DEPUTY', 'SECRETARY',"
          + " 'MEMBER'), m.place";

  /** Whom a {@link MemberKey} names. */
  private static final String SAME =
      "m.full_name = ? AND m.date_of_birth = ? AND m.begins_on <=> ?";

  @Inject private Sql sql;

  /**
   * Where a body stands.
   *
   * @param id identity of the unit, the electoral unit or the area
   * @param unit what kind of unit it is; null for boards and teams
   * @param area what the area is made for; null for committees and boards
   */
  public record Place(
      Body body, int id, ScopeTarget key, String name, UnitKind unit, AreaKind area) {}

  /** The column that keeps the place of a body. */
  private static String column(Body body) {
    return switch (body) {
      case COMMITTEE -> "unit_id";
      case BOARD -> "electoral_unit_id";
      case TEAM -> "area_id";
    };
  }

  /** The places whose bodies a unit keeps: itself, its electoral units, its areas. */
  public List<Place> ofUnit(int unit) {
    List<Place> places =
        new ArrayList<>(
            sql.list(
                "SELECT id, code, name, kind FROM administrative_unit WHERE id = ?",
                row ->
                    new Place(
                        Body.COMMITTEE,
                        row.getInt(1),
                        new UnitCode(row.getString(2)),
                        row.getString(3),
                        UnitKind.valueOf(row.getString(4)),
                        null),
                unit));
    places.addAll(
        sql.list(
            "SELECT e.id, e.level, o.code, e.number, e.name FROM electoral_unit e JOIN"
                + " administrative_unit o ON o.id = e.owner_id WHERE e.owner_id = ? ORDER BY "
                + Sql.levelOrder("e.level")
                + ", e.number",
            row ->
                new Place(
                    Body.BOARD,
                    row.getInt(1),
                    new ElectoralUnitKey(
                        ElectionLevel.valueOf(row.getString(2)), row.getString(3), row.getInt(4)),
                    row.getString(5),
                    null,
                    null),
            unit));
    places.addAll(
        sql.list(
            "SELECT p.id, u.code, p.number, p.name, p.kind FROM polling_area p JOIN"
                + " administrative_unit u ON u.id = p.unit_id WHERE p.unit_id = ? ORDER BY"
                + " p.number",
            row ->
                new Place(
                    Body.TEAM,
                    row.getInt(1),
                    new AreaKey(row.getString(2), row.getInt(3)),
                    row.getString(4),
                    null,
                    AreaKind.valueOf(row.getString(5))),
            unit));
    return places;
  }

  /** The members of all bodies that a unit keeps, by body and place. */
  public Map<Body, Map<Integer, List<MemberText>>> membersOfUnit(int unit) {
    String members =
        "SELECT %s, " + MEMBER + " FROM member_body b JOIN member m ON m.body_id = b.id WHERE ";
    return Map.of(
        Body.COMMITTEE,
        grouped(members.formatted("b.unit_id") + "b.unit_id = ?", unit),
        Body.BOARD,
        grouped(
            members.formatted("b.electoral_unit_id")
                + "b.electoral_unit_id IN (SELECT id FROM electoral_unit WHERE owner_id = ?)",
            unit),
        Body.TEAM,
        grouped(
            members.formatted("b.area_id")
                + "b.area_id IN (SELECT id FROM polling_area WHERE unit_id = ?)",
            unit));
  }

  private Map<Integer, List<MemberText>> grouped(String query, int unit) {
    return sql.list(query + ORDER, row -> Map.entry(row.getInt(1), text(row, 2)), unit).stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static MemberText text(ResultSet row, int first) throws SQLException {
    String gender = row.getString(first + 3);
    return new MemberText(
        Office.valueOf(row.getString(first)),
        row.getString(first + 1),
        row.getString(first + 2),
        gender == null ? null : Gender.valueOf(gender),
        row.getString(first + 4),
        row.getString(first + 5),
        row.getObject(first + 6, LocalDate.class),
        row.getObject(first + 7, LocalDate.class),
        row.getString(first + 8));
  }

  /** The version of a body; 0 where nobody was ever entered. */
  public int version(Place place) {
    return version(place, "").orElse(0);
  }

  private Optional<Integer> version(Place place, String lock) {
    return sql.one(
        "SELECT version FROM member_body WHERE " + column(place.body()) + " = ?" + lock,
        row -> row.getInt(1),
        place.id());
  }

  /**
   * Holds a body until the end of the transaction.
   *
   * @return its version
   */
  public int locked(Place place) {
    makeBody(place.body(), List.of(place.id()));
    return version(place, " FOR UPDATE").orElseThrow();
  }

  private void makeBody(Body body, Iterable<Integer> places) {
    String column = column(body);
    sql.updateEach(
        "INSERT INTO member_body (%s) VALUES (?) ON DUPLICATE KEY UPDATE %s = VALUES(%s)"
            .formatted(column, column, column),
        add -> places.forEach(place -> add.accept(new Object[] {place})));
  }

  /** The members of a body. */
  public List<MemberText> members(Place place) {
    return sql.list(
        "SELECT "
            + MEMBER
            + " FROM member_body b JOIN member m ON m.body_id = b.id WHERE b."
            + column(place.body())
            + " = ?"
            + ORDER,
        row -> text(row, 1),
        place.id());
  }

  /**
   * Puts others in the place of a body's members; of one that is held.
   *
   * @param version from now on
   */
  public void replace(Place place, int version, List<MemberText> members) {
    String body = " WHERE " + column(place.body()) + " = ?";
    sql.update(
        "DELETE FROM member WHERE body_id = (SELECT id FROM member_body" + body + ")", place.id());
    List<Object[]> rows = new ArrayList<>();
    for (MemberText member : members) {
      rows.add(
          new Object[] {
            rows.size() + 1,
            member.office(),
            member.name(),
            member.born(),
            member.gender(),
            member.job(),
            member.phone(),
            member.beginsOn(),
            member.endsOn(),
            member.note(),
            place.id()
          });
    }
    sql.updateAll(
        "INSERT INTO member (body_id, place, office, full_name, date_of_birth, gender, job, phone,"
            + " begins_on, ends_on, note) SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM member_body"
            + body,
        rows);
    sql.update("UPDATE member_body SET version = ?" + body, version, place.id());
  }

  /** Hands out the members of an election. */
  public void each(int electionId, Consumer<MemberData> members) {
    String query =
        "SELECT %s, "
            + MEMBER
            + " FROM member_body b JOIN member m ON m.body_id = b.id JOIN %s p ON p.id"
            + " = b.%s WHERE %s = ? ORDER BY b.id, m.place";
    each(Body.COMMITTEE, query, "administrative_unit", electionId, members);
    each(Body.BOARD, query, "electoral_unit", electionId, members);
    each(Body.TEAM, query, "polling_area", electionId, members);
  }

  private void each(
      Body body, String query, String table, int electionId, Consumer<MemberData> members) {
    String column = column(body);
    String ofElection =
        body == Body.TEAM
            ? "(SELECT u.election_id FROM administrative_unit u WHERE u.id = p.unit_id)"
            : "p.election_id";
    sql.each(
        query.formatted("b." + column, table, column, ofElection),
        row -> new MemberData(body, row.getInt(1), text(row, 2), text(row, 2)),
        members,
        electionId);
  }

  /**
   * Adds members behind those that are there, or changes those that are there; each body touched
   * has a new version.
   *
   * @throws Refusal STALE where a body is other than the members were compared with
   */
  public int put(RowStream<MemberData> members) {
    Map<Body, Set<Integer>> touched = new EnumMap<>(Body.class);
    int[] written = {0};
    members.forEach(
        member -> {
          if (touched.computeIfAbsent(member.body(), b -> new TreeSet<>()).add(member.place())) {
            makeBody(member.body(), List.of(member.place()));
          }
          if ((member.before() == null ? add(member) : change(member)) == 0) {
            throw Refusal.stale("member.overtaken", member.text().name());
          }
          written[0]++;
        });
    touched.forEach(
        (body, places) ->
            sql.updateEach(
                "UPDATE member_body SET version = version + 1 WHERE " + column(body) + " = ?",
                add -> places.forEach(place -> add.accept(new Object[] {place}))));
    return written[0];
  }

  private int change(MemberData data) {
    MemberText member = data.text();
    return sql.update(
        "UPDATE member m JOIN member_body b ON b.id = m.body_id SET m.office = ?, m.full_name = ?,"
            + " m.date_of_birth = ?, m.gender = ?, m.job = ?, m.phone = ?, m.begins_on = ?,"
            + " m.ends_on = ?, m.note = ? WHERE b."
            + column(data.body())
            + " = ? AND "
            + SAME,
        member.office(),
        member.name(),
        member.born(),
        member.gender(),
        member.job(),
        member.phone(),
        member.beginsOn(),
        member.endsOn(),
        member.note(),
        data.place(),
        data.before().name(),
        data.before().born(),
        data.before().beginsOn());
  }

  private int add(MemberData data) {
    MemberText member = data.text();
    return sql.update(
        "INSERT INTO member (body_id, place, office, full_name, date_of_birth, gender, job, phone,"
            + " begins_on, ends_on, note) SELECT b.id, COALESCE((SELECT MAX(o.place) FROM member o"
            + " WHERE o.body_id = b.id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM member_body b WHERE"
            + " b."
            + column(data.body())
            + " = ? AND (SELECT COUNT(*) FROM member o WHERE o.body_id = b.id) < ? AND NOT EXISTS"
            + " (SELECT 1 FROM member m WHERE m.body_id = b.id AND "
            + SAME
            + ")",
        member.office(),
        member.name(),
        member.born(),
        member.gender(),
        member.job(),
        member.phone(),
        member.beginsOn(),
        member.endsOn(),
        member.note(),
        data.place(),
        BodyRules.MOST,
        member.name(),
        member.born(),
        member.beginsOn());
  }
}
