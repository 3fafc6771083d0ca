package vn.baucu.voters.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.control.TotalStore;

/** The final voter totals of election morning: one act per unit that owns areas. */
@Stateless
@UseCase
public class FinalTotals {
  /** More than this in one polling area is a typing accident. */
  private static final long MOST = 9_999_999;

  @Inject private CurrentCaller current;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private TotalStore store;
  @Inject private Audit audit;
  @Inject private Clock real;
  @Inject private Formats format;
  @Inject private Event<VoterTotalsChanged> changed;

  /** The totals of a unit's areas. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public UnitTotals totals(@InScope UnitCode unit) {
    TotalStore.Unit found = store.unit(current.electionId(), unit.unit());
    Map<Integer, AreaTotals> areas = new LinkedHashMap<>();
    for (TotalStore.Row row : store.ofUnit(found.id())) {
      areas
          .computeIfAbsent(
              row.number(),
              number -> new AreaTotals(number, row.name(), new EnumMap<>(ElectionLevel.class)))
          .levels()
          .put(row.level(), new AreaTotals.LevelTotal(row.before(), row.finalTotal()));
    }
    LocalDateTime opens = timetables.current().finalTotalsOpen();
    return new UnitTotals(
        unit.unit(),
        found.name(),
        elections.current().levels(),
        List.copyOf(areas.values()),
        opens,
        !clock.now().isBefore(opens));
  }

  /**
   * Declares the final totals of all areas of a unit at all their levels; those that stand already
   * may be changed with a reason.
   *
   * @param reason why a total is changed, or why totals that look odd are right; may be null
   * @throws Refusal RULE where a total is missing or out of range, outside the time, or where a
   *     reason is needed; STALE where somebody else declared another total since
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void declare(@InScope UnitCode unit, List<FinalTotal> totals, String reason) {
    Caller caller = current.get();
    TotalStore.Unit found = store.unit(current.electionId(), unit.unit());
    List<TotalStore.Row> rows = store.lock(found.id());
    if (rows.isEmpty()) {
      throw Refusal.rule("voters.noAreas", found.name());
    }
    Map<TotalStore.Row, Long> given = given(rows, totals);
    List<TotalStore.Row> differing =
        rows.stream().filter(row -> !given.get(row).equals(row.finalTotal())).toList();
    requireSeen(differing, totals);
    requireTime(differing, caller);
    String why = TextLimit.REASON.optional(reason);
    boolean changes = differing.stream().anyMatch(row -> row.finalTotal() != null);
    if (changes && why == null) {
      throw Refusal.rule("voters.reasonNeeded");
    }
    List<Finding> odd = odd(given);
    if (!odd.isEmpty() && why == null) {
      throw Refusal.findings(odd, "voters.explainOrder");
    }
    LocalDateTime at = LocalDateTime.now(real);
    for (TotalStore.Row row : differing) {
      store.setFinal(row, given.get(row), why, caller.accountId(), at);
    }
    store.rebuildSums(found.id());
    audit.record(
        "voters.declareFinal",
        AuditSubject.of(unit),
        null,
        AuditValue.of(AuditField.TOTALS, byArea(differing, given)),
        why);
    changed.fire(
        new VoterTotalsChanged(
            current.electionId(),
            found.id(),
            differing.stream()
                .map(row -> new VoterTotalsChanged.Total(row.areaId(), row.level()))
                .toList()));
  }

  private static Map<TotalStore.Row, Long> given(
      List<TotalStore.Row> rows, List<FinalTotal> totals) {
    Map<String, Long> byKey = new HashMap<>();
    totals.forEach(total -> byKey.put(key(total.area(), total.level()), total.total()));
    Map<TotalStore.Row, Long> given = new LinkedHashMap<>();
    TreeSet<Integer> missing = new TreeSet<>();
    for (TotalStore.Row row : rows) {
      Long total = byKey.get(key(row.number(), row.level()));
      if (total == null || total < 0 || total > MOST) {
        missing.add(row.number());
      }
      given.put(row, total);
    }
    if (!missing.isEmpty()) {
      throw Refusal.rule("voters.incomplete", listed(missing));
    }
    return given;
  }

  /** What is typed off an old page would take back what somebody else declared meanwhile. */
  private static void requireSeen(List<TotalStore.Row> differing, List<FinalTotal> totals) {
    Map<String, Long> seen = new HashMap<>();
    totals.forEach(total -> seen.put(key(total.area(), total.level()), total.seen()));
    TreeSet<Integer> changed = new TreeSet<>();
    for (TotalStore.Row row : differing) {
      if (!Objects.equals(row.finalTotal(), seen.get(key(row.number(), row.level())))) {
        changed.add(row.number());
      }
    }
    if (!changed.isEmpty()) {
      throw Refusal.stale("voters.declaredMeanwhile", listed(changed));
    }
  }

  private static String key(int area, ElectionLevel level) {
    return area + "/" + level;
  }

  private static String listed(TreeSet<Integer> areas) {
    return areas.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** From the timetable's time until the counting of the area itself; the city also after. */
  private void requireTime(List<TotalStore.Row> rows, Caller caller) {
    LocalDateTime now = clock.now();
    LocalDateTime opens = timetables.current().finalTotalsOpen();
    if (now.isBefore(opens)) {
      throw Refusal.outOfTime("voters.notYet", format.dateTime(opens));
    }
    for (TotalStore.Row row : rows) {
      if (!now.isBefore(row.pollCloses()) && caller.role() != Role.CITY_COMMITTEE) {
        throw Refusal.outOfTime(
            "voters.counting", String.valueOf(row.number()), format.dateTime(row.pollCloses()));
      }
    }
  }

  private static List<Finding> odd(Map<TotalStore.Row, Long> given) {
    Map<Integer, Map<ElectionLevel, Long>> byArea = new LinkedHashMap<>();
    given.forEach(
        (row, total) ->
            byArea
                .computeIfAbsent(row.number(), number -> new EnumMap<>(ElectionLevel.class))
                .put(row.level(), total));
    List<Finding> odd = new ArrayList<>();
    byArea.values().forEach(totals -> MasterDataChecks.voterOrder(totals).ifPresent(odd::add));
    return odd;
  }

  /** Totals by area and level, as the trail has them. */
  private static Map<Integer, Map<ElectionLevel, Long>> byArea(
      List<TotalStore.Row> rows, Map<TotalStore.Row, Long> given) {
    Map<Integer, Map<ElectionLevel, Long>> totals = new TreeMap<>();
    rows.forEach(
        row ->
            totals
                .computeIfAbsent(row.number(), number -> new EnumMap<>(ElectionLevel.class))
                .put(row.level(), given.get(row)));
    return totals;
  }
}
