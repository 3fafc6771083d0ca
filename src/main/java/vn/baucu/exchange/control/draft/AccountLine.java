package vn.baucu.exchange.control.draft;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Role;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UserName;

/**
 * A row of {@code accounts.csv}.
 *
 * @param area the polling team's own area; null for other roles
 */
public record AccountLine(
    String username,
    String fullName,
    Role role,
    DraftUnit unit,
    DraftArea area,
    boolean entry,
    boolean approval,
    String phone) {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]+");
  private static final String ENTRY = "ENTRY";
  private static final String APPROVAL = "APPROVAL";

  /** Reads it; what cannot be read is null. */
  static AccountLine of(Cells cells, ElectionDraft draft) {
    String username = username(cells);
    String fullName = cells.required("full_name", TextLimit.PERSON);
    Role role = role(cells);
    DraftUnit unit = draft.unit(cells, "unit_code");
    DraftArea area = area(cells, role, unit);
    Set<String> duties = duties(cells);
    String phone = cells.phone("phone");
    if (role != null && unit != null && !standsIn(role, unit)) {
      cells.refuse("unit_code", Fault.WRONG_UNIT_FOR_ROLE);
    }
    return new AccountLine(
        username,
        fullName,
        role,
        unit,
        area,
        duties.contains(ENTRY),
        duties.contains(APPROVAL),
        phone);
  }

  private static String username(Cells cells) {
    String typed = cells.required("username", TextLimit.USERNAME);
    if (typed == null) {
      return null;
    }
    String username = UserName.normal(typed);
    if (!USERNAME.matcher(username).matches()) {
      cells.refuse("username", Fault.NOT_A_USERNAME);
      return null;
    }
    return username;
  }

  private static Role role(Cells cells) {
    Role role = cells.word("role", Role.class);
    if (role == Role.SYSTEM) {
      cells.refuse("role", Fault.ROLE_NOT_GIVEN_AWAY);
      return null;
    }
    return role;
  }

  private static DraftArea area(Cells cells, Role role, DraftUnit unit) {
    boolean named = !cells.row().cell("area_number").isEmpty();
    if (role == null || unit == null) {
      return null;
    }
    if (named != (role == Role.POLLING_TEAM)) {
      cells.refuse("area_number", Fault.AREA_FOR_ROLE);
      return null;
    }
    return named ? unit.findArea(cells, "area_number") : null;
  }

  /** Words apart by blanks or marks, in any capitals. */
  private static Set<String> duties(Cells cells) {
    Set<String> duties = new TreeSet<>();
    String text = cells.text("duties", TextLimit.WORD);
    if (text == null || text.isEmpty()) {
      return duties;
    }
    for (String word : text.toUpperCase(Locale.ROOT).split("[\\s,;+|]+")) {
      if (word.equals(ENTRY) || word.equals(APPROVAL)) {
        duties.add(word);
      } else {
        cells.refuse("duties", Fault.UNKNOWN_WORD, ENTRY + ", " + APPROVAL);
        return duties;
      }
    }
    return duties;
  }

  private static boolean standsIn(Role role, DraftUnit unit) {
    return switch (role) {
      case CITY_COMMITTEE, ADMINISTRATOR -> unit.kind == UnitKind.CITY;
      case DISTRICT_COMMITTEE -> unit.kind == UnitKind.DISTRICT;
      case COMMUNE_COMMITTEE, POLLING_TEAM -> unit.mayOwnAreas();
      case OBSERVER -> true;
      case SYSTEM -> false;
    };
  }

  /** The same with another phone. */
  AccountLine withPhone(String other) {
    return new AccountLine(username, fullName, role, unit, area, entry, approval, other);
  }

  /** The fingerprint of what is kept beside the username. */
  long print() {
    return print(
        fullName,
        role,
        unit == null ? null : unit.code,
        area == null ? null : area.number,
        entry,
        approval,
        phone);
  }

  /** The fingerprint of what the database has beside the username. */
  public static long print(
      String fullName,
      Role role,
      String unitCode,
      Integer areaNumber,
      boolean entry,
      boolean approval,
      String phone) {
    return Print.of(fullName, role, unitCode, areaNumber, entry, approval, phone);
  }
}
