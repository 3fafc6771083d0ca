package vn.baucu.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountStatus;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.Declared;
import vn.baucu.turnout.boundary.TurnoutEntry;

/**
 * The desk beside its {@link WorkList}: where the election stands, what others have in hand, and
 * where to look while nothing waits.
 */
@Named
@RequestScoped
public class DeskView {
  @Inject private CurrentCaller current;
  @Inject private Elections elections;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private CountOverview counts;
  @Inject private TurnoutEntry entry;
  @Inject private Messages messages;
  @Inject private Formats format;

  private ElectionSummary election;
  private LocalDateTime now;
  private Timetable timetable;
  private OverviewUnit minutes;
  private NextStep next;
  private String sent;

  @PostConstruct
  void load() {
    Caller caller = current.get();
    if (caller.electionId() == null) {
      next = NextStep.of(Standing.withoutElection(caller.role()));
      return;
    }
    election = elections.current();
    now = clock.now();
    timetable = timetables.current();
    if (caller.role() == Role.POLLING_TEAM) {
      AreaKey own = new AreaKey(caller.unitCode(), caller.areaNumber());
      minutes = counts.ownArea(own, Round.ofElectionDay()).board().whole();
    } else if (caller.role() != Role.ADMINISTRATOR) {
      minutes = counts.board(new UnitCode(caller.unitCode()), Round.ofElectionDay()).whole();
    }
    sent = entry.sent().stream().reduce((earlier, later) -> later).map(this::words).orElse(null);
    boolean ownsAreas = minutes != null && minutes.ownsAreas();
    next = NextStep.of(new Standing(caller.role(), true, ownsAreas, timetable.openAt(now)));
  }

  /** The caller's election; null where the server holds none. */
  public ElectionSummary getElection() {
    return election;
  }

  public NextStep getNext() {
    return next;
  }

  /** Where the desk is told that something opened or closed; null where there is no election. */
  public String getFollow() {
    Caller caller = current.get();
    if (caller.electionId() == null) {
      return null;
    }
    String of = "/app/turnout/stream?of=time&unit=" + caller.unitCode();
    return caller.areaNumber() == null ? of : of + "&area=" + caller.areaNumber();
  }

  /** The slot that opens next, between slots; else null. */
  public LocalDateTime getNextSlot() {
    return timetable == null
            || timetable.openSlot(now).isPresent()
            || !timetable.openAt(now).contains(Phase.TURNOUT)
        ? null
        : timetable.nextSlot(now).orElse(null);
  }

  /** When it opens. */
  public LocalDateTime getNextOpens() {
    return timetable.window(getNextSlot()).from();
  }

  /** The caller's latest report of turnout, in words; null where none has been sent. */
  public String getSent() {
    return sent;
  }

  private String words(Declared last) {
    return messages.of(
        current.get().role() == Role.POLLING_TEAM ? "desk.sentOwn" : "desk.sent",
        format.slot(last.slot()),
        format.shortTime(last.at()),
        last.reported(),
        last.areas());
  }

  /** When something may come to be done next; null where nothing is to come. */
  public LocalDateTime getQuietUntil() {
    if (election == null) {
      return null;
    }
    List<LocalDateTime> moments = new ArrayList<>();
    for (LocalDateTime slot : timetable.slots()) {
      moments.add(timetable.window(slot).from());
      moments.add(timetable.window(slot).to());
    }
    moments.add(timetable.finalTotalsOpen());
    moments.add(timetable.pollCloses());
    moments.add(timetable.span(Phase.CLOSING).from());
    return moments.stream().filter(now::isBefore).min(Comparator.naturalOrder()).orElse(null);
  }

  /** A time as near ones are said: with its date only where it is another day's. */
  public String near(LocalDateTime time) {
    return time.toLocalDate().equals(now.toLocalDate())
        ? format.shortTime(time)
        : format.dateTime(time);
  }

  /** A time by which something is to be done: where that is midnight, the day that ends then. */
  public String until(LocalDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? messages.of("desk.endOf", format.date(time.minusDays(1)))
        : near(time);
  }

  /** Whether a time is so far away that days are counted, not seconds. */
  public boolean far(LocalDateTime time) {
    return time.isAfter(now.plusDays(2));
  }

  /** All minutes of the caller's unit, or area, by status; null for the administrator. */
  public StatusCounts getMinutes() {
    return minutes == null ? null : minutes.all();
  }

  /** The minutes of each level, widest first. */
  public List<Map.Entry<ElectionLevel, StatusCounts>> getLevels() {
    return minutes == null ? List.of() : List.copyOf(minutes.levels().entrySet());
  }

  /**
   * How many minutes of a level stand where, in words, leaving out what there is none of;
   * incidents, which are counted there too, by themselves.
   */
  public String words(StatusCounts of) {
    String states =
        of.byStatus().entrySet().stream()
            .filter(status -> status.getKey() != CountStatus.INCIDENT && status.getValue() > 0)
            .map(
                status ->
                    messages.of(
                        "desk.howMany",
                        messages.get("shell.bar." + status.getKey().code()),
                        format.integer(status.getValue())))
            .reduce((one, other) -> one + " · " + other)
            .orElse(messages.get("desk.noMinutes"));
    return of.incidents() == 0
        ? states
        : states + "; " + messages.of("desk.incidents", format.integer(of.incidents()));
  }

  /** Whether the caller's unit has a committee above to ask. */
  public boolean isAsking() {
    Role role = current.get().role();
    return role == Role.COMMUNE_COMMITTEE || role == Role.DISTRICT_COMMITTEE;
  }

  /** Whether the caller's role has work that others may have in hand. */
  public boolean isWaiting() {
    return election != null && (isWriting() || current.get().role() == Role.POLLING_TEAM);
  }

  /** Whether the caller's committee writes to those below. */
  public boolean isWriting() {
    return isAsking() || current.get().role() == Role.CITY_COMMITTEE;
  }

  /** The phases in the order of the calendar. */
  public List<PhaseLine> getPhases() {
    return Arrays.stream(Phase.values()).map(this::line).toList();
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
