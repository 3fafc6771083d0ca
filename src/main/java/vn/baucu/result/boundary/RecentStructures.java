package vn.baucu.result.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Recent;

/** Structures that were read lately, each under all that it was made of. */
@ApplicationScoped
class RecentStructures {
  private static final int KEPT = 300;

  @Inject private Caches caches;

  private Recent<Key, StructureReport> recent;

  /**
   * What a structure is made of.
   *
   * @param unit identity of the unit
   * @param keptBack whether winners are kept from everybody until the general close of the poll
   * @param election version of the caller's election: names of levels and units
   * @param stamp of the lists and of what is certified
   */
  record Key(
      int unit, boolean winners, boolean keptBack, LocalDate day, Integer election, String stamp) {}

  @PostConstruct
  void begin() {
    recent = caches.make("result.structures", KEPT);
  }

  StructureReport get(Key key, Supplier<StructureReport> make) {
    return recent.get(key, make);
  }
}
