package vn.baucu.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.Stage;
import vn.baucu.shared.UnitWords;
import vn.baucu.shared.database.Trouble;

/**
 * What the frame of every page shows: where one is, who one is, what time it is, what one may do.
 */
@Named
@RequestScoped
public class Shell {
  @Inject private Stage stage;
  @Inject private CurrentCaller current;
  @Inject private ShownElection election;
  @Inject private Clock real;
  @Inject private Messages messages;

  private Optional<ShownElection.Frame> frame;

  /** Whether this is a training server, which every page must say. */
  public boolean isTraining() {
    return stage.isTraining();
  }

  /** The value of {@code data-env}, by which the style sheets know the stage. */
  public String getEnvironment() {
    return stage.isTraining() ? "training" : "production";
  }

  /** What is put before the title of every page. */
  public String getTitlePrefix() {
    return stage.isTraining() ? messages.get("shell.titlePrefix") + " " : "";
  }

  /** Whether somebody has signed in. */
  public boolean isSignedIn() {
    return current.isKnown();
  }

  public String getFullName() {
    return current.get().fullName();
  }

  /** The first letters of the last two words of the name: {@code TT} of Nguyễn Thu Trang. */
  public String getInitials() {
    String[] words = current.get().fullName().trim().split("\\s+");
    StringBuilder initials = new StringBuilder();
    for (int i = Math.max(0, words.length - 2); i < words.length; i++) {
      initials.appendCodePoint(Character.toUpperCase(words[i].codePointAt(0)));
    }
    return initials.toString();
  }

  /** The role, with the duties given in it. */
  public String getRole() {
    Caller caller = current.get();
    String role = messages.get("account.role." + caller.role());
    if (caller.entry() && caller.approval()) {
      return messages.of("shell.duty.both", role);
    }
    if (caller.entry()) {
      return messages.of("shell.duty.entry", role);
    }
    return caller.approval() ? messages.of("shell.duty.approval", role) : role;
  }

  /** Code of the caller's unit, or null. */
  public String getUnitCode() {
    return current.get().unitCode();
  }

  /** The caller's unit; of a polling team its area. */
  public String getPlace() {
    Caller caller = current.get();
    if (caller.unitName() == null) {
      return messages.get("shell.noElection");
    }
    return caller.areaNumber() == null
        ? caller.unitName()
        : messages.of("shell.area", caller.areaNumber().toString(), caller.unitName());
  }

  /** The committee whose paper a print is: that of the caller's unit; of a team its area. */
  public String getCommittee() {
    Caller caller = current.get();
    if (caller.unitName() == null) {
      return messages.get("shell.committee");
    }
    return caller.areaNumber() == null
        ? messages.of("shell.committeeOf", UnitWords.inSentence(caller.unitName()))
        : getPlace();
  }

  /** The name of the caller's election, or of the server's where nobody has signed in. */
  public String getElection() {
    return isSignedIn()
        ? frame().map(ShownElection.Frame::name).orElse(messages.get("shell.noElection"))
        : withoutTrouble(election::nameOfDefault).orElse("");
  }

  /** The code of the caller's election, which all addresses carry; empty where there is none. */
  public String getElectionCode() {
    return isSignedIn() && current.get().electionCode() != null ? current.get().electionCode() : "";
  }

  /** Whose what a browser keeps is: one person's, in one election. */
  public String getOwner() {
    return getElectionCode() + "/" + current.get().username();
  }

  /** The election's time to the second; the server's where there is no election. */
  public LocalDateTime getNow() {
    return frame()
        .map(ShownElection.Frame::now)
        .orElseGet(() -> LocalDateTime.now(real))
        .truncatedTo(ChronoUnit.SECONDS);
  }

  /** How many times faster than real time the clock runs. */
  public int getSpeed() {
    return frame().map(ShownElection.Frame::speed).orElse(1);
  }

  /** What clock it is, in words. */
  public String getClockWords() {
    return switch (getSpeed()) {
      case 0 -> messages.get("shell.clockStands");
      case 1 -> messages.get("shell.clock");
      default -> messages.of("shell.clockSpeed", getSpeed());
    };
  }

  /** Whether the caller may set the clock: a rehearsal's, by the city or the administrator. */
  public boolean isClockSettable() {
    Role role = current.get().role();
    return (role == Role.CITY_COMMITTEE || role == Role.ADMINISTRATOR)
        && frame().map(ShownElection.Frame::clockSettable).orElse(false);
  }

  /** Whether an observer is looking, whose boards do not time out. */
  public boolean isObserver() {
    return current.get().role() == Role.OBSERVER;
  }

  /** The entries of the rail under their headings; who may not type looks on. */
  public Map<Navigation.Task, List<Navigation>> getNavigation() {
    Role role = current.get().role();
    boolean looksOn = role == Role.OBSERVER || role == Role.ADMINISTRATOR;
    return Navigation.of(role).stream()
        .collect(
            Collectors.groupingBy(
                entry ->
                    looksOn && entry.getTask() == Navigation.Task.ENTER
                        ? Navigation.Task.WATCH
                        : entry.getTask(),
                () -> new EnumMap<>(Navigation.Task.class),
                Collectors.toList()));
  }

  /** Seconds without a request after which the session ends; 0 without a session. */
  public int getIdleSeconds() {
    Object session = FacesContext.getCurrentInstance().getExternalContext().getSession(false);
    return session instanceof HttpSession http ? http.getMaxInactiveInterval() : 0;
  }

  private Optional<ShownElection.Frame> frame() {
    if (frame == null) {
      frame = withoutTrouble(election::ofCaller);
    }
    return frame;
  }

  /** A page that says what is wrong must not fail for want of its frame. */
  private static <T> Optional<T> withoutTrouble(Supplier<Optional<T>> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      if (Trouble.of(e).isEmpty()) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
