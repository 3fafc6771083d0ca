package vn.baucu.election.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** What the timetable of the caller's election allows now. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Timetables {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;
  @Inject private Clock real;
  @Inject private Messages messages;

  /** The timetable of the caller's election. */
  @PermitAll
  @Unscoped("the timetable is public")
  public Timetable current() {
    return store.timetable(store.get(caller.electionId()));
  }

  /**
   * Refuses what is out of phase, naming the phase it belongs to and who can open it.
   *
   * @throws Refusal RULE outside the phase
   */
  @PermitAll
  @Unscoped("the timetable is public")
  public void require(Phase phase) {
    Election election = store.get(caller.electionId());
    LocalDateTime now = election.now(real);
    Timetable.Span span = store.timetable(election).span(phase);
    if (!span.contains(now)) {
      throw outOfPhase(phase, span, now);
    }
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
    Election election = store.get(caller.electionId());
    LocalDateTime now = election.now(real);
    LocalDateTime ends = store.timetable(election).span(Phase.COUNTING).to();
    if (now.isBefore(areaCloses)) {
      throw outOfPhase(Phase.COUNTING, new Timetable.Span(areaCloses, ends), now);
    }
    return now.isBefore(ends) ? Phase.COUNTING : Phase.CLOSING;
  }

  /** The refusal of what belongs to a phase that is not open, in words. */
  private Refusal outOfPhase(Phase phase, Timetable.Span span, LocalDateTime now) {
    return Refusal.rule(
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
