package vn.baucu.election.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import vn.baucu.election.boundary.ClockReading;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.shared.Messages;

/** The clock of a rehearsal: read by everybody, set forward by the city or the administrator. */
@Named
@RequestScoped
public class ClockView {
  /** Speeds to choose from: standing still, real time, a minute in six seconds, and so on. */
  private static final List<Integer> SPEEDS = List.of(0, 1, 10, 60, 600);

  @Inject private ElectionClock clock;
  @Inject private Elections elections;
  @Inject private Messages messages;

  private ClockReading reading;
  private ElectionSummary election;
  private String time;
  private int speed;

  /** Reads the clock. */
  public void load() {
    election = elections.current();
    reading = clock.read();
    time = reading.now().withSecond(0).toString();
    speed = reading.speed();
  }

  /** Sets the clock and shows what it reads. */
  public String set() {
    FacesContext faces = FacesContext.getCurrentInstance();
    LocalDateTime wanted;
    try {
      wanted = LocalDateTime.parse(time == null ? "" : time);
    } catch (DateTimeParseException e) {
      faces.addMessage(
          "time",
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, messages.of("election.timeUnreadable"), null));
      load();
      return null;
    }
    clock.set(wanted, speed);
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(messages.of("election.clockSet")));
    return "/app/election/clock.xhtml?faces-redirect=true";
  }

  public ClockReading getReading() {
    return reading;
  }

  public ElectionSummary getElection() {
    return election;
  }

  public List<Integer> getSpeeds() {
    return SPEEDS;
  }

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public int getSpeed() {
    return speed;
  }

  public void setSpeed(int speed) {
    this.speed = speed;
  }
}
