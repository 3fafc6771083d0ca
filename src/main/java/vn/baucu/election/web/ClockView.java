package vn.baucu.election.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Rehearsals;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;

/** The clock of a rehearsal: read by everybody, set forward by the city or the administrator. */
@Named
@RequestScoped
public class ClockView {
  /** Speeds to choose from: standing still, real time, a minute in six seconds, and so on. */
  private static final List<Integer> SPEEDS = List.of(0, 1, 10, 60, 600);

  @Inject private ElectionClock clock;
  @Inject private Rehearsals rehearsals;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private ClockReading reading;
  private LocalDateTime time;
  private int speed;
  private String typed;

  /** What the form offers at first: the next full minute. */
  public void load() {
    getReading();
    time = reading.now().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
    speed = reading.speed();
  }

  /** Sets the clock and shows what it reads. */
  public String set() {
    clock.set(time, speed);
    return say("election.clockSet");
  }

  /** Begins the rehearsal anew. */
  public String restart() {
    rehearsals.restart(typed);
    return say("election.restarted");
  }

  private String say(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(messages.of(key)));
    return "/app/election/clock.xhtml?faces-redirect=true";
  }

  /** Whether the caller may begin the rehearsal anew. */
  public boolean isRestartable() {
    return rehearsals.isRestartable();
  }

  /** Whether the caller may set the clock. */
  public boolean isSettable() {
    return clock.isSettable();
  }

  /** What the clock reads. */
  public ClockReading getReading() {
    if (reading == null) {
      reading = clock.read();
    }
    return reading;
  }

  public List<Integer> getSpeeds() {
    return SPEEDS;
  }

  public LocalDateTime getTime() {
    return time;
  }

  public void setTime(LocalDateTime time) {
    this.time = time;
  }

  /** The rehearsal's code, which is to be typed before it begins anew. */
  public String getCode() {
    return caller.get().electionCode();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public int getSpeed() {
    return speed;
  }

  public void setSpeed(int speed) {
    this.speed = speed;
  }
}
