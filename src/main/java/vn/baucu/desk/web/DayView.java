package vn.baucu.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.account.boundary.PhoneBook;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.Deadline;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.law.VoterStage;
import vn.baucu.result.boundary.CouncilRow;
import vn.baucu.result.boundary.Councils;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.EntryGrid;
import vn.baucu.turnout.boundary.TurnoutBoard;
import vn.baucu.turnout.boundary.TurnoutBoards;
import vn.baucu.turnout.boundary.TurnoutEntry;
import vn.baucu.voters.boundary.TotalSheet;
import vn.baucu.voters.boundary.VoterTotalSheets;

/** The election day of the caller's unit as a list to tick off, its deadlines, and whom to call. */
@Named("deskDay")
@RequestScoped
public class DayView {
  @Inject private CurrentCaller current;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private VoterTotalSheets totals;
  @Inject private TurnoutEntry entry;
  @Inject private TurnoutBoards boards;
  @Inject private CountOverview counts;
  @Inject private Councils councils;
  @Inject private PhoneBook phones;
  @Inject private Messages messages;
  @Inject private Formats format;

  private final List<Step> steps = new ArrayList<>();
  private List<Step> signing = List.of();
  private final List<Due> dues = new ArrayList<>();
  private LocalDateTime now;
  private Timetable timetable;
  private Map<ElectionLevel, String> names = Map.of();

  /**
   * A step of the day beside the minutes, which are shown by level.
   *
   * @param tick {@code ok}, {@code now}, {@code lock} or empty
   * @param slots the marks of the slots, for turnout
   */
  public record Step(String tick, String title, String text, List<Slot> slots, String page) {}

  /**
   * A slot.
   *
   * @param style {@code done}, {@code part} where something was missing at its end, {@code re}
   *     where it is open again, {@code cur} where it is open, else empty
   */
  public record Slot(String label, String style, String words) {}

  /**
   * A deadline.
   *
   * @param left how long there is left, or how long it is over, in words
   * @param over whether it is over with something left to do
   */
  public record Due(String title, String when, String left, boolean over) {}

  @PostConstruct
  void read() {
    Caller who = current.get();
    if (who.electionId() == null || who.role() == Role.ADMINISTRATOR) {
      return;
    }
    now = clock.now();
    timetable = timetables.current();
    names = councils.names();
    if (who.role() == Role.POLLING_TEAM) {
      AreaKey own = new AreaKey(who.unitCode(), who.areaNumber());
      steps.add(ofGrid(entry.area(own, null), "/app/turnout/area.xhtml"));
      return;
    }
    UnitCode unit = new UnitCode(who.unitCode());
    OverviewUnit minutes = counts.board(unit, Round.ofElectionDay()).whole();
    if (minutes.ownsAreas()) {
      steps.add(ofTotals(totals.sheet(unit)));
      steps.add(ofGrid(entry.grid(unit), "/app/turnout/entry.xhtml"));
    } else {
      steps.add(ofBoard(boards.board(unit, null, 0)));
    }
    List<CouncilRow> own =
        councils.list(Round.ofElectionDay(), null).stream()
            .filter(body -> body.owner().equals(who.unitCode()))
            .toList();
    signing = own.stream().map(this::ofBody).toList();
    dues(minutes, own);
  }

  private Step ofTotals(TotalSheet of) {
    return new Step(
        of.isComplete(VoterStage.FINAL)
            ? "ok"
            : of.open().contains(VoterStage.FINAL) ? "now" : "lock",
        messages.get("desk.day.totals"),
        messages.of(
            "desk.day.areas",
            format.integer(of.complete(VoterStage.FINAL)),
            format.integer(of.areas().size())),
        List.of(),
        "/app/voters/totals.xhtml");
  }

  private Step ofGrid(EntryGrid grid, String page) {
    List<Slot> slots =
        grid.columns().stream().map(column -> slot(column, grid.rows().size())).toList();
    return turnout(slots, latest(grid), page);
  }

  /** The latest slot that was sent or has figures, in words. */
  private String latest(EntryGrid grid) {
    EntryGrid.Column last =
        grid.columns().stream()
            .filter(column -> column.declaredAt() != null || column.reported() > 0)
            .reduce((earlier, later) -> later)
            .orElse(null);
    if (last == null) {
      return messages.get("desk.day.noSlot");
    }
    String slot = format.slot(last.slot());
    String reported = format.integer(last.reported());
    String areas = format.integer(grid.rows().size());
    return last.declaredAt() == null
        ? messages.of("desk.day.saved", slot, reported, areas)
        : messages.of("desk.day.sent", slot, format.shortTime(last.declaredAt()), reported, areas);
  }

