package vn.baucu.shared.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.shared.Role;

/**
 * The navigation rail, entry by entry in its order: what a page is for, its icon, and whose it is.
 * An entry stands here only when its page exists; its words are {@code shell.nav.<name>}.
 */
public enum Navigation {
  DESK(Task.DESK, "home", "/app/desk.xhtml", everybody()),
  TURNOUT_ENTRY(
      Task.ENTER,
      "turnout",
      "/app/turnout/entry.xhtml",
      EnumSet.of(Role.COMMUNE_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.CITY_COMMITTEE)),
  TURNOUT_AREA(Task.ENTER, "turnout", "/app/turnout/area.xhtml", EnumSet.of(Role.POLLING_TEAM)),
  VOTER_TOTALS(
      Task.ENTER,
      "users",
      "/app/voters/totals.xhtml",
      EnumSet.of(Role.COMMUNE_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.CITY_COMMITTEE)),
  TURNOUT_BOARD(
      Task.WATCH,
      "board",
      "/app/turnout/board.xhtml",
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.POLLING_TEAM))),
  TURNOUT_WALL(
      Task.WATCH,
      "wall",
      "/app/turnout/wall.xhtml",
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.OBSERVER)),
  TURNOUT_REPORT(
      Task.WATCH,
      "printer",
      "/app/turnout/report.xhtml",
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.POLLING_TEAM))),
  RESULTS(
      Task.RESULTS,
      "result",
      "/app/result/results.xhtml",
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.POLLING_TEAM))),
  STRUCTURE(
      Task.RESULTS,
      "board",
      "/app/result/structure.xhtml",
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.POLLING_TEAM))),
  FORMS(Task.RESULTS, "printer", "/app/form/forms.xhtml", everybody()),
  COUNT_OVERVIEW(Task.ENTER, "minutes", "/app/count/overview.xhtml", everybody()),
  COUNT_QUEUE(
      Task.ENTER,
      "checks",
      "/app/count/queue.xhtml",
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE)),
  INCIDENTS(
      Task.WATCH,
      "alert",
      "/app/count/incidents.xhtml",
      EnumSet.of(
          Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE, Role.OBSERVER)),
  NOTICES(
      Task.SAY,
      "bell",
      "/app/message/notices.xhtml",
      EnumSet.of(
          Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE, Role.POLLING_TEAM)),
  REQUESTS(
      Task.SAY,
      "inbox",
      "/app/message/requests.xhtml",
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE)),
  READINESS(
      Task.SET_UP,
      "ready",
      "/app/readiness/readiness.xhtml",
      EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.POLLING_TEAM))),
  ELECTION(Task.SET_UP, "cog", "/app/setup/election.xhtml", EnumSet.of(Role.CITY_COMMITTEE)),
  UNITS(Task.SET_UP, "tree", "/app/setup/units.xhtml", EnumSet.of(Role.CITY_COMMITTEE)),
  ELECTORAL_UNITS(
      Task.SET_UP,
      "board",
      "/app/setup/map.xhtml",
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE)),
  CANDIDATES(
      Task.SET_UP,
      "users",
      "/app/candidate/units.xhtml",
      EnumSet.of(
          Role.CITY_COMMITTEE,
          Role.DISTRICT_COMMITTEE,
          Role.COMMUNE_COMMITTEE,
          Role.ADMINISTRATOR,
          Role.OBSERVER)),
  MEMBERS(
      Task.SET_UP,
      "users",
      "/app/member/members.xhtml",
      EnumSet.of(
          Role.CITY_COMMITTEE,
          Role.DISTRICT_COMMITTEE,
          Role.COMMUNE_COMMITTEE,
          Role.ADMINISTRATOR,
          Role.OBSERVER)),
  POLLING_AREAS(
      Task.SET_UP,
      "pin",
      "/app/voters/areas.xhtml",
      EnumSet.of(
          Role.CITY_COMMITTEE,
          Role.DISTRICT_COMMITTEE,
          Role.COMMUNE_COMMITTEE,
          Role.ADMINISTRATOR,
          Role.OBSERVER)),
  TIMETABLE(Task.SET_UP, "calendar", "/app/election/timetable.xhtml", everybody()),
  ACCOUNTS(
      Task.SET_UP,
      "users",
      "/app/account/accounts.xhtml",
      EnumSet.of(Role.ADMINISTRATOR, Role.CITY_COMMITTEE)),
  IMPORT(
      Task.SET_UP,
      "upload",
      "/app/exchange/import.xhtml",
      EnumSet.of(Role.ADMINISTRATOR, Role.CITY_COMMITTEE)),
  HELP(Task.LOOK_UP, "book", "/app/help.xhtml", everybody());

  /** What brings somebody to a page; the headings of the rail, {@code shell.task.<name>}. */
  public enum Task {
    DESK,
    ENTER,
    WATCH,
    RESULTS,
    SAY,
    SET_UP,
    LOOK_UP
  }

  private final Task task;
  private final String icon;
  private final String page;
  private final Set<Role> roles;

  Navigation(Task task, String icon, String page, Set<Role> roles) {
    this.task = task;
    this.icon = icon;
    this.page = page;
    this.roles = roles;
  }

  private static Set<Role> everybody() {
    return EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
  }

  /** The entries a role may use, in order. */
  public static List<Navigation> of(Role role) {
    return Arrays.stream(values()).filter(entry -> entry.roles.contains(role)).toList();
  }

  public Task getTask() {
    return task;
  }

  /** Name of the icon in the sprite. */
  public String getIcon() {
    return icon;
  }

  /** The page, from the root of the application. */
  public String getPage() {
    return page;
  }
}
