package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.SnapshotStore;

/** What every unit had when the window of a slot closed: taken by the system, read by people. */
@Stateless
@UseCase
public class TurnoutSnapshots {
  /** Later than this after the close, in the election's time or in real time, is late. */
  private static final Duration PROMPT = Duration.ofMinutes(2);

  private static final Duration PROMPT_IN_REAL_TIME = Duration.ofSeconds(15);

  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private SnapshotStore store;
  @Inject private Audit audit;
  @Inject private Formats format;

  /** The series of a unit, by slot. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
  })
  public List<Snapshot> series(@InScope UnitCode unit) {
    return store.series(current.electionId(), unit.unit()).stream()
        .map(
            kept ->
                new Snapshot(
                    kept.slot(),
                    kept.takenAt(),
                    kept.late(),
                    kept.voters(),
                    kept.voted(),
                    kept.areas(),
                    kept.areasReported()))
        .toList();
  }

  /** The slots whose windows have closed and that have not been taken, ascending. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public List<LocalDateTime> due() {
    Timetable timetable = timetables.current();
    LocalDateTime now = clock.now();
    Set<LocalDateTime> taken = store.taken(current.electionId());
    return timetable.slots().stream()
        .filter(slot -> !now.isBefore(timetable.window(slot).to()))
        .filter(slot -> !taken.contains(slot))
        .toList();
  }

  /**
   * Takes the snapshot of a closed slot for every unit; where another node was first, nothing.
   *
   * @return for how many units
   * @throws Refusal RULE while the window is open
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all units of the election")
  public int take(LocalDateTime slot) {
    timetables.hold();
    ClockReading reading = clock.read();
    LocalDateTime closed = timetables.current().window(slot).to();
    if (reading.now().isBefore(closed)) {
      throw Refusal.rule("turnout.snapshotTooEarly", format.slot(slot), format.dateTime(closed));
    }
    boolean late = isLate(Duration.between(closed, reading.now()), reading.speed());
    int units = store.take(current.electionId(), slot, reading.now(), late);
    audit.record(
        "turnout.snapshot",
        AuditSubject.election(current.get().electionCode()).at(slot),
        null,
        AuditValue.of(AuditField.ROWS, units).and(AuditField.LATE, late),
        null);
    return units;
  }

  private static boolean isLate(Duration after, int speed) {
    return after.compareTo(PROMPT) > 0
        && after.compareTo(PROMPT_IN_REAL_TIME.multipliedBy(speed)) > 0;
  }
}
