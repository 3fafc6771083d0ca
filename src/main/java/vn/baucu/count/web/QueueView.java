package vn.baucu.count.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/** What waits for a committee, to be filtered, looked at one by one, or accepted many at a time. */
@Named("countQueue")
@ViewScoped
public class QueueView implements Serializable {
  private static final long serialVersionUID = 1L;

  /** That is long for minutes to wait on election night. */
  private static final Duration LONG = Duration.ofMinutes(30);

  /** Level, unit, area and round, and what is named of the minutes. */
  private static final int PARTS = 5;

  @Inject private CountQueue queue;
  @Inject private CountAcceptance acceptance;
  @Inject private CountComparisons comparisons;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private QueueFilter filter = new QueueFilter("", "", "", "");
  private boolean onlyWithPaper;
  private transient QueueModel model;
  private transient List<CountQueue.Waiting> waiting;
  private transient List<CountQueue.Waiting> picked = new ArrayList<>();
  private transient List<CountComparisons.Late> late;

  /** What waits must be known before the form is read. */
  @PostConstruct
  void begin() {
    Map<String, String> address =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    String named = address.get("unit");
    unit = named == null || named.isBlank() ? caller.get().unitCode() : named;
    filter =
        new QueueFilter(
            address.getOrDefault("commune", ""),
            address.getOrDefault("level", ""),
            address.getOrDefault("show", ""),
            address.getOrDefault("search", ""));
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
  public String acceptPicked() {
    int accepted = 0;
    for (CountQueue.Waiting each : getAccepting()) {
      try {
        acceptance.acceptClean(each.key(), each.version());
        accepted++;
      } catch (Refusal refusal) {
        say(
            FacesMessage.SEVERITY_ERROR,
            messages.of("count.queue.left", words(each), messages.of(refusal)));
      }
    }
    if (accepted > 0) {
      say(FacesMessage.SEVERITY_INFO, messages.of("count.queue.accepted", accepted));
    }
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return "/app/count/queue.xhtml?faces-redirect=true&" + address(filter.show());
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

  /** Minutes in words: whose, of which area, of which level. */
  public String words(CountQueue.Waiting each) {
    return messages.of(
        "count.queue.place",
        each.unitName(),
        String.valueOf(each.key().area()),
        getLevels().get(each.key().level()));
  }

  /** All that waits, whatever is shown of it. */
  public List<CountQueue.Waiting> getWaiting() {
    if (waiting == null) {
      load();
    }
    return waiting;
  }

  /** What is shown of it, page by page. */
  public QueueModel getModel() {
    if (model == null) {
      model =
          new QueueModel(
              () -> waiting = queue.of(new UnitCode(unit)), () -> filter.of(getWaiting()));
    }
    return model;
  }

  /** Minutes of what is shown. */
  public int getShown() {
    return filter.of(getWaiting()).size();
  }

  /** What was picked, on whatever page of the list. */
  public List<CountQueue.Waiting> getPicked() {
    return picked == null ? List.of() : picked;
  }

  /** What is picked; only what is clean can be. */
  public void setPicked(List<CountQueue.Waiting> picked) {
    this.picked =
        picked == null
            ? new ArrayList<>()
            : new ArrayList<>(picked.stream().filter(CountQueue.Waiting::clean).toList());
  }

  /** What of it is accepted. */
  public List<CountQueue.Waiting> getAccepting() {
    return getPicked().stream().filter(w -> !onlyWithPaper || w.papers() > 0).toList();
  }

  /** How many of what was picked have no photo. */
  public long getWithoutPaper() {
    return getPicked().stream().filter(w -> w.papers() == 0).count();
  }

  /** What was picked, summed up to be held beside the papers. */
  public List<QueueSums.Line> getSums() {
    return QueueSums.of(getPicked());
  }

  /** The same of what of it is accepted. */
  public List<QueueSums.Line> getAcceptingSums() {
    return QueueSums.of(getAccepting());
  }

  /** The units of what was picked, each with how many. */
  public String getPickedUnits() {
    Map<String, Integer> units = new TreeMap<>();
    getPicked().forEach(w -> units.merge(w.unitName(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    units.forEach((name, minutes) -> words.add(name + " " + minutes));
    return String.join(", ", words);
  }

  public boolean isOnlyWithPaper() {
    return onlyWithPaper;
  }

  public void setOnlyWithPaper(boolean onlyWithPaper) {
    this.onlyWithPaper = onlyWithPaper;
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

  /** Fields by their numbers on the paper. */
  public String numbers(List<String> fields) {
    return String.join(", ", fields.stream().map(PaperForm::number).toList());
  }

  /** What the caller does with minutes that wait, in words. */
  public String task(CountQueue.Waiting each) {
    return each.handled()
        ? messages.get("count.queue.go.another")
        : messages.of("count.queue.go." + each.kind(), numbers(each.fields()));
  }

  /** Name of a row. */
  public String name(CountQueue.Waiting each) {
    return QueueModel.name(each);
  }

  /** Where minutes are looked at: settled on the entry page, decided on that of review. */
  public String page(CountQueue.Waiting each) {
    String page = each.kind() == CountQueue.Kind.STILL_DIFFERENT ? "entry" : "review";
    return "/app/count/" + page + ".xhtml?" + each.key().query();
  }

  /** Whether minutes have waited for long. */
  public boolean old(CountQueue.Waiting each) {
    return each.waited().compareTo(LONG) >= 0;
  }

  /** How long the one that has waited longest has. */
  public Duration getLongest() {
    return getWaiting().stream()
        .map(CountQueue.Waiting::waited)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** How many the buttons above the list would show. */
  public List<Map.Entry<String, Long>> getCounts() {
    return List.copyOf(filter.counts(getWaiting()).entrySet());
  }

  /** How many of a kind are shown. */
  public long count(CountQueue.Kind kind) {
    return filter.of(getWaiting()).stream().filter(w -> w.kind() == kind).count();
  }

  /** The units that anything waits of, by code. */
  public Map<String, String> getCommunes() {
    Map<String, String> communes = new TreeMap<>();
    getWaiting().forEach(w -> communes.put(w.key().unit(), w.unitName()));
    return communes;
  }

  /** The query of this page with another button pressed. */
  public String address(String show) {
    return "unit="
        + URLEncoder.encode(unit, StandardCharsets.UTF_8)
        + "&commune="
        + URLEncoder.encode(filter.commune(), StandardCharsets.UTF_8)
        + "&level="
        + URLEncoder.encode(filter.level(), StandardCharsets.UTF_8)
        + "&search="
        + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
        + "&show="
        + URLEncoder.encode(show, StandardCharsets.UTF_8);
  }

  public QueueFilter getFilter() {
    return filter;
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
}
