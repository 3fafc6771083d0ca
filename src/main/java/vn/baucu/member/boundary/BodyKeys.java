package vn.baucu.member.boundary;

import vn.baucu.shared.AreaKey;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.ScopeTarget;
import vn.baucu.shared.UnitCode;

/** Names of bodies in addresses of pages and resources. */
public final class BodyKeys {
  private BodyKeys() {}

  /**
   * A body by the unit that keeps it and a name: {@code committee}, {@code team-4}, {@code
   * NATIONAL_ASSEMBLY-2}.
   *
   * @throws Refusal UNKNOWN where nothing is named so
   */
  public static ScopeTarget read(String unit, String name) {
    if (unit == null || name == null) {
      throw Refusal.unknown("shared.unknownPage");
    }
    if (name.equals("committee")) {
      return new UnitCode(unit);
    }
    int dash = name.lastIndexOf('-');
    if (dash < 0) {
      throw Refusal.unknown("shared.unknownPage");
    }
    int number = PathNames.number(name.substring(dash + 1));
    String what = name.substring(0, dash);
    return what.equals("team")
        ? new AreaKey(unit, number)
        : new ElectoralUnitKey(PathNames.level(what), unit, number);
  }

  /** The name of a body beside the unit that keeps it. */
  public static String name(ScopeTarget place) {
    if (place instanceof ElectoralUnitKey board) {
      return board.level() + "-" + board.number();
    }
    return place instanceof AreaKey team ? "team-" + team.number() : "committee";
  }
}
