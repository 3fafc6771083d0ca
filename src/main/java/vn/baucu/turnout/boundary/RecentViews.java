package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import vn.baucu.shared.Recent;
import vn.baucu.shared.UnitCode;

/** Turnout as it was read lately, under the word that stays the same as long as it does. */
@ApplicationScoped
class RecentViews {
  private static final int KEPT = 500;

  private final Recent<String, TurnoutView> views = new Recent<>(KEPT);

  /** The turnout of a unit under its tag, read where it is not known. */
  TurnoutView get(UnitCode unit, String tag, Supplier<TurnoutView> read) {
    String key = unit.unit() + "/" + tag;
    TurnoutView known = tag == null ? null : views.get(key);
    if (known == null) {
      known = read.get();
      if (tag != null) {
        views.put(key, known);
      }
    }
    return known;
  }
}
