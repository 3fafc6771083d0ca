package vn.baucu.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.web.Navigation;

/** The desk: where the election stands, and what one's role can do in it. */
@Named
@RequestScoped
public class DeskView {
  @Inject private CurrentCaller caller;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;

  private ElectionSummary election;
  private LocalDateTime now;

  @PostConstruct
  void load() {
    if (caller.get().electionId() != null) {
      election = elections.current();
      ClockReading reading = clock.read();
      now = reading.now();
    }
  }

  /** The caller's election; null where the server holds none. */
  public ElectionSummary getElection() {
    return election;
  }

  /** The phases in the order of the calendar. */
  public List<PhaseLine> getPhases() {
    return Arrays.stream(Phase.values()).map(this::line).toList();
  }

  /** What the caller's role can do, beside this page. */
  public List<Navigation> getTasks() {
    return Navigation.of(caller.get().role()).stream()
        .filter(entry -> entry != Navigation.DESK)
        .toList();
  }

  private PhaseLine line(Phase phase) {
    Timetable.Span span = election.phases().get(phase);
    boolean over = span.to() != null && !now.isBefore(span.to());
    return new PhaseLine(phase, span.from(), span.to(), span.contains(now), over);
  }

  /**
   * A phase as one line.
   *
   * @param phase which
   * @param from its first moment; null without beginning
   * @param to the first moment after it; null without end
   * @param open whether it is open now
   * @param over whether it lies behind
   */
  public record PhaseLine(
      Phase phase, LocalDateTime from, LocalDateTime to, boolean open, boolean over) {}
}
