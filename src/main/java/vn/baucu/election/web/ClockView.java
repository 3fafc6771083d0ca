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
import vn.baucu.shared.Messages;

/** The clock of a rehearsal: read by everybody, set forward by the city or the administrator. */
@Named
@RequestScoped
public class ClockView {
  /** Speeds to choose from: standing still, real time, a minute in six seconds, and so on. */
  private static final List<Integer> SPEEDS = List.of(0, 1, 10, 60, 600);

  @Inject private ElectionClock clock;
  @Inject private Messages messages;

  private ClockReading reading;
  private LocalDateTime time;
  private int speed;

  /** What the form offers at first: the next full minute. */
  public void load() {
    getReading();
    time = reading.now().plusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
    speed = reading.speed();
  }

  /** Sets the clock and shows what it reads. */
  public String set() {
    FacesContext faces = FacesContext.getCurrentInstance();
    clock.set(time, speed);
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(messages.of("election.clockSet")));
    return "/app/election/clock.xhtml?faces-redirect=true";
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

  public int getSpeed() {
    return speed;
  }

  public void setSpeed(int speed) {
    this.speed = speed;
  }
}