  private Slot slot(EntryGrid.Column column, int areas) {
    boolean whole = column.reported() == areas;
    String style =
        switch (column.state()) {
          case NOT_YET -> "";
          case OPEN -> column.declaredAt() == null ? "cur" : "done";
          case REOPENED -> "re";
          default -> column.declaredAt() != null || whole ? "done" : "part";
        };
    return slot(column.slot(), style, column.reported(), areas);
  }

  private Slot slot(LocalDateTime slot, String style, int reported, int areas) {
    return new Slot(
        String.valueOf(slot.getHour()),
        style,
        messages.of(
            "desk.day.slot." + (style.isEmpty() ? "coming" : style),
            format.slot(slot),
            format.integer(reported),
            format.integer(areas)));
  }

  private Step ofBoard(TurnoutBoard board) {
    int areas = board.total().areas();
    List<Slot> slots = new ArrayList<>();
    TurnoutBoard.Point last = null;
    for (LocalDateTime slot : board.slots()) {
      TurnoutBoard.Point point =
          board.series().stream().filter(p -> p.slot().equals(slot)).findFirst().orElse(null);
      int reported = point == null ? 0 : point.reported();
      Timetable.Span window = timetable.window(slot);
      String style = "";
      if (!now.isBefore(window.to())) {
        style = reported == areas ? "done" : "part";
        last = point == null ? last : point;
      } else if (window.contains(now)) {
        style = "cur";
      }
      slots.add(slot(slot, style, reported, areas));
    }
    return turnout(
        slots,
        last == null
            ? messages.get("desk.day.noSlotOver")
            : messages.of(
                "desk.day.reported",
                format.slot(last.slot()),
                format.integer(last.reported()),
                format.integer(areas)),
        "/app/turnout/board.xhtml");
  }

  private Step turnout(List<Slot> slots, String latest, String page) {
    boolean open = slots.stream().anyMatch(s -> s.style().equals("cur") || s.style().equals("re"));
    boolean over = slots.stream().noneMatch(slot -> slot.style().isEmpty());
    return new Step(
        open ? "now" : over ? "ok" : "", messages.get("desk.day.turnout"), latest, slots, page);
  }

  private Step ofBody(CouncilRow body) {
    boolean done = body.official() == body.units();
    return new Step(
        done ? "ok" : body.determined() > 0 ? "now" : "lock",
        messages.of("desk.day.sign", names.get(body.level())),
        messages.of(
            "desk.day.units",
            format.integer(body.official()),
            format.integer(body.units()),
            format.integer(body.determined())),
        List.of(),
        "/app/result/results.xhtml?level=" + body.level());
  }

  /** What the bodies are called that this unit elects. */
  public Map<ElectionLevel, String> getNames() {
    return names;
  }

  /** What is due by the timetable and the law, while something of it is left to do. */
  private void dues(OverviewUnit minutes, List<CouncilRow> own) {
    timetable
        .openSlot(now)
        .ifPresent(slot -> due(messages.of("desk.due.slot", format.slot(slot)), window(slot).to()));
    Timetable.Span counting = timetable.span(Phase.COUNTING);
    if (minutes.all().none() > 0 && now.isAfter(timetable.pollOpens()) && counting.to() != null) {
      due(messages.of("desk.due.minutes", format.integer(minutes.all().none())), counting.to());
    }
    ElectionSummary election = elections.current();
    own.stream()
        .filter(body -> body.official() < body.units())
        .forEach(
            body ->
                due(
                    messages.of("desk.due.results", names.get(body.level())),
                    Deadline.UNIT_MINUTES
                        .due(election.legalBasis(), election.day())
                        .plusDays(1)
                        .atStartOfDay()));
  }

  private Timetable.Span window(LocalDateTime slot) {
    return timetable.window(slot);
  }

  private void due(String title, LocalDateTime when) {
    boolean over = now.isAfter(when);
    String span = format.waited(Duration.between(now, when).abs());
    dues.add(
        new Due(
            title,
            when.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? messages.of("desk.due.endOf", format.date(when.toLocalDate().minusDays(1)))
                : format.dateTime(when),
            messages.of(over ? "desk.due.over" : "desk.due.left", span),
            over));
  }

  /** What comes before the minutes. */
  public List<Step> getSteps() {
    return steps;
  }

  /** What comes after them. */
  public List<Step> getSigning() {
    return signing;
  }

  public List<Due> getDues() {
    return dues;
  }

  /** Whom to call: the committees above, and who keeps the server. */
  public List<PhoneBook.Entry> getPhones() {
    if (current.get().unit() == null) {
      return List.of();
    }
    List<PhoneBook.Entry> all = new ArrayList<>(phones.above());
    if (current.get().role() != Role.ADMINISTRATOR) {
      all.addAll(phones.technicians());
    }
    return all;
  }

  /** Whether there is a list of the committees below. */
  public boolean isBook() {
    Role role = current.get().role();
    return role == Role.CITY_COMMITTEE || role == Role.DISTRICT_COMMITTEE;
  }
}
