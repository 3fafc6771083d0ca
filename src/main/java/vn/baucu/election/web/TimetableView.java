package vn.baucu.election.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Messages;

/** The timetable of the election, for everybody to read and for the city to change. */
@Named
@ViewScoped
public class TimetableView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private Messages messages;

  private transient Timetable timetable;
  private transient LocalDateTime now;

  /** Where each bound lay when the page was read: what is moved is moved from there. */
  private final Map<PhaseBound, LocalDateTime> seen = new EnumMap<>(PhaseBound.class);

  private PhaseBound bound = PhaseBound.COUNTING_ENDS;
  private LocalDateTime time;
  private String reason;

  /**
   * A phase as a line of the table.
   *
   * @param state {@code open}, {@code coming} or {@code over}
   */
  public record Line(Phase phase, LocalDateTime from, LocalDateTime to, String state) {}

  /** A report slot with its window. */
  public record Window(LocalDateTime slot, LocalDateTime from, LocalDateTime to) {}

  /** Reads the timetable. */
  public void load() {
    for (PhaseBound each : PhaseBound.values()) {
      seen.put(each, timetable().at(each));
    }
  }

  /** Moves the bound chosen. */
  public String move() {
    timetables.move(bound, seen.get(bound), time, reason);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(messages.get("election.phaseMovedDone")));
    return "/app/election/timetable.xhtml?faces-redirect=true";
  }

  private Timetable timetable() {
    if (timetable == null) {
      timetable = timetables.current();
      now = clock.now();
    }
    return timetable;
  }

  /** The phases in the order of the calendar. */
  public List<Line> getPhases() {
    return List.of(Phase.values()).stream().map(this::line).toList();
  }

  private Line line(Phase phase) {
    Timetable.Span span = timetable().span(phase);
    String state = "over";
    if (span.contains(now)) {
      state = "open";
    } else if (span.from() != null && now.isBefore(span.from())) {
      state = "coming";
    }
    return new Line(phase, span.from(), span.to(), state);
  }

  /** The slots with their windows on election day; an early area's lie on its own day. */
  public List<Window> getWindows() {
    return timetable().slots().stream()
        .map(
            slot -> {
              Timetable.Span window = timetable().window(slot);
              return new Window(slot, window.from(), window.to());
            })
        .toList();
  }

  public LocalDateTime getPollOpens() {
    return timetable().pollOpens();
  }

  public LocalDateTime getPollCloses() {
    return timetable().pollCloses();
  }

  /** Whether the caller may change it. */
  public boolean isMovable() {
    return timetables.isMovable();
  }

  public List<PhaseBound> getBounds() {
    return List.of(PhaseBound.values());
  }

  /** Where a bound lay when the page was read. */
  public LocalDateTime seenAt(PhaseBound which) {
    return seen.get(which);
  }

  public PhaseBound getBound() {
    return bound;
  }

  public void setBound(PhaseBound bound) {
    this.bound = bound;
  }

  public LocalDateTime getTime() {
    return time;
  }

  public void setTime(LocalDateTime time) {
    this.time = time;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
