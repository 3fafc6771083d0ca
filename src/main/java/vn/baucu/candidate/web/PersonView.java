package vn.baucu.candidate.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.CandidateColumn;
import vn.baucu.candidate.boundary.CandidateList;
import vn.baucu.candidate.boundary.CandidateLists;
import vn.baucu.candidate.boundary.CandidateText;
import vn.baucu.candidate.boundary.CandidateTyping;
import vn.baucu.candidate.boundary.Decided;
import vn.baucu.candidate.boundary.ListPublication;
import vn.baucu.candidate.boundary.SeenCandidate;
import vn.baucu.law.Sector;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.web.ElectoralUnitAddress;

/** One person of a list, column by column as the paper has them; or a form for a new one. */
@Named("candidateForm")
@ViewScoped
public class PersonView extends ElectoralUnitAddress {
  @Inject private CandidateLists lists;
  @Inject private ListPublication publication;
  @Inject private Messages messages;
  @Inject private CandidateWords words;

  private String position;
  private Integer version;
  private String reason;
  private String document;
  private LocalDate day;
  private Act asked;
  private String savedState;
  private boolean gone;
  private String before;
  private Map<String, String> typed = new HashMap<>();
  private transient CandidateList list;
  private transient CandidateList.Line found;
  private transient List<String> unread;

  /** Reads the person that the address names, or begins with an empty form. */
  public void load() {
    list = lists.list(key());
    typed = new HashMap<>();
    version = null;
    if (isNew()) {
      before = messages.get("candidate.form.newPerson");
      typed.put(CandidateColumn.NATIONALITY.name(), messages.get("candidate.vietnam"));
      typed.put(CandidateColumn.SECTOR.name(), Sector.OTHER.name());
      return;
    }
    CandidateList.Line line = line();
    version = line.version();
    before = line.text().name();
    fill(line.text());
    found = line;
  }

  private CandidateList.Line line() {
    int at = PathNames.number(position);
    return getList().lines().stream()
        .filter(each -> each.position() == at)
        .findFirst()
        .orElseThrow(() -> Refusal.unknown("candidate.nobodyThere", String.valueOf(at)));
  }

  private void fill(CandidateText text) {
    text.values().forEach((column, value) -> typed.put(column.name(), text.shown(column)));
  }

  private Map<CandidateColumn, String> columns() {
    Map<CandidateColumn, String> columns = new EnumMap<>(CandidateColumn.class);
    for (CandidateColumn column : CandidateColumn.values()) {
      columns.put(column, typed.get(column.name()));
    }
    return columns;
  }

  /** Looks at what is typed so far. */
  public void check() {
    savedState = null;
    CandidateTyping reading = CandidateTyping.of(columns());
    unread = new ArrayList<>();
    reading
        .problems()
        .forEach(
            (column, problem) -> {
              String given = typed.get(column.name());
              if (given != null && !given.isBlank()) {
                unread.add(
                    messages.of(
                        "candidate.inColumn",
                        messages.get("candidate.column." + column),
                        messages.of(problem)));
              }
            });
    boolean named =
        !reading.problems().containsKey(CandidateColumn.FULL_NAME)
            && !reading.problems().containsKey(CandidateColumn.DATE_OF_BIRTH);
    found = named ? lists.check(key(), at(), reading.text()) : null;
  }

  private Integer at() {
    return isNew() ? null : (Integer) PathNames.number(position);
  }

  /** Keeps what is typed; after a new person there is room for the next. */
  public void save() {
    savedState = null;
    String name = typed.get(CandidateColumn.FULL_NAME.name());
    int at;
    if (isNew()) {
      at = lists.add(key(), columns(), reason, document);
    } else {
      at = PathNames.number(position);
      lists.change(key(), seen(), columns(), reason, document);
    }
    told("candidate.saved", name, String.valueOf(at));
    list = null;
    load();
  }

  /** What is asked about before it is done. */
  public enum Act {
    REMOVE,
    STRIKE
  }

  /**
   * Asks about taking the person off the list; off a published one, about striking the name out.
   */
  public void ask() {
    asked = isPublished() ? Act.STRIKE : Act.REMOVE;
  }

  /** Leaves the person on it. */
  public void leave() {
    asked = null;
  }

  /** Strikes the name out. */
  public void strike() {
    String name = line().text().name();
    publication.strikeOut(key(), seen(), document, day, reason);
    told("candidate.struck", name, position);
    list = null;
    load();
  }

  /** Lets a name that was struck out stand again. */
  public void restore() {
    String name = line().text().name();
    publication.restore(key(), seen(), document, reason);
    told("candidate.restored", name, position);
    list = null;
    load();
  }

  private SeenCandidate seen() {
    return new SeenCandidate(PathNames.number(position), version);
  }

  public boolean isPublished() {
    return getList().published() != null;
  }

  /** By which document the name is struck out; null where it is not. */
  public Decided getStruck() {
    return isNew() ? null : line().struck();
  }

  /** Takes the person off the list. */
  public void remove() {
    String name = line().text().name();
    lists.remove(key(), seen(), reason, document);
    told("candidate.removed", name, position);
    gone = true;
    list = null;
  }

  private void told(String key, Object... arguments) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of(key, arguments)));
    reason = null;
    document = null;
    day = null;
    asked = null;
    savedState = getState();
  }

  public CandidateList getList() {
    if (list == null) {
      list = lists.list(key());
    }
    return list;
  }

  public boolean isNew() {
    return position == null || position.isBlank();
  }

  /** What the law finds of the person as typed; null where that cannot be said. */
  public CandidateList.Line getFound() {
    return found;
  }

  /** Columns that cannot be read, in sentences. */
  public List<String> getUnread() {
    return unread == null ? List.of() : unread;
  }

  /** Whose form it was when the page was made: where others have moved, it is no longer theirs. */
  public String getBefore() {
    return before;
  }

  /** Whose form it is, for the heading. */
  public String getHeading() {
    return isNew()
        ? messages.of("candidate.form.new", String.valueOf(getList().lines().size() + 1))
        : messages.of("candidate.form.heading", position, line().text().name());
  }

  /** What a page without fields says of a column. */
  public String shown(CandidateColumn column) {
    return words.cell(line().text(), column);
  }

  /** The state upon which was typed what has just been saved; null where nothing has. */
  public String getSavedState() {
    return savedState;
  }

  public Act getAsked() {
    return asked;
  }

  /** Whether the person has just been taken off. */
  public boolean isGone() {
    return gone;
  }

  public boolean isChangeable() {
    return getList().isChangeable() && !gone;
  }

  /** Position and version typed upon, for what is kept in the browser. */
  public String getState() {
    return (isNew() ? "new" : position) + "/" + version;
  }

  public Sector[] getSectors() {
    return Sector.values();
  }

  public Map<String, String> getTyped() {
    return typed;
  }

  /** The box of self-nomination as it is ticked. */
  public boolean isSelfNominated() {
    return Boolean.parseBoolean(typed.get(CandidateColumn.SELF_NOMINATED.name()));
  }

  public void setSelfNominated(boolean selfNominated) {
    typed.put(CandidateColumn.SELF_NOMINATED.name(), String.valueOf(selfNominated));
  }

  public String getPosition() {
    return position;
  }

  public void setPosition(String position) {
    this.position = position;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
