package vn.baucu.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.baucu.shared.web.Chip;

/** What the page of help explains: every status a page can show, and the keys of all pages. */
@Named
@ApplicationScoped
public class HelpView {
  private static final Set<Chip> SEVERITIES =
      EnumSet.of(Chip.INCIDENT, Chip.BLOCK, Chip.EXPLAIN, Chip.INFO);

  /** Keys that work everywhere. */
  public enum Key {
    TAB,
    SUBMIT,
    SEARCH,
    FIND,
    ESCAPE,
    HELP
  }

  /** All statuses but those of findings. */
  public Set<Chip> getStates() {
    return EnumSet.complementOf(EnumSet.copyOf(SEVERITIES));
  }

  public Set<Chip> getSeverities() {
    return SEVERITIES;
  }

  public List<Key> getKeys() {
    return List.of(Key.values());
  }
}
