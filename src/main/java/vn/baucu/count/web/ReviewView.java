package vn.baucu.count.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.count.boundary.CertificationLock;
import vn.baucu.count.boundary.CountAcceptance;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountQueue;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.CountState;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.CountForm;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.SearchText;
import vn.baucu.shared.UnitCode;

/** Deciding on one minutes before its paper: accept, return, next; re-open and annul later. */
@Named("countReview")
@RequestScoped
public class ReviewView {
  @Inject private CountEntry entry;
  @Inject private CountAcceptance acceptance;
  @Inject private CountQueue queue;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String level;
  private String unit;
  private String area;
  private String round;
  private int version;
  private String comment;
  private String typed;
  private List<String> fields = new ArrayList<>();
  private CountView view;

  /** What may be offered depends on the minutes, so they must be known before the form is read. */
  @PostConstruct
  void begin() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    level = sent(sent, "level");
    unit = sent(sent, "unit");
    area = sent(sent, "area");
    round = sent(sent, "round");
  }

  /** What the address, or whichever of the page's forms was sent, says of the minutes. */
  private static String sent(Map<String, String> sent, String name) {
    return sent.entrySet().stream()
        .filter(each -> each.getKey().endsWith(":" + name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(sent.get(name));
  }

  /** Reads the minutes the address names. */
  public void load() {
    view = entry.view(key());
    version = view.version();
  }

  /** Accepts, and goes to the next that waits. */
  public String accept() {
    acceptance.accept(key(), version);
    return next("count.review.accepted", getNext());
  }

  /** Returns to the unit, and goes to the next that waits. */
  public String giveBack() {
    acceptance.giveBack(key(), version, comment, fields);
    return next("count.review.returned", getNext());
  }

  /** Re-opens. */
  public String reopen() {
    requireTyped("count.grave.reopenWord");
    acceptance.reopen(key(), version, comment, fields);
    return next("count.review.reopened", key().query());
  }

  /** Annuls by a decision, and goes to the new vote. */
  public String annul() {
    requireTyped("count.grave.annulWord");
    MinutesKey again = acceptance.annul(key(), version, comment).key();
    return next("count.review.annulled", again.query());
  }

  private void requireTyped(String word) {
    if (!SearchText.plain(typed == null ? "" : typed.strip())
        .equals(SearchText.plain(messages.get(word)))) {
      throw Refusal.invalid("count.grave.typeWord", messages.get(word));
    }
  }

  /** The papers that fall when these minutes are re-opened or annulled. */
  public List<CertificationLock.Paper> getResting() {
    return view().may(CountAct.REOPEN) || view().may(CountAct.ANNUL)
        ? acceptance.resting(key())
        : List.of();
  }

  /** Says what is done, and goes to the minutes of a query; to the queue where there are none. */
  private String next(String sentence, String query) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_INFO,
            messages.of(sentence, area, view().contest().unitName()),
            null));
    return query == null
        ? "/app/count/queue.xhtml?faces-redirect=true"
        : "/app/count/review.xhtml?faces-redirect=true&" + query;
  }

  /** Query of the next minutes that wait for the caller, or null. */
  public String getNext() {
    Role role = caller.get().role();
    if (role != Role.CITY_COMMITTEE && role != Role.DISTRICT_COMMITTEE) {
      return null;
    }
    List<MinutesKey> keys =
        queue.of(new UnitCode(caller.get().unitCode())).stream()
            .filter(waiting -> waiting.kind() != CountQueue.Kind.STILL_DIFFERENT)
            .map(CountQueue.Waiting::key)
            .toList();
    int at = keys.indexOf(key());
    return keys.stream()
        .skip(at < 0 ? 0 : at + 1L)
        .findFirst()
        .or(() -> keys.stream().filter(k -> !k.equals(key())).findFirst())
        .map(MinutesKey::query)
        .orElse(null);
  }

  private CountView view() {
    if (view == null) {
      view = entry.view(key());
      if (version == 0) {
        version = view.version();
      }
    }
    return view;
  }

  private MinutesKey key() {
    return EntryView.key(level, unit, area, round);
  }

  public CountView getView() {
    return view();
  }

  /** Addresses the same minutes on other pages. */
  public String getQuery() {
    return key().query();
  }

  public String getLevelName() {
    return elections.current().levels().get(key().level());
  }

  public String getSeatsLabel() {
    return messages.get(PaperForm.seatsKey(key().level()));
  }

  public List<PaperForm.Line> getFigures() {
    return PaperForm.figures(view(), view().agreed(), messages, format);
  }

  public List<PaperForm.Line> getVotes() {
    return PaperForm.votes(view(), view().agreed(), format);
  }

  /** A figure of the version before, as it is shown; null where there was none. */
  public String before(String field) {
    CountForm before = view().before();
    return before == null ? null : format.integer(before.fields().get(field));
  }

  /** Whether a figure is another than in the version before. */
  public boolean changed(String field) {
    CountForm before = view().before();
    return before != null
        && !Objects.equals(before.fields().get(field), view().agreed().fields().get(field));
  }

  /** All votes of item 10 together. */
  public long getSumOfVotes() {
    return view().agreed().votes().stream().mapToLong(Long::longValue).sum();
  }

  /** The most that item 10 can add up to: a ballot keeps at most as many names as seats. */
  public long getMostVotes() {
    return view().agreed().valid() * view().contest().seats();
  }

  /** The numbers on the paper of the fields a finding is about. */
  public List<String> numbers(Finding finding) {
    return finding.fields().stream().map(PaperForm::number).filter(n -> !n.isEmpty()).toList();
  }

  /** Whether only the city may open these accepted minutes again, and the caller may ask it to. */
  public boolean isToAsk() {
    return view().state() == CountState.ACCEPTED
        && !view().may(CountAct.REOPEN)
        && caller.get().role() == Role.DISTRICT_COMMITTEE
        && caller.get().approval();
  }

  /** Whether somebody else must accept: the caller's hand is in the figures. */
  public boolean isAnothers() {
    return view().state() == CountState.SUBMITTED
        && view().may(CountAct.RETURN)
        && !view().may(CountAct.ACCEPT);
  }

  /** What was found, in the words for who approves. */
  public List<Finding> getFindings() {
    return view().findings();
  }

  /** What is accepted with the minutes, a line each: asked once more before it is. */
  public String getFoundLines() {
    Stream<String> found =
        getFindings().stream()
            .filter(finding -> finding.severity() != Severity.INFO)
            .map(finding -> word(finding) + " " + finding.code() + ": " + title(finding));
    return Stream.concat(view().settled().stream().map(this::settled), found)
        .map(line -> line.replace('|', '/'))
        .collect(Collectors.joining("|"));
  }

  private String settled(CountView.Settled each) {
    return messages.of(
        "count.review.settledLine",
        LawText.field(each.field()),
        format.integer(each.first()),
        format.integer(each.second()),
        format.integer(each.value()),
        each.name());
  }

  public String title(Finding finding) {
    return LawText.title(finding);
  }

  public String text(Finding finding) {
    return LawText.approver(finding) + " (" + LawText.article(finding.article()) + ")";
  }

  public String word(Finding finding) {
    return LawText.severity(finding.severity());
  }

  /** Class of a finding's box. */
  public String style(Finding finding) {
    return finding.severity() == Severity.EXPLAIN
        ? "fnd-w"
        : finding.severity() == Severity.INFO ? "" : "fnd-e";
  }

  /** The text given with a finding, or null. */
  public CountView.Text given(Finding finding) {
    return view().texts().get(finding.code());
  }

  public String getLevel() {
    return level;
  }

  public void setLevel(String level) {
    this.level = level;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getComment() {
    return comment;
  }

  public void setComment(String comment) {
    this.comment = comment;
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }

  public List<String> getFields() {
    return fields;
  }

  public void setFields(List<String> fields) {
    this.fields = fields == null ? new ArrayList<>() : fields;
  }
}
