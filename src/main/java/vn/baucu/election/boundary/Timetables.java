package vn.baucu.election.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The timetable of the caller's election: what it allows now, and how the city changes it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Timetables {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;
  @Inject private Clock real;
  @Inject private Messages messages;
  @Inject private Audit audit;

  /** The timetable of the caller's election. */
  @PermitAll
  @Unscoped("the timetable is public")
  public Timetable current() {
    return store.timetable(store.get(caller.electionId()));
  }

  /** The timetable and the time of the caller's election, read together. */
  @PermitAll
  @Unscoped("the timetable is public, and the time the same for everybody")
  public Moment moment() {
    Election election = store.get(caller.electionId());
    return new Moment(store.timetable(election), store.clock(election).now(real));
  }

  /**
   * Refuses what is out of phase, naming the phase it belongs to and who can open it.
   *
   * @throws Refusal RULE outside the phase
   */
  @PermitAll
  @Unscoped("the timetable is public")
  public void require(Phase phase) {
    closed(phase)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** The refusal of what belongs to a phase; empty while the phase is open. */
  @PermitAll
  @Unscoped("the timetable is public")
  public Optional<Refusal> closed(Phase phase) {
    Election election = store.get(caller.electionId());
    LocalDateTime now = store.clock(election).now(real);
    Timetable.Span span = store.timetable(election).span(phase);
    return span.contains(now) ? Optional.empty() : Optional.of(outOfPhase(phase, span, now));
  }

  /** The refusal of minutes before an area's close of the poll; empty from then on. */
  @PermitAll
  @Unscoped("the timetable is public")
  public Optional<Refusal> notCounting(LocalDateTime areaCloses) {
    Election election = store.get(caller.electionId());
    LocalDateTime now = store.clock(election).now(real);
    LocalDateTime ends = store.timetable(election).span(Phase.COUNTING).to();
    return now.isBefore(areaCloses)
        ? Optional.of(outOfPhase(Phase.COUNTING, new Timetable.Span(areaCloses, ends), now))
        : Optional.empty();
  }

  /**
   * Refuses minutes before the area's own close of the poll.
   *
   * @param areaCloses when the poll of the area closes
   * @return COUNTING, or CLOSING where the phase of counting is over
   * @throws Refusal RULE while the area still votes
   */
  @PermitAll
  @Unscoped("the timetable is public")
  public Phase requireCounting(LocalDateTime areaCloses) {
    notCounting(areaCloses)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return isCountingOver(areaCloses) ? Phase.CLOSING : Phase.COUNTING;
  }

  /** Whether the phase of counting is over for an area that closes at this time. */
  @PermitAll
  @Unscoped("the timetable is public")
  public boolean isCountingOver(LocalDateTime areaCloses) {
    Election election = store.get(caller.electionId());
    return !store.clock(election).now(real).isBefore(countedBy(election, areaCloses));
  }

  /** A poll of a later day is counted by the same time after it as the poll of election day. */
  private LocalDateTime countedBy(Election election, LocalDateTime areaCloses) {
    LocalDateTime ends = store.timetable(election).span(Phase.COUNTING).to();
    return areaCloses.isBefore(ends)
        ? ends
        : ends.plusDays(ChronoUnit.DAYS.between(election.day(), areaCloses.toLocalDate()));
  }

  /** Whether the caller may move phases. */
  @PermitAll
  @Unscoped("it tells the caller about himself")
  public boolean isMovable() {
    return caller.get().role() == Role.CITY_COMMITTEE;
  }

  /**
   * Holds the election until the end of the transaction, before anything of it is read: it is not
   * begun anew, and no phase is moved, meanwhile.
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the caller's own election")
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void hold() {
    store.hold(caller.electionId());
  }

  /**
   * Brings a change of phase forward, or puts it off.
   *
   * @param bound which
   * @param expected where the caller saw it
   * @param to its new time, to the minute
   * @param reason why; kept in the audit trail
   * @throws Refusal STALE when it no longer lies where the caller saw it, RULE without a reason or
   *     when a phase would end before it begins
   */
  @Command
  @OnDuty(Duty.NONE)
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  @RolesAllowed(Roles.CITY)
  @Unscoped("phases are the whole election's; the city stands at its root")
  public void move(PhaseBound bound, LocalDateTime expected, LocalDateTime to, String reason) {
    if (bound == null || to == null) {
      throw Refusal.invalid("election.timeUnreadable");
    }
    String why = TextLimit.REASON.required(reason, "election.reasonMissing");
    Election election = store.locked(caller.electionId());
    Timetable timetable = store.timetable(election);
    LocalDateTime before = timetable.at(bound);
    if (!before.equals(expected)) {
      throw Refusal.stale("election.phaseMoved", TIME.format(before));
    }
    if (!timetable.with(bound, to).isInOrder()) {
      throw Refusal.rule("election.phaseOrder");
    }
    store.set(election.id(), bound.setting(), to.toString());
    audit.record(
        "election.movePhase",
        AuditSubject.election(election.code() + " " + bound),
        AuditValue.of(AuditField.TIME, before),
        AuditValue.of(AuditField.TIME, to),
        why);
  }

  /** The refusal of what belongs to a phase that is not open, in words. */
  private Refusal outOfPhase(Phase phase, Timetable.Span span, LocalDateTime now) {
    return Refusal.outOfTime(
        "election.outOfPhase",
        messages.of("election.phase." + phase),
        words(span),
        TIME.format(now),
        messages.of("election.opener.city"));
  }

  private String words(Timetable.Span span) {
    if (span.from() == null) {
      return messages.of("election.spanTo", TIME.format(span.to()));
    }
    if (span.to() == null) {
      return messages.of("election.spanFrom", TIME.format(span.from()));
    }
    return messages.of("election.span", TIME.format(span.from()), TIME.format(span.to()));
  }
}
