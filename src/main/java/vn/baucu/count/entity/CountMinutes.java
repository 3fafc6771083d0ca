package vn.baucu.count.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.Refusal;

/**
 * The count minutes of one polling area, level and round, from the first digit typed to the
 * accepted figure. Every rule of states and people is held here; figures are never overwritten once
 * complete: a return or re-opening begins a new version.
 */
@Entity
@Table(name = "count_minutes")
public class CountMinutes {
  /** Both authors re-type what differs. */
  private static final int RETYPING = 1;

  /** Still different: an approver settles it. */
  private static final int SETTLING = 2;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "area_id")
  private int area;

  @Enumerated(EnumType.STRING)
  private ElectionLevel level;

  @Enumerated(EnumType.STRING)
  private Round round;

  @Column(name = "electoral_unit_id")
  private int electoralUnit;

  @Enumerated(EnumType.STRING)
  private CountState state = CountState.EMPTY;

  /** The state before, so that the database can hold each change to its own table. */
  @Enumerated(EnumType.STRING)
  @Column(name = "prior_state")
  private CountState priorState;

  @Column(name = "figures_version")
  private int figuresVersion = 1;

  @Enumerated(EnumType.STRING)
  @Column(name = "double_entry")
  private DoubleEntry doubleEntry = DoubleEntry.TWO_OF_UNIT;

  private boolean late;
  private boolean incident;
  private boolean clean;
  private int attempt;

  @Column(name = "mend_fields")
  private String mendFields;

  @Column(name = "submitted_by")
  private Integer submittedBy;

  @Column(name = "submitted_at")
  private LocalDateTime submittedAt;

  @Column(name = "accepted_by")
  private Integer acceptedBy;

  @Column(name = "accepted_at")
  private LocalDateTime acceptedAt;

  @Version private int version;

  @OneToMany(mappedBy = "minutes", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<CountFigures> figures = new ArrayList<>();

  @OneToMany(mappedBy = "minutes", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<AsideDraft> asides = new ArrayList<>();

  @OneToMany(mappedBy = "minutes", cascade = CascadeType.ALL)
  private List<Difference> differences = new ArrayList<>();

  @OneToMany(mappedBy = "minutes", cascade = CascadeType.ALL)
  private List<Explanation> explanations = new ArrayList<>();

  @Transient private List<CountEvent> happened = new ArrayList<>();

  protected CountMinutes() {}

  /** Minutes of which nothing is typed yet. */
  public CountMinutes(int area, ElectionLevel level, Round round, int electoralUnit) {
    this.area = area;
    this.level = level;
    this.round = round;
    this.electoralUnit = electoralUnit;
  }

  public Integer id() {
    return id;
  }

  public int electoralUnit() {
    return electoralUnit;
  }

  public Round round() {
    return round;
  }

  public CountState state() {
    return state;
  }

  /** 1, and one more after each return or re-opening. */
  public int figuresVersion() {
    return figuresVersion;
  }

  /** The double-entry setting these minutes were begun under. */
  public DoubleEntry doubleEntry() {
    return doubleEntry;
  }

  /** Begun after the phase of counting. */
  public boolean isLate() {
    return late;
  }

  /** Whether an incident stands on them, or was reported with an entry. */
  public boolean isIncident() {
    return incident;
  }

  /** Whether they were submitted without any finding that asks for a text. */
  public boolean isClean() {
    return clean;
  }

  /** Whether both differ again after typing anew, so that an approver must settle it. */
  public boolean isToSettle() {
    return state == CountState.DIFFERENT && attempt == SETTLING;
  }

  public Integer submittedBy() {
    return submittedBy;
  }

  public LocalDateTime submittedAt() {
    return submittedAt;
  }

  public Integer acceptedBy() {
    return acceptedBy;
  }

  /** Grows with every change but that of a draft; echoed to the page. */
  public int version() {
    return version;
  }

  /** The figures of this version, of one entry. */
  public Optional<CountFigures> figures(Entry entry) {
    return figures.stream()
        .filter(f -> f.figuresVersion() == figuresVersion && f.entry() == entry)
        .findFirst();
  }

  /** The agreed figures of this version; null before both agree. */
  public CountForm agreed() {
    return figures(Entry.AGREED).map(CountFigures::form).orElse(null);
  }

  /** The entry of this version that somebody typed or types, or empty. */
  public Optional<CountFigures> entryOf(Actor who) {
    return figures.stream()
        .filter(f -> f.figuresVersion() == figuresVersion && f.isBy(who))
        .findFirst();
  }

  /** The draft that holds the minutes now, or empty. */
  public Optional<CountFigures> draft() {
    return switch (state) {
      case FIRST_ENTRY -> figures(Entry.FIRST);
      case SECOND_ENTRY -> figures(Entry.SECOND);
      default -> Optional.empty();
    };
  }

  /** The fields that differ now, or are to be typed again. */
  public List<Difference> openDifferences() {
    return state == CountState.DIFFERENT
        ? differences.stream().filter(d -> d.isOpen(figuresVersion)).toList()
        : List.of();
  }

  /** Fields settled by an approver in this version. */
  public List<Difference> settledDifferences() {
    return differences.stream()
        .filter(d -> d.isOf(figuresVersion) && d.settledValue() != null)
        .toList();
  }

  /** The texts of this version that count: of each finding the agreed one, else the later one. */
  public Map<String, Explanation> explanations() {
    Map<String, Explanation> texts = new LinkedHashMap<>();
    for (Entry entry : Entry.values()) {
      explanations.stream()
          .filter(e -> e.isOf(figuresVersion) && e.entry() == entry)
          .forEach(e -> texts.put(e.code(), e));
    }
    return texts;
  }

  /** The texts somebody wrote with the entry of a kind. */
  public Map<String, Explanation> explanations(Entry entry) {
    Map<String, Explanation> texts = new LinkedHashMap<>();
    explanations.stream()
        .filter(e -> e.isOf(figuresVersion) && e.entry() == entry)
        .forEach(e -> texts.put(e.code(), e));
    return texts;
  }

  /** Fields that a return or re-opening asked to mend; empty where all are typed anew. */
  public List<String> mendFields() {
    return mendFields == null ? List.of() : List.of(mendFields.split(" "));
  }

  /** What happened since the last call; for whoever stores it. */
  public List<CountEvent> drainEvents() {
    List<CountEvent> drained = List.copyOf(happened);
    happened = new ArrayList<>();
    return drained;
  }

  /**
   * Types into a draft: begins the entry where it is somebody's turn, takes over a draft whose
   * claim has run out, or goes on with one's own.
   *
   * @param values new values by field; null empties
   * @param phonedBy who phoned the figures in; needed where the level above types for the unit
   * @throws Refusal where it is not this person's turn, or the field is not open
   */
  public CountFigures type(
      Actor who, Map<String, Long> values, EntryTerms terms, String phonedBy, LocalDateTime now) {
    requireOpen(values.keySet());
    String phoned = phonedFor(who, phonedBy);
    CountFigures mine = turn(who, terms, now);
    if (phoned != null) {
      mine.phonedBy(phoned);
    }
    mine.put(values, now);
    return mine;
  }

  /** Who phoned the figures in, where this person types on behalf of the unit; else null. */
  private String phonedFor(Actor who, String phonedBy) {
    Optional<CountFigures> own = entryOf(who);
    Entry entry =
        switch (state) {
          case FIRST_DONE, SECOND_ENTRY -> Entry.SECOND;
          case DIFFERENT -> own.map(CountFigures::entry).orElse(Entry.FIRST);
          default -> Entry.FIRST;
        };
    return EntryPeople.isProxy(this, entry, who)
        ? EntryPeople.requirePhoned(phonedBy, own.map(CountFigures::phonedBy).orElse(null))
        : null;
  }

  /**
   * Declares one's entry complete: the first waits for the second; the second is compared.
   *
   * @throws Refusal RULE where a field is blank, or nothing is being typed by this person
   */
  public void complete(Actor who, LocalDateTime now) {
    CountFigures mine =
        entryOf(who)
            .filter(f -> !f.isDone() && (draft().equals(Optional.of(f)) || isRetyping()))
            .orElseThrow(() -> Refusal.rule("count.nothingTyped"));
    if (mine.hasBlank()) {
      throw Refusal.rule("count.blankFields");
    }
    mine.done(true);
    if (state == CountState.FIRST_ENTRY && doubleEntry != DoubleEntry.OFF) {
      move(CountState.FIRST_DONE);
    } else if (isEverybodyDone()) {
      compare(now);
    }
    happen(CountAct.COMPLETE, who, null, now);
  }

  /**
   * Opens some fields of agreed figures again, for both authors to type: the paper was mended, or
   * both read it wrongly.
   */
  public void retype(Actor who, Collection<String> fields, String reason, LocalDateTime now) {
    requireState(CountState.MATCHED);
    EntryPeople.requireOwnOrAbove(who, who.entry() || who.approval());
    CountFigures agreed = figures(Entry.AGREED).orElseThrow();
    if (fields.isEmpty() || !agreed.form().fields().keySet().containsAll(fields)) {
      throw Refusal.rule("count.chooseFields");
    }
    if (figures(Entry.FIRST).isEmpty()) {
      throw Refusal.rule("count.loadedReturnOnly");
    }
    figures.remove(agreed);
    clean = false;
    open(List.copyOf(fields), RETYPING, now);
    move(CountState.DIFFERENT);
    happen(CountAct.RETYPE, who, reason, now);
  }

  /**
   * Settles what still differs after typing anew, before the paper.
   *
   * @param decided the value on the paper of each open field
   */
  public void settle(Actor who, Map<String, Long> decided, String reason, LocalDateTime now) {
    requireState(CountState.DIFFERENT);
    EntryPeople.requireSettler(this, who);
    List<Difference> open = openDifferences();
    if (attempt != SETTLING) {
      throw Refusal.rule("count.retypeFirst");
    }
    Map<String, Long> values = new LinkedHashMap<>();
    open.forEach(difference -> values.put(difference.field(), decided.get(difference.field())));
    if (values.values().stream().anyMatch(value -> value == null || value < 0)) {
      throw Refusal.rule("count.settleAll");
    }
    open.forEach(d -> d.settle(values.get(d.field()), who, reason, now));
    for (Entry entry : List.of(Entry.FIRST, Entry.SECOND)) {
      figures(entry).orElseThrow().put(values, now);
    }
    agree(figures(Entry.FIRST).orElseThrow().form(), now);
    happen(CountAct.SETTLE, who, reason, now);
  }

  /**
   * Writes the text a finding asks for: with one's own entry while typing, else with the minutes.
   */
  public void explain(Actor who, Finding finding, String text, LocalDateTime now) {
    Entry with;
    if (state == CountState.MATCHED) {
      EntryPeople.requireOwnOrAbove(who, who.entry() || who.approval());
      with = Entry.AGREED;
    } else {
      with =
          entryOf(who)
              .filter(f -> !f.isDone())
              .map(CountFigures::entry)
              .orElseThrow(() -> Refusal.rule("count.nothingTyped"));
    }
    write(finding.code(), finding.severity(), with, text, null, who, now);
    incident |= finding.severity() == Severity.INCIDENT;
  }

  /**
   * Lets a broken rule of the signed paper through as an incident: the city's alone.
   *
   * @param document number of the document
   */
  public void letThrough(
      Actor who, Finding finding, String reason, String document, LocalDateTime now) {
    requireState(CountState.MATCHED);
    if (!who.city() || !who.approval()) {
      throw Refusal.denied("count.cityLetsThrough");
    }
    if (finding.severity() != Severity.BLOCK) {
      throw Refusal.rule("count.nothingToLetThrough", finding.code());
    }
    write(finding.code(), Severity.INCIDENT, Entry.AGREED, reason, document, who, now);
    incident = true;
    happen(CountAct.LET_THROUGH, who, finding.code() + " " + document + " " + reason, now);
  }

  /** The findings with those the city let through counted as incidents. */
  public List<Finding> effective(List<Finding> findings) {
    Map<String, Explanation> texts = explanations();
    return findings.stream()
        .map(
            finding ->
                finding.severity() == Severity.BLOCK
                        && texts.containsKey(finding.code())
                        && texts.get(finding.code()).document() != null
                    ? new Finding(
                        finding.code(),
                        Severity.INCIDENT,
                        finding.fields(),
                        finding.numbers(),
                        finding.article())
                    : finding)
        .toList();
  }

  /**
   * Submits agreed figures to the level above.
   *
   * @param found all findings of the agreed figures
   * @param phonedBy who asked for it, where the level above submits for the unit
   * @throws Refusal with the findings that block, or that still lack their text
   */
  public void submit(Actor who, List<Finding> found, String phonedBy, LocalDateTime now) {
    requireState(CountState.MATCHED);
    EntryPeople.requireSubmitter(this, who);
    String proxy = who.isOwn() ? null : EntryPeople.requirePhoned(phonedBy, null);
    List<Finding> findings = effective(found);
    requireNoBlock(findings);
    Set<String> explained = explanations().keySet();
    List<Finding> silent =
        findings.stream()
            .filter(f -> f.severity() == Severity.INCIDENT || f.severity() == Severity.EXPLAIN)
            .filter(f -> !explained.contains(f.code()))
            .toList();
    if (!silent.isEmpty()) {
      throw Refusal.findings(silent, "count.explainFirst", silent.size());
    }
    clean = findings.stream().allMatch(f -> f.severity() == Severity.INFO);
    submittedBy = who.account();
    submittedAt = now;
    move(CountState.SUBMITTED);
    happen(CountAct.SUBMIT, who, proxy, now);
  }

  /**
   * Accepts submitted figures: the level right above, by somebody who neither typed nor submitted.
   */
  public void accept(Actor who, List<Finding> found, LocalDateTime now) {
    requireState(CountState.SUBMITTED);
    EntryPeople.requireAccepter(this, who);
    requireNoBlock(effective(found));
    acceptedBy = who.account();
    acceptedAt = now;
    move(CountState.ACCEPTED);
    happen(CountAct.ACCEPT, who, null, now);
  }

  /**
   * Returns submitted minutes to the unit.
   *
   * @param fields the fields to mend; none means that all are typed anew
   */
  public void giveBack(Actor who, String comment, Collection<String> fields, LocalDateTime now) {
    requireState(CountState.SUBMITTED);
    EntryPeople.requireApprovalAbove(who);
    anew(CountState.RETURNED, fields);
    happen(CountAct.RETURN, who, comment, now);
  }

  /** Re-opens accepted minutes: the accepting level or above. */
  public void reopen(Actor who, String reason, Collection<String> fields, LocalDateTime now) {
    requireState(CountState.ACCEPTED);
    EntryPeople.requireReopener(who);
    anew(CountState.REOPENED, fields);
    happen(CountAct.REOPEN, who, reason, now);
  }

  /** Annuls accepted minutes by a decision; the area votes again in a new round. */
  public void annul(Actor who, String decision, LocalDateTime now) {
    requireState(CountState.ACCEPTED);
    if (!who.city() || !who.approval()) {
      throw Refusal.denied("count.cityAnnuls");
    }
    move(CountState.ANNULLED);
    happen(CountAct.ANNUL, who, decision, now);
  }

  private CountFigures turn(Actor who, EntryTerms terms, LocalDateTime now) {
    return switch (state) {
      case EMPTY, RETURNED, REOPENED -> beginFirst(who, terms, now);
      case FIRST_ENTRY, SECOND_ENTRY -> holdOrTakeOver(who, terms, now);
      case FIRST_DONE -> beginSecond(who, terms, now);
      case DIFFERENT -> {
        CountFigures mine = entryOf(who).orElseThrow(() -> Refusal.rule("count.authorsRetype"));
        if (!isRetyping()) {
          throw Refusal.rule("count.awaitsSettling");
        }
        if (mine.isDone()) {
          throw Refusal.rule("count.awaitsOther");
        }
        yield mine;
      }
      default -> throw Refusal.rule("count.state." + state);
    };
  }

  private CountFigures beginFirst(Actor who, EntryTerms terms, LocalDateTime now) {
    EntryPeople.requireTypist(this, Entry.FIRST, who);
    doubleEntry = terms.doubleEntry();
    late |= terms.late() && figuresVersion == 1;
    move(CountState.FIRST_ENTRY);
    return begin(Entry.FIRST, who, terms, now);
  }

  private CountFigures beginSecond(Actor who, EntryTerms terms, LocalDateTime now) {
    EntryPeople.requireTypist(this, Entry.SECOND, who);
    move(CountState.SECOND_ENTRY);
    return begin(Entry.SECOND, who, terms, now);
  }

  private CountFigures begin(Entry entry, Actor who, EntryTerms terms, LocalDateTime now) {
    CountFigures begun =
        new CountFigures(this, entry, who.account(), ownDraft(who, terms.candidates()), now);
    figures.add(begun);
    happen(CountAct.BEGIN, who, null, now);
    return begun;
  }

  private CountFigures holdOrTakeOver(Actor who, EntryTerms terms, LocalDateTime now) {
    CountFigures draft = draft().orElseThrow();
    if (draft.isBy(who)) {
      return draft;
    }
    EntryPeople.requireTypist(this, draft.entry(), who);
    if (draft.isHeld(now, terms.claim())) {
      throw Refusal.rule("count.held");
    }
    asides.add(new AsideDraft(this, draft));
    draft.handTo(who, ownDraft(who, terms.candidates()), now);
    happen(CountAct.TAKE_OVER, who, null, now);
    return draft;
  }

  private CountForm ownDraft(Actor who, int candidates) {
    CountForm sheet = sheet(who, candidates);
    asides.removeIf(a -> a.isBy(who, figuresVersion));
    return sheet;
  }

  /**
   * The sheet on which a person would begin: what this person typed before, else what is carried
   * over from the version before, else blank.
   */
  public CountForm sheet(Actor who, int candidates) {
    Optional<AsideDraft> aside =
        asides.stream().filter(a -> a.isBy(who, figuresVersion)).findFirst();
    if (aside.isPresent()) {
      return aside.get().form();
    }
    List<String> mend = mendFields();
    if (mend.isEmpty()) {
      return CountForm.blank(candidates);
    }
    CountForm before =
        figures.stream()
            .filter(f -> f.figuresVersion() == figuresVersion - 1 && f.entry() == Entry.AGREED)
            .findFirst()
            .orElseThrow()
            .form();
    Map<String, Long> emptied = new LinkedHashMap<>();
    mend.forEach(field -> emptied.put(field, null));
    return CountFigures.changed(before, emptied);
  }

  private boolean isRetyping() {
    return state == CountState.DIFFERENT && attempt == RETYPING;
  }

  private boolean isEverybodyDone() {
    return state != CountState.DIFFERENT
        || figures.stream()
            .filter(f -> f.figuresVersion() == figuresVersion)
            .allMatch(CountFigures::isDone);
  }

  private void compare(LocalDateTime now) {
    CountForm first = figures(Entry.FIRST).orElseThrow().form();
    List<String> differing =
        figures(Entry.SECOND).map(second -> first.differences(second.form())).orElse(List.of());
    if (differing.isEmpty()) {
      agree(first, now);
      return;
    }
    if (state == CountState.DIFFERENT) {
      record(differing, SETTLING);
    } else {
      open(differing, RETYPING, now);
      move(CountState.DIFFERENT);
    }
  }

  private void agree(CountForm form, LocalDateTime now) {
    CountFigures agreed = new CountFigures(this, Entry.AGREED, null, form, now);
    agreed.done(true);
    figures.add(agreed);
    attempt = 0;
    differences.forEach(Difference::close);
    move(CountState.MATCHED);
  }

  /**
   * Empties fields in both entries, keeping what each had, and gives them back to their authors.
   */
  private void open(List<String> fields, int newAttempt, LocalDateTime now) {
    record(fields, newAttempt);
    Map<String, Long> emptied = new LinkedHashMap<>();
    fields.forEach(field -> emptied.put(field, null));
    for (Entry entry : List.of(Entry.FIRST, Entry.SECOND)) {
      figures(entry)
          .ifPresent(
              f -> {
                f.put(emptied, now);
                f.done(false);
              });
    }
  }

  private void record(List<String> fields, int newAttempt) {
    attempt = newAttempt;
    differences.forEach(Difference::close);
    Map<String, Long> first = figures(Entry.FIRST).orElseThrow().form().fields();
    Map<String, Long> second = figures(Entry.SECOND).map(f -> f.form().fields()).orElse(first);
    fields.forEach(
        field -> differences.add(new Difference(this, field, first.get(field), second.get(field))));
  }

  private void requireOpen(Set<String> fields) {
    if (state == CountState.DIFFERENT) {
      List<String> open = openDifferences().stream().map(Difference::field).toList();
      if (!open.containsAll(fields)) {
        throw Refusal.rule("count.fieldClosed");
      }
    }
  }

  private void anew(CountState to, Collection<String> fields) {
    CountForm form = agreed();
    if (form == null || !form.fields().keySet().containsAll(fields)) {
      throw Refusal.rule("count.chooseFields");
    }
    move(to);
    figuresVersion++;
    mendFields = fields.isEmpty() ? null : String.join(" ", fields);
    attempt = 0;
    incident = false;
    clean = false;
    submittedBy = null;
    submittedAt = null;
    acceptedBy = null;
    acceptedAt = null;
  }

  private void write(
      String code,
      Severity severity,
      Entry with,
      String text,
      String document,
      Actor who,
      LocalDateTime now) {
    Explanation explanation = explanations(with).get(code);
    if (explanation == null) {
      explanation = new Explanation(this, code, with);
      explanations.add(explanation);
    }
    explanation.write(severity, text, document, who, now);
  }

  /**
   * Marks whether an incident stands: on agreed figures where one is found; before, where one was
   * reported with an entry and is still found in it.
   */
  public void mark(List<Finding> found) {
    boolean isFound = effective(found).stream().anyMatch(f -> f.severity() == Severity.INCIDENT);
    incident = isFound && (incident || state.isAgreed());
  }

  /** Whether somebody may do something now: what a page may offer. */
  public boolean allows(CountAct act, Actor who) {
    try {
      switch (act) {
        case BEGIN -> {
          Entry entry = state == CountState.FIRST_DONE ? Entry.SECOND : Entry.FIRST;
          EntryPeople.requireTypist(this, entry, who);
          return state.awaitsFirst() || state == CountState.FIRST_DONE;
        }
        case TAKE_OVER -> {
          CountFigures draft = draft().orElse(null);
          if (draft == null || draft.isBy(who)) {
            return false;
          }
          EntryPeople.requireTypist(this, draft.entry(), who);
        }
        case COMPLETE -> {
          return entryOf(who)
              .filter(f -> !f.isDone() && (draft().equals(Optional.of(f)) || isRetyping()))
              .isPresent();
        }
        case RETYPE, EXPLAIN -> {
          requireState(CountState.MATCHED);
          EntryPeople.requireOwnOrAbove(who, who.entry() || who.approval());
        }
        case SETTLE -> {
          EntryPeople.requireSettler(this, who);
          return isToSettle();
        }
        case LET_THROUGH -> {
          return state == CountState.MATCHED && who.city() && who.approval();
        }
        case SUBMIT -> {
          requireState(CountState.MATCHED);
          EntryPeople.requireSubmitter(this, who);
        }
        case ACCEPT -> {
          requireState(CountState.SUBMITTED);
          EntryPeople.requireAccepter(this, who);
        }
        case RETURN -> {
          requireState(CountState.SUBMITTED);
          EntryPeople.requireApprovalAbove(who);
        }
        case REOPEN -> {
          requireState(CountState.ACCEPTED);
          EntryPeople.requireReopener(who);
        }
        case ANNUL -> {
          return state == CountState.ACCEPTED && who.city() && who.approval();
        }
      }
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static void requireNoBlock(List<Finding> findings) {
    List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
    if (!blocking.isEmpty()) {
      throw Refusal.findings(blocking, "count.blocked", blocking.size());
    }
  }

  private void requireState(CountState required) {
    if (state != required) {
      throw Refusal.rule("count.state." + state);
    }
  }

  private void move(CountState to) {
    if (!state.next().contains(to)) {
      throw Refusal.rule("count.state." + state);
    }
    priorState = state;
    state = to;
  }

  private void happen(CountAct act, Actor who, String comment, LocalDateTime now) {
    happened.add(new CountEvent(this, act, who, comment, now));
  }

  /** Whether somebody of the level above types an entry on behalf of the unit. */
  public boolean isProxy(Entry entry, Actor who) {
    return EntryPeople.isProxy(this, entry, who);
  }

  boolean typedBy(Actor who) {
    return entryOf(who).isPresent();
  }

  boolean firstBy(Actor who) {
    return figures(Entry.FIRST).filter(f -> f.isBy(who)).isPresent();
  }

  boolean secondBy(Actor who) {
    return figures(Entry.SECOND).filter(f -> f.isBy(who)).isPresent();
  }

  boolean submittedBy(Actor who) {
    return Objects.equals(submittedBy, who.account());
  }
}
