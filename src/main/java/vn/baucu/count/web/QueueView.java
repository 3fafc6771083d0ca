package vn.baucu.count.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.CountAcceptance;
import vn.baucu.count.boundary.CountComparisons;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;

/** What waits for acceptance, and accepting many clean minutes at once. */
@Named("countQueue")
@RequestScoped
public class QueueView {
  /** Level, unit, area and round, and what is named of the minutes. */
  private static final int PARTS = 5;

  @Inject private CountQueue queue;
  @Inject private CountAcceptance acceptance;
  @Inject private CountComparisons comparisons;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private List<CountQueue.Waiting> waiting;
  private List<CountComparisons.Late> late;

  /** What waits must be known before the form is read. */
  @PostConstruct
  void begin() {
    String named =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("unit");
    unit = named == null || named.isBlank() ? caller.get().unitCode() : named;
  }

  /** Reads what waits for the committee of the unit. */
  public void load() {
    waiting = queue.of(new UnitCode(unit));
    late = comparisons.waiting(new UnitCode(unit));
  }

  /**
   * Accepts the clean minutes that were picked, each by itself: one that has changed since, or
   * shows something after all, is named and left; the others are accepted.
   */
  public void acceptPicked() {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    String[] picked = external.getRequestParameterValuesMap().get("pick");
    if (picked == null) {
      say(FacesMessage.SEVERITY_ERROR, messages.get("count.queue.pickFirst"));
      load();
      return;
    }
    int accepted = 0;
    for (String pick : picked) {
      String[] parts = pick.split("/");
      try {
        acceptance.acceptClean(key(parts), Integer.parseInt(parts[PARTS - 1]));
        accepted++;
      } catch (Refusal refusal) {
        say(
            FacesMessage.SEVERITY_ERROR,
            messages.of("count.queue.left", pick, messages.of(refusal)));
      } catch (NumberFormatException e) {
        say(FacesMessage.SEVERITY_ERROR, messages.get("count.unknownAddress"));
      }
    }
    if (accepted > 0) {
      say(FacesMessage.SEVERITY_INFO, messages.of("count.queue.accepted", accepted));
    }
    load();
  }

  /**
   * Confirms, with the reason typed beside it, a finding that came after acceptance: the one the
   * page names, wherever it stands in the list by now.
   */
  public void confirm() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String[] parts = sent.getOrDefault("late", "").split("/");
    try {
      MinutesKey key = key(parts);
      String code = parts[PARTS - 1];
      comparisons.confirm(key, code, sent.get("reason"));
      say(FacesMessage.SEVERITY_INFO, messages.of("count.late.confirmed", key.area(), code));
    } catch (Refusal refusal) {
      say(FacesMessage.SEVERITY_ERROR, messages.of(refusal));
    }
    load();
  }

  private static MinutesKey key(String[] parts) {
    if (parts.length != PARTS) {
      throw Refusal.unknown("count.unknownAddress");
    }
    return EntryView.key(parts[0], parts[1], parts[2], parts[3]);
  }

  private static void say(FacesMessage.Severity severity, String sentence) {
    FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
  }

  public List<CountQueue.Waiting> getWaiting() {
    if (waiting == null) {
      load();
    }
    return waiting;
  }

  /** What was found in accepted minutes and waits for somebody to look. */
  public List<CountComparisons.Late> getLate() {
    if (late == null) {
      load();
    }
    return late;
  }

  /** Names a finding that waits, for {@link #confirm}. */
  public String name(CountComparisons.Late each) {
    return each.key() + "/" + each.finding().code();
  }

  public String title(Finding finding) {
    return LawText.title(finding);
  }

  public String text(Finding finding) {
    return LawText.approver(finding);
  }

  /** How many of them are without any finding. */
  public long getClean() {
    return getWaiting().stream().filter(CountQueue.Waiting::clean).count();
  }

  public Map<ElectionLevel, String> getLevels() {
    return elections.current().levels();
  }

  /** Whether the caller is of the committee that accepts here. */
  public boolean isMine() {
    return unit.equals(caller.get().unitCode()) && caller.get().approval();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}
