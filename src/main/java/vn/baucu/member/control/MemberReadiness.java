package vn.baucu.member.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Membership;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Hint;
import vn.baucu.law.Membership.Office;
import vn.baucu.law.Membership.Range;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyFact;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/**
 * Whether the committee of a unit, the boards of its electoral units and the teams of its polling
 * areas are as the law has them (Art 22, 24, 25) by those in office on election day.
 */
@ApplicationScoped
public class MemberReadiness implements ReadySource {
  private static final String MEMBER =
      ", m.office, m.full_name, m.date_of_birth, m.begins_on, m.ends_on ";

  /** Each body with its members by their place; one row without a member where it has none. */
  private static final String ROWS =
      "SELECT u.id AS unit, 'COMMITTEE', u.kind, 0 AS number, u.name, m.place"
          + MEMBER
          + "FROM administrative_unit u LEFT JOIN member_body b ON b.unit_id = u.id"
          + " LEFT JOIN member m ON m.body_id = b.id WHERE u.id %1$s"
          + " UNION ALL SELECT e.owner_id, 'BOARD', e.level, e.number, e.name, m.place"
          + MEMBER
          + "FROM electoral_unit e LEFT JOIN member_body b ON b.electoral_unit_id = e.id"
          + " LEFT JOIN member m ON m.body_id = b.id WHERE e.owner_id %1$s"
          + " UNION ALL SELECT p.unit_id, 'TEAM', p.kind, p.number, p.name, m.place"
          + MEMBER
          + "FROM polling_area p LEFT JOIN member_body b ON b.area_id = p.id"
          + " LEFT JOIN member m ON m.body_id = b.id WHERE p.unit_id %1$s"
          + " ORDER BY unit, 2, 3, number, place";

  @Inject private Sql sql;
  @Inject private Messages messages;
  @Inject private Formats format;

  private enum Item implements ReadyItem {
    MEMBERS;

    @Override
    public String key() {
      return "member.ready." + name();
    }

    @Override
    public int order() {
      return 70;
    }
  }

  /**
   * A body that a unit keeps.
   *
   * @param unit identity of the administrative unit
   * @param what kind of unit a committee is of, level of a board, kind of area of a team
   * @param number of the electoral unit or the area; 0 of a committee
   */
  record Kept(int unit, Body body, String what, int number, String name) {
    /** Whether the election needs it: a unit none of whose bodies is elected has no committee. */
    boolean isAsked(ReadyGround ground) {
      return switch (body) {
        case COMMITTEE ->
            ground.levels().stream().anyMatch(l -> l.ownerKind() == UnitKind.valueOf(what));
        case BOARD -> ground.levels().contains(ElectionLevel.valueOf(what));
        case TEAM -> true;
      };
    }

    /** How many members the law wants; null where it says none. */
    Range range(LegalBasis basis) {
      return switch (body) {
        case COMMITTEE -> Membership.ofCommittee(UnitKind.valueOf(what), basis).orElse(null);
        case BOARD -> Membership.ofBoard(ElectionLevel.valueOf(what), basis).orElse(null);
        case TEAM -> Membership.ofTeam(AreaKind.valueOf(what));
      };
    }
  }

  /** One of its members. */
  record Person(Office office, String name, String born, LocalDate begins, LocalDate ends) {
    private List<Object> values() {
      return Arrays.asList(office.name(), name, born, text(begins), text(ends));
    }

