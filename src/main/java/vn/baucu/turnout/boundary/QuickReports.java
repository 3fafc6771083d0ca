package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.control.QuickReportMaker;
import vn.baucu.turnout.control.QuickReportStore;
import vn.baucu.turnout.control.SnapshotStore;
import vn.baucu.turnout.entity.QuickReport;

/**
 * Quick reports (F10): made for every committee when the snapshot of a slot has been taken, kept,
 * and made again where something came late or was corrected.
 */
@Stateless
@UseCase
public class QuickReports {
  /** Corrections seldom come alone: this long all must be quiet before a new version is made. */
  private static final Duration QUIET = Duration.ofMinutes(5);

  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries queries;
  @Inject private SnapshotStore snapshots;
  @Inject private QuickReportMaker maker;
  @Inject private QuickReportStore store;
  @Inject private Audit audit;

  /** The slots with a snapshot that have no report yet, ascending. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public List<LocalDateTime> due() {
    Set<LocalDateTime> taken = snapshots.taken(current.electionId());
    List<LocalDateTime> made = store.made(current.electionId());
    return timetables.current().slots().stream()
        .filter(taken::contains)
        .filter(slot -> !made.contains(slot))
        .toList();
  }

  /**
   * Makes the first version of a slot's report for every unit; nothing where they are there, or
   * where the slot has not been taken.
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public int make(LocalDateTime slot) {
    timetables.hold();
    LocalDateTime now = clock.now();
    Map<Integer, Long> revisions = store.revisions(current.electionId(), slot);
    boolean taken = snapshots.taken(current.electionId()).contains(slot);
    int kept = taken ? store.keepFirst(slot, now, revisions, figures(slot, null)) : 0;
    record("turnout.makeReport", slot, kept);
    return kept;
  }

  /** The slots whose report is older than what it tells, for some unit. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public List<LocalDateTime> outdated() {
    LocalDateTime quietSince = clock.now().minus(QUIET);
    return store.made(current.electionId()).stream()
        .filter(slot -> !store.outdated(current.electionId(), slot, quietSince).isEmpty())
        .sorted()
        .toList();
  }

  /**
   * Makes a new version of a slot's report for the units whose figures have changed.
   *
   * @return for how many it tells something new
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public int renew(LocalDateTime slot) {
    timetables.hold();
    LocalDateTime now = clock.now();
    List<Integer> units = store.outdated(current.electionId(), slot, now.minus(QUIET));
    Map<Integer, Long> revisions = store.revisions(current.electionId(), slot);
    int kept = store.keepNext(slot, now, revisions, figures(slot, units));
    record("turnout.renewReport", slot, kept);
    return kept;
  }

  private Map<Integer, QuickReport> figures(LocalDateTime slot, List<Integer> units) {
    Timetable timetable = timetables.current();
    List<LocalDateTime> slots = timetable.slots().stream().filter(s -> !s.isAfter(slot)).toList();
    return maker.make(current.electionId(), timetable.pollOpens().toLocalDate(), slots, units);
  }

  private void record(String action, LocalDateTime slot, int kept) {
    audit.record(
        action,
        AuditSubject.election(current.get().electionCode()).at(slot),
        null,
        AuditValue.of(AuditField.ROWS, kept),
        null);
  }

  /**
   * A report of a unit.
   *
   * @param slot null for the latest
   * @param version null for the latest
   * @return empty where none has been made yet
   * @throws Refusal UNKNOWN where there is no such version
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Optional<KeptReport> read(@InScope UnitCode unit, LocalDateTime slot, Integer version) {
    OverviewQueries.Unit found = queries.unit(current.electionId(), unit.unit());
    List<LocalDateTime> slots = store.slots(found.id());
    if (slots.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime shown = slot == null ? slots.get(slots.size() - 1) : slot;
    List<QuickReportStore.Version> versions = store.versions(found.id(), shown);
    int wanted =
        version == null && !versions.isEmpty()
            ? versions.get(0).number()
            : version == null ? 1 : version;
    QuickReportStore.Kept kept =
        store
            .find(found.id(), shown, wanted)
            .orElseThrow(() -> Refusal.unknown("turnout.noReport", shown, wanted));
    return Optional.of(
        new KeptReport(
            found.code(),
            elections.current().name(),
            shown,
            slots,
            kept.version().number(),
            versions.size(),
            kept.version().madeAt(),
            kept.version().corrected(),
            kept.version().number() < versions.size()
                || store.isOutdated(found.id(), shown, kept.version()),
            kept.report(),
            texts(found, shown),
            mayWrite(found)));
  }

  private Map<ReportItem, String> texts(OverviewQueries.Unit unit, LocalDateTime slot) {
    Map<ReportItem, String> texts = new EnumMap<>(ReportItem.class);
    store
        .texts(unit.id(), slot)
        .forEach((item, words) -> texts.put(ReportItem.valueOf(item), words));
    return texts;
  }

  /** A committee writes at its own unit's report, where it has a duty. */
  private boolean mayWrite(OverviewQueries.Unit unit) {
    Caller caller = current.get();
    return caller.role().isCommittee()
        && caller.unit().unitId() == unit.id()
        && (caller.entry() || caller.approval());
  }

  /**
   * Writes what a committee says beside the figures of its own report.
   *
   * @param seen what stood there where it was written
   * @throws Refusal STALE where somebody has written something else meanwhile
   */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void write(
      @InScope UnitCode unit,
      LocalDateTime slot,
      Map<ReportItem, String> seen,
      Map<ReportItem, String> texts) {
    OverviewQueries.Unit found = queries.unit(current.electionId(), unit.unit());
    if (!mayWrite(found)) {
      throw Refusal.denied("turnout.ownReportOnly");
    }
    store.hold(found.id(), slot);
    Map<ReportItem, String> standing = texts(found, slot);
    if (!standing.equals(seen)) {
      throw Refusal.stale("turnout.textsMeanwhile");
    }
    AuditValue before = AuditValue.of(AuditField.TEXTS, standing);
    texts.forEach(
        (item, words) ->
            store.write(found.id(), slot, item.name(), TextLimit.REPORT.optional(words)));
    audit.record(
        "turnout.writeReport",
        AuditSubject.of(unit).at(slot),
        before,
        AuditValue.of(AuditField.TEXTS, texts),
        null);
  }
}
