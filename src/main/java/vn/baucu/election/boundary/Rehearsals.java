package vn.baucu.election.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.baucu.election.control.ElectionStore;
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
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Rehearsals are held more than once: the only way in which their clock goes back. */
@Stateless
@UseCase
public class Rehearsals {
  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;
  @Inject private Clock real;
  @Inject private Event<RehearsalRestarted> restarted;
  @Inject private Audit audit;

  /** Whether the caller may begin the election anew: whoever may set its clock. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("it tells the caller about himself")
  public boolean isRestartable() {
    return clock.isSettable();
  }

  /**
   * Takes away every turnout report, all minutes and results of a rehearsal, and sets its clock
   * back to where it started: the morning of election day, unless set. Units, areas, voters,
   * candidates and accounts stay.
   *
   * @param code the rehearsal's code, typed by whoever means it
   * @throws Refusal RULE in a real election, or where the code is another's
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped("the rehearsal is begun anew as a whole; both roles stand at its root")
  public void restart(String code) {
    store.holdImports(store.get(caller.electionId()).code());
    Election election = store.locked(caller.electionId());
    if (code == null || !election.code().equals(code.strip())) {
      throw Refusal.rule("election.restartCode", election.code());
    }
    RunningClock before = store.lockedClock(election);
    RunningClock after = before.restarted(store.timetable(election).clockBegins(), real);
    store.setClock(election.id(), after);
    restarted.fire(new RehearsalRestarted(election.id()));
    audit.record(
        "election.restart",
        AuditSubject.election(election.code()),
        AuditValue.of(AuditField.CLOCK, before.now(real)).and(AuditField.SPEED, before.speed()),
        AuditValue.of(AuditField.CLOCK, after.now(real)).and(AuditField.SPEED, after.speed()),
        null);
  }
}
