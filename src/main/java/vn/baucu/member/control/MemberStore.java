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
import vn.baucu.member.boundary.MemberData;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitCode;

/** Bodies and their members as rows. */
@ApplicationScoped
public class MemberStore {
  private static final String MEMBER =
      "m.office, m.full_name, m.gender, m.job, m.phone, m.begins_on, m.ends_on, m.note";

  /** Those whose term has an end behind the others, each by office. */
  private static final String ORDER =
      " ORDER BY m.ends_on IS NOT NULL, FIELD(m.office, 'CHAIR', 'DEPUTY', 'SECRETARY',"
          + " 'MEMBER'), m.place";

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
    String gender = row.getString(first + 2);
    return new MemberText(
        Office.valueOf(row.getString(first)),
        row.getString(first + 1),
        gender == null ? null : Gender.valueOf(gender),
        row.getString(first + 3),
        row.getString(first + 4),
        row.getObject(first + 5, LocalDate.class),
        row.getObject(first + 6, LocalDate.class),
        row.getString(first + 7));
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
        "INSERT INTO member (body_id, place, office, full_name, gender, job, phone, begins_on,"
            + " ends_on, note) SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM member_body"
            + body,
        rows);
    sql.update("UPDATE member_body SET version = ?" + body, version, place.id());
  }

  /** Hands out the members of an election whose term has no end. */
  public void each(int electionId, Consumer<MemberData> members) {
    String query =
        "SELECT %s, "
            + MEMBER
            + " FROM member_body b JOIN member m ON m.body_id = b.id AND m.ends_on IS NULL JOIN %s"
            + " p ON p.id = b.%s WHERE %s = ? ORDER BY b.id, m.place";
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
        row -> new MemberData(body, row.getInt(1), text(row, 2)),
        members,
        electionId);
  }

  /**
   * Adds members behind those that are there, or changes them where somebody of the name is in the
   * body and the term has no end; each body touched has a new version.
   */
  public int put(RowStream<MemberData> members) {
    Map<Body, Set<Integer>> touched = new EnumMap<>(Body.class);
    int[] written = {0};
    members.forEach(
        member -> {
          if (touched.computeIfAbsent(member.body(), b -> new TreeSet<>()).add(member.place())) {
            makeBody(member.body(), List.of(member.place()));
          }
          put(member);
          written[0]++;
        });
    touched.forEach(
        (body, places) ->
            sql.updateEach(
                "UPDATE member_body SET version = version + 1 WHERE " + column(body) + " = ?",
                add -> places.forEach(place -> add.accept(new Object[] {place}))));
    return written[0];
  }

  private void put(MemberData data) {
    MemberText member = data.text();
    String body = "(SELECT id FROM member_body WHERE " + column(data.body()) + " = ?)";
    int changed =
        sql.update(
            "UPDATE member SET office = ?, gender = ?, job = ?, phone = ?, begins_on = ?, ends_on ="
                + " ?, note = ? WHERE full_name = ? AND ends_on IS NULL AND body_id = "
                + body,
            member.office(),
            member.gender(),
            member.job(),
            member.phone(),
            member.beginsOn(),
            member.endsOn(),
            member.note(),
            member.name(),
            data.place());
    if (changed == 0) {
      sql.update(
          "INSERT INTO member (body_id, place, office, full_name, gender, job, phone, begins_on,"
              + " ends_on, note) SELECT b.id, COALESCE((SELECT MAX(o.place) FROM member o WHERE"
              + " o.body_id = b.id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? FROM member_body b WHERE b."
              + column(data.body())
              + " = ?",
          member.office(),
          member.name(),
          member.gender(),
          member.job(),
          member.phone(),
          member.beginsOn(),
          member.endsOn(),
          member.note(),
          data.place());
    }
  }
}
