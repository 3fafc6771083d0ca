package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.candidate.control.ElectoralUnitStore;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;

/**
 * The electoral units of one body, for the use case that changes them: who may, and which areas lie
 * in them, is theirs.
 */
@ApplicationScoped
public class ElectoralUnitBook {
  @Inject private ElectoralUnitStore store;
  @Inject private Ground ground;
  @Inject private ListChanges lists;
  @Inject private CurrentCaller caller;

  /** The electoral units of a body, by number. */
  public List<ElectoralUnitText> of(ElectionLevel level, int owner) {
    return store.of(level, owner);
  }

  /**
   * Adds units and changes others; those that go are taken away by {@link #remove} once no area
   * lies in them.
   *
   * @param wanted new ones with identity 0, changed ones as they were seen but for name and seats
   * @param gone those that are to go, as they were seen
   * @return the identities of all that stay, by number
   * @throws Refusal STALE where one is no longer as it was seen; RULE where numbers do not run 1…n,
   *     seats are not lawful (M102, M103), figures stand on one, or its list is published and it is
   *     not the city that changes it
   */
  public Map<Integer, Integer> put(
      ElectionLevel level,
      int owner,
      Collection<ElectoralUnitText> wanted,
      Collection<ElectoralUnitText> gone) {
    Map<Integer, ElectoralUnitText> now = new TreeMap<>();
    of(level, owner).forEach(unit -> now.put(unit.number(), unit));
    List<Integer> touched = new ArrayList<>();
    for (ElectoralUnitText unit : gone) {
      requireSeen(unit, now.remove(unit.number()));
      touched.add(unit.id());
    }
    for (ElectoralUnitText unit : wanted) {
      ElectoralUnitText before = now.get(unit.number());
      if (unit.id() == 0 && before != null) {
        throw Refusal.rule("candidate.unitNumberTaken", unit.number());
      }
      if (unit.id() != 0) {
        requireSeen(unit, before);
      }
      List<Finding> unlawful =
          MasterDataChecks.seats(level, unit.seats(), unit.seats() + 1).stream().toList();
      if (!unlawful.isEmpty()) {
        throw Refusal.findings(
            unlawful, "candidate.unitSeats", unit.number(), level.maximumSeats());
      }
      String name =
          TextLimit.TITLE.required(unit.name(), "candidate.unitNameMissing", unit.number());
      if (before == null) {
        store.add(caller.electionId(), level, owner, unit.number(), name, unit.seats());
      } else {
        store.change(unit.id(), name, unit.seats());
        if (before.seats() != unit.seats()) {
          touched.add(unit.id());
        }
      }
    }
    ground.requireFree(touched);
    lists.requireSeatsFree(touched);
    Map<Integer, Integer> stay = new HashMap<>();
    of(level, owner).stream()
        .filter(unit -> gone.stream().noneMatch(each -> each.id() == unit.id()))
        .forEach(unit -> stay.put(unit.number(), unit.id()));
    MasterDataChecks.unitNumbers(stay.keySet())
        .ifPresent(
            finding -> {
              throw Refusal.findings(List.of(finding), "candidate.unitNumbers", stay.size());
            });
    return stay;
  }

  private static void requireSeen(ElectoralUnitText seen, ElectoralUnitText now) {
    if (now == null || now.id() != seen.id() || now.version() != seen.version()) {
      throw Refusal.stale("candidate.unitChangedMeanwhile", seen.number());
    }
  }

  /**
   * Takes units away in which no area lies any more.
   *
   * @throws Refusal RULE where somebody stands in one
   */
  public void remove(Collection<ElectoralUnitText> gone) {
    for (ElectoralUnitText unit : gone) {
      if (unit.candidates() > 0) {
        throw Refusal.rule("candidate.unitHasList", unit.number(), unit.candidates());
      }
      store.remove(unit);
    }
  }
}
