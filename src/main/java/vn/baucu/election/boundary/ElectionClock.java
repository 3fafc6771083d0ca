package vn.baucu.election.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.RunningClock;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The time of the caller's election, which phases, slots and windows are held against. */
@Stateless
@UseCase
public class ElectionClock {
  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;
  @Inject private Clock real;
  @Inject private Audit audit;

  /** The election's time, to the second. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("the time is the same for everybody")
  public LocalDateTime now() {
    return store.clock(store.get(caller.electionId())).now(real);
  }

  /** The election's time, how fast it runs, and whether it can be set. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("the time is the same for everybody")
  public ClockReading read() {
    Election election = store.get(caller.electionId());
    return reading(election, store.clock(election));
  }

  /** Whether the caller may set the clock. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("it tells the caller about himself")
  public boolean isSettable() {
    Role role = caller.get().role();
    return (role == Role.CITY_COMMITTEE || role == Role.ADMINISTRATOR)
        && store.get(caller.electionId()).isRehearsal();
  }

  /** How the clock ran so far: pages show in the election's time what is kept in real time. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("the time is the same for everybody")
  public ClockHistory history() {
    return store.clockHistory(store.get(caller.electionId()));
  }

  /**
   * Sets a rehearsal's clock forward and how fast it runs.
   *
   * @param now what it shall read
   * @param speed times real time, 0 to {@value RunningClock#MAX_SPEED}
   * @throws Refusal INVALID without a time, RULE in a real election or backwards
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped("the clock is the whole election's; both roles stand at its root")
  public ClockReading set(LocalDateTime now, int speed) {
    if (now == null) {
      throw Refusal.invalid("election.timeUnreadable");
    }
    Election election = store.get(caller.electionId());
    RunningClock before = store.lockedClock(election);
    RunningClock after = before.set(now, speed, real);
    store.setClock(election.id(), after);
    audit.record(
        "election.setClock",
        AuditSubject.election(election.code()),
        AuditValue.of(AuditField.CLOCK, before.now(real)).and(AuditField.SPEED, before.speed()),
        AuditValue.of(AuditField.CLOCK, now).and(AuditField.SPEED, speed),
        null);
    return reading(election, after);
  }

  private ClockReading reading(Election election, RunningClock clock) {
    return new ClockReading(
        election.name(), clock.now(real), clock.speed(), election.isRehearsal());
  }
}
