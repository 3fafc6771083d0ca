package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.election.entity.Setting;
import vn.baucu.law.DoubleEntry;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/**
 * Whether a committee has the people the double entry asks for, each of whom has signed in once. A
 * sign-in is not told of a unit, so that they are counted at each look; they are few.
 */
@ApplicationScoped
public class AccountReadiness implements ReadySource {
  private static final String PEOPLE =
      """
      SELECT u.id, EXISTS (SELECT 1 FROM administrative_unit c WHERE c.parent_id = u.id),
             COALESCE(SUM(a.active AND s.entry), 0), COALESCE(SUM(a.active AND s.approval), 0),
             COALESCE(SUM(a.active AND (s.entry OR s.approval)), 0),
             COALESCE(SUM(a.active AND a.first_signed_in IS NULL), 0)
        FROM administrative_unit u
        LEFT JOIN assignment s ON s.unit_id = u.id AND s.election_id = u.election_id
             AND s.role IN ('CITY_COMMITTEE', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE')
        LEFT JOIN account a ON a.id = s.account_id
       WHERE u.id
      """;

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;

  private enum Item implements ReadyItem {
    ACCOUNTS;

    @Override
    public String key() {
      return "account.ready." + name();
    }

    @Override
    public int order() {
      return 80;
    }
  }

  /**
   * How many people a committee needs.
   *
   * @param typists who may type
   * @param people in all: those who type and who submits or accepts, where that is another
   */
  record Needed(int typists, int people) {
    private Needed and(Needed other) {
      return new Needed(Math.max(typists, other.typists), Math.max(people, other.people));
    }
  }

  /**
   * The people of a committee.
   *
   * @param entry how many may type
   * @param approval how many may submit and decide
   * @param all how many may do either: one person may have both duties
   * @param strange how many have never signed in
   */
  record People(int unit, Needed needed, int entry, int approval, int all, int strange) {
    boolean isEnough() {
      return entry >= needed.typists && approval >= 1 && all >= needed.people && strange == 0;
    }
  }

  @Override
  public List<? extends ReadyItem> items() {
    return List.of(Item.values());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  @Override
  public List<ReadyCount> count(ReadyGround ground, List<Integer> units) {
    return sql.list(
        PEOPLE + Sql.among(units) + " GROUP BY u.id",
        row -> {
          People people = people(ground, row);
          return new ReadyCount(people.unit(), Item.ACCOUNTS, people.isEnough() ? 1 : 0, 1, 0);
        });
  }

  private static People people(ReadyGround ground, ResultSet row) throws SQLException {
    return new People(
        row.getInt(1),
        needed(ground, row.getBoolean(2)),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6));
  }

  /**
   * How many people the double entry asks for (C113), of all levels together.
   *
   * @param above whether of a unit that has others below it, whose minutes it accepts
   */
  static Needed needed(ReadyGround ground, boolean above) {
    return ground.levels().stream()
        .map(Setting::entry)
        .map(setting -> ground.settings().getOrDefault(setting.key(), setting.byDefault()))
        .map(DoubleEntry::valueOf)
        .map(setting -> above ? ofAbove(setting) : ofUnit(setting))
        .reduce(new Needed(1, 1), Needed::and);
  }

  /** Who submits never typed first; the second typist may, unless a third person is asked for. */
  private static Needed ofUnit(DoubleEntry setting) {
    return switch (setting) {
      case OFF, UNIT_ABOVE -> new Needed(1, 2);
      case TWO_OF_UNIT -> new Needed(2, 2);
      case THREE_OF_UNIT -> new Needed(2, 3);
    };
  }

  /** Who accepts has not typed. */
  private static Needed ofAbove(DoubleEntry setting) {
    return new Needed(1, setting == DoubleEntry.UNIT_ABOVE ? 2 : 1);
  }

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    People people =
        sql.one(PEOPLE + "= ? GROUP BY u.id", row -> people(ground, row), unit).orElseThrow();
    List<String> missing = new ArrayList<>();
    Needed needed = people.needed();
    if (people.entry() < needed.typists()) {
      missing.add(messages.of("account.ready.fewTypists", needed.typists() - people.entry()));
    }
    if (people.approval() < 1) {
      missing.add(messages.get("account.ready.noApproval"));
    }
    if (people.all() < needed.people()) {
      missing.add(messages.of("account.ready.fewPeople", needed.people(), people.all()));
    }
    sql.each(
        """
        SELECT a.full_name, a.username FROM assignment s JOIN account a ON a.id = s.account_id
         WHERE s.unit_id = ? AND a.active AND a.first_signed_in IS NULL
           AND s.role IN ('CITY_COMMITTEE', 'DISTRICT_COMMITTEE', 'COMMUNE_COMMITTEE')
         ORDER BY a.full_name
        """,
        row -> messages.of("account.ready.strange", row.getString(1), row.getString(2)),
        missing::add,
        unit);
    Role role = caller.get().role();
    boolean keeps = role == Role.ADMINISTRATOR || role == Role.CITY_COMMITTEE;
    return new ReadyDetail(
        List.of(
            format.integer(needed.typists()),
            needed.people() == 1 ? "" : messages.of("account.ready.apart", needed.people()),
            format.integer(people.entry()),
            format.integer(people.approval()),
            format.integer(people.all())),
        missing,
        keeps ? "/app/account/accounts.xhtml?q=" + code : null);
  }
}