    private static String text(LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  @Override
  public List<? extends ReadyItem> items() {
    return List.of(Item.values());
  }

  @Override
  public List<ReadyCount> count(ReadyGround ground, List<Integer> units) {
    Map<Integer, Map<Kept, List<Person>>> byUnit = new LinkedHashMap<>();
    bodies(units)
        .forEach(
            (body, members) ->
                byUnit
                    .computeIfAbsent(body.unit(), unit -> new LinkedHashMap<>())
                    .put(body, members));
    return byUnit.entrySet().stream()
        .flatMap(unit -> count(ground, unit.getKey(), unit.getValue()))
        .toList();
  }

  /** How far one unit has come with its bodies; empty where it needs none. */
  static Stream<ReadyCount> count(ReadyGround ground, int unit, Map<Kept, List<Person>> bodies) {
    int must = 0;
    int have = 0;
    for (Map.Entry<Kept, List<Person>> each : bodies.entrySet()) {
      if (each.getKey().isAsked(ground)) {
        must++;
        have += hints(ground, each.getKey(), serving(ground, each.getValue())).isEmpty() ? 1 : 0;
      }
    }
    return must == 0
        ? Stream.empty()
        : Stream.of(new ReadyCount(unit, Item.MEMBERS, have, must, 0));
  }

  private static List<Office> serving(ReadyGround ground, List<Person> members) {
    return members.stream()
        .filter(member -> Membership.serves(member.begins(), member.ends(), ground.day()))
        .map(Person::office)
        .toList();
  }

  private static List<Hint> hints(ReadyGround ground, Kept body, List<Office> offices) {
    return Membership.hints(body.body(), offices, body.range(ground.basis()));
  }

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    List<String> missing = new ArrayList<>();
    int people = 0;
    int asked = 0;
    for (Map.Entry<Kept, List<Person>> each : bodies(List.of(unit)).entrySet()) {
      Kept body = each.getKey();
      if (!body.isAsked(ground)) {
        continue;
      }
      asked++;
      List<Office> offices = serving(ground, each.getValue());
      people += offices.size();
      List<Hint> hints = hints(ground, body, offices);
      if (!hints.isEmpty()) {
        missing.add(
            messages.of(
                "member.ready.missing",
                name(body),
                hints.stream()
                    .map(hint -> words(ground, body, offices.size(), hint))
                    .collect(Collectors.joining(", "))));
      }
    }
    return new ReadyDetail(
        List.of(
            format.integer(asked - missing.size()), format.integer(asked), format.integer(people)),
        missing,
        "/app/member/members.xhtml?unit=" + code);
  }

  private String words(ReadyGround ground, Kept body, int members, Hint hint) {
    return messages.of(
        "member.hint." + hint,
        hint.off(members, body.range(ground.basis())),
        messages.get("member.office." + body.body() + "." + hint.office()));
  }

  private String name(Kept body) {
    return switch (body.body()) {
      case COMMITTEE -> messages.get("member.body.COMMITTEE");
      case BOARD ->
          messages.of("member.boardOf", messages.get("member.boards." + body.what()), body.name());
      case TEAM -> messages.of("member.teamOf", body.number());
    };
  }

  /** Who is in a body, in which office and for how long; a body nobody is in is none. */
  @Override
  public List<ReadyFact> facts(List<Integer> units) {
    return bodies(units).entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(
            each ->
                new ReadyFact(
                    each.getKey().unit(),
                    "member.ready.fact." + kind(each.getKey()),
                    String.valueOf(each.getKey().number()),
                    each.getValue().stream().<Object>map(Person::values).toList()))
        .toList();
  }

  private static String kind(Kept body) {
    return body.body() == Body.BOARD ? body.what() : body.body().name();
  }

  private Map<Kept, List<Person>> bodies(List<Integer> units) {
    Map<Kept, List<Person>> bodies = new LinkedHashMap<>();
    sql.each(
        ROWS.formatted(Sql.among(units)),
        row -> Map.entry(kept(row), person(row)),
        row ->
            bodies.computeIfAbsent(row.getKey(), body -> new ArrayList<>()).addAll(row.getValue()));
    return bodies;
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getInt(1),
        Body.valueOf(row.getString(2)),
        row.getString(3),
        row.getInt(4),
        row.getString(5));
  }

  private static List<Person> person(ResultSet row) throws SQLException {
    return row.getString(7) == null
        ? List.of()
        : List.of(
            new Person(
                Office.valueOf(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class)));
  }
}
