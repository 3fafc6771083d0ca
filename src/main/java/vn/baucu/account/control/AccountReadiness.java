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
   * The people of a committee.
   *
   * @param types how many must be able to type: as many as the double entry asks of one unit
   * @param entry how many may type
   * @param approval how many may submit and decide
   * @param strange how many have never signed in
   */
  record People(int unit, int types, int entry, int approval, int strange) {
    boolean isEnough() {
      return entry >= types && approval >= 1 && strange == 0;
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
        row.getBoolean(2) ? 1 : typists(ground),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5));
  }

  /** How many people of a unit with polling areas the double entry asks for: of its strictest. */
  static int typists(ReadyGround ground) {
    return ground.levels().stream()
        .map(Setting::entry)
        .map(setting -> ground.settings().getOrDefault(setting.key(), setting.byDefault()))
        .mapToInt(
            word ->
                switch (DoubleEntry.valueOf(word)) {
                  case TWO_OF_UNIT, OFF -> 2;
                  case THREE_OF_UNIT -> 3;
                  case UNIT_ABOVE -> 1;
                })
        .max()
        .orElse(1);
  }

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    People people =
        sql.one(PEOPLE + "= ? GROUP BY u.id", row -> people(ground, row), unit).orElseThrow();
    List<String> missing = new ArrayList<>();
    if (people.entry() < people.types()) {
      missing.add(messages.of("account.ready.fewTypists", people.types() - people.entry()));
    }
    if (people.approval() < 1) {
      missing.add(messages.get("account.ready.noApproval"));
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
            format.integer(people.types()),
            format.integer(people.entry()),
            format.integer(people.approval())),
        missing,
        keeps ? "/app/account/accounts.xhtml?q=" + code : null);
  }
}
