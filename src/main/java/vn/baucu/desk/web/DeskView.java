package vn.baucu.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.web.Navigation;
import vn.baucu.turnout.boundary.TurnoutLine;
import vn.baucu.turnout.boundary.TurnoutOverview;

/**
 * The desk: the one thing to do next, where the election stands, and what else one's role can do.
 */
@Named
@RequestScoped
public class DeskView {
  @Inject private CurrentCaller current;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private TurnoutOverview turnout;
  @Inject private CountOverview counts;
  @Inject private CountQueue queue;
  @Inject private Messages messages;
  @Inject private Formats format;

  private ElectionSummary election;
  private LocalDateTime now;
  private OverviewUnit minutes;
  private NextStep next;

  @PostConstruct
  void load() {
    Caller caller = current.get();
    if (caller.electionId() == null) {
      next = NextStep.of(Standing.withoutElection(caller.role()));
      return;
    }
    election = elections.current();
    now = clock.now();
    if (caller.role() != Role.POLLING_TEAM) {
      minutes = counts.board(new UnitCode(caller.unitCode())).whole();
    }
    next = NextStep.of(standing(caller));
  }

  private Standing standing(Caller caller) {
    Timetable timetable = timetables.current();
    Optional<LocalDateTime> slot = timetable.openSlot(now);
    return new Standing(
        caller.role(),
        minutes != null && minutes.ownsAreas(),
        timetable.openAt(now),
        slot.orElse(null),
        slot.map(open -> timetable.window(open).to()).orElse(null),
        slot.map(open -> unreported(caller, open)).orElse(0L),
        minutes == null ? 1 : minutes.all().none() + minutes.all().editing(),
        waiting(caller),
        timetable.span(Phase.COUNTING).to());
  }

  /** A team has one area; whether it has reported is told by the page itself. */
  private long unreported(Caller caller, LocalDateTime slot) {
    if (caller.role() == Role.POLLING_TEAM) {
      return 1;
    }
    TurnoutLine total = turnout.view(new UnitCode(caller.unitCode()), slot).total();
    return total.missing();
  }

  private long waiting(Caller caller) {
    boolean accepts =
        caller.role() == Role.CITY_COMMITTEE || caller.role() == Role.DISTRICT_COMMITTEE;
    return accepts ? queue.of(new UnitCode(caller.unitCode())).size() : 0;
  }

  /** The caller's election; null where the server holds none. */
  public ElectionSummary getElection() {
    return election;
  }

  public NextStep getNext() {
    return next;
  }

  /** What to do next, as a heading. */
  public String getNextTitle() {
    return messages.of(
        "desk.next." + next.task(), format.integer(next.count()), format.slot(next.slot()));
  }

  /** Words of the button that leads there. */
  public String getNextVerb() {
    return messages.of("desk.next." + next.task() + ".go", format.slot(next.slot()));
  }

  /** All minutes of the caller's unit by status; null for a polling team. */
  public StatusCounts getMinutes() {
    return minutes == null ? null : minutes.all();
  }

  /** The minutes of each level, widest first. */
  public List<Map.Entry<ElectionLevel, StatusCounts>> getLevels() {
    return minutes == null ? List.of() : List.copyOf(minutes.levels().entrySet());
  }

  /** How many minutes of a level stand where, in words, leaving out what there is none of. */
  public String words(StatusCounts of) {
    return of.byStatus().entrySet().stream()
        .filter(status -> status.getValue() > 0)
        .map(
            status ->
                messages.of(
                    "desk.howMany",
                    messages.get("shell.bar." + status.getKey().code()),
                    format.integer(status.getValue())))
        .reduce((one, other) -> one + " · " + other)
        .orElse(messages.get("desk.noMinutes"));
  }

  /** The phases in the order of the calendar. */
  public List<PhaseLine> getPhases() {
    return Arrays.stream(Phase.values()).map(this::line).toList();
  }

  /** What the caller's role can do, beside this page. */
  public List<Navigation> getTasks() {
    return Navigation.of(current.get().role()).stream()
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
