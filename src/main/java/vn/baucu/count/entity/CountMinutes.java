package vn.baucu.count.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.Refusal;

/**
 * The count minutes of one polling area, level and round, from the first digit typed to the
 * accepted figure: their states and what may be done to them. Its parts: {@link CountTyping} who
 * types on which draft, {@link CountMatching} the two entries against each other, {@link
 * CountTexts} what findings ask for, {@link EntryPeople} the rules of people. Figures are never
 * overwritten once complete: a return or re-opening begins a new version.
 */
@Entity
@Table(name = "count_minutes")
public class CountMinutes {
  /** The attempt at which both still differ after typing anew, as it is stored. */
  public static final int SETTLING = CountMatching.SETTLING;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Integer id;

  @Column(name = "area_id")
  private int area;

  @Enumerated(EnumType.STRING)
  private ElectionLevel level;

  @Enumerated(EnumType.STRING)
  private Round round;

  /** The round whose sums they stand in, as the law has it. */
  @Enumerated(EnumType.STRING)
  @Column(name = "sums_round")
  private Round sumsRound;

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

  /** Whose hands the figures went through that are carried over from earlier versions. */
  @Convert(converter = PeopleConverter.class)
  @Column(name = "carried_by")
  private Set<Integer> carriedBy = Set.of();

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
    this.sumsRound = round.sums();
    this.electoralUnit = electoralUnit;
  }

  public Integer id() {
    return id;
  }

  /** Identity of the polling area. */
  public int area() {
    return area;
  }

  public ElectionLevel level() {
    return level;
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
    return state == CountState.DIFFERENT && attempt == CountMatching.SETTLING;
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

  /** The entries of this version that the level above typed for the unit, which phoned them in. */
  public List<CountFigures> phonedIn() {
    return Stream.of(Entry.FIRST, Entry.SECOND)
        .flatMap(entry -> figures(entry).stream())
        .filter(figures -> figures.phonedBy() != null)
        .toList();
  }

  /** The fields that differ now, or are to be typed again. */
  public List<Difference> openDifferences() {
    return matching().open();
  }

  /** Fields settled by an approver in this version. */
  public List<Difference> settledDifferences() {
    return matching().settled();
  }

  /** The texts of this version that count: of each finding the agreed one, else the later one. */
  public Map<String, Explanation> explanations() {
    return texts().counting();
  }

  /** The texts somebody wrote with the entry of a kind. */
  public Map<String, Explanation> explanations(Entry entry) {
    return texts().of(entry);
  }

  /** Of these findings the incidents, and those to explain that nobody has explained. */
  public List<Finding> unanswered(List<Finding> found) {
    return effective(found).stream()
        .filter(
            f ->
                f.severity() == Severity.INCIDENT
                    || f.severity() == Severity.EXPLAIN
                        && !texts().counting().containsKey(f.code()))
        .toList();
  }

  /** The findings with those the city let through counted as incidents. */
  public List<Finding> effective(List<Finding> findings) {
    return texts().effective(findings);
  }

  /**
   * The sheet on which a person would begin: what this person typed before, else what is carried
   * over from the version before, else blank.
   */
  public CountForm sheet(Actor who, int candidates) {
    return typing().sheet(who, candidates);
  }

  /** Whether somebody may do something now: what a page may offer. */
  public boolean allows(CountAct act, Actor who) {
    return CountOffers.allows(this, act, who);
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
    return typing().type(who, values, terms, phonedBy, now);
  }

  /**
   * Declares one's entry complete: the first waits for the second; the second is compared.
   *
   * @throws Refusal RULE where a field is blank, or nothing is being typed by this person
   */
  public void complete(Actor who, LocalDateTime now) {
    CountFigures mine = toComplete(who).orElseThrow(() -> Refusal.rule("count.nothingTyped"));
    if (mine.hasBlank()) {
      throw Refusal.rule("count.blankFields");
    }
    mine.done(true);
    if (state == CountState.FIRST_ENTRY && doubleEntry != DoubleEntry.OFF) {
      move(CountState.FIRST_DONE);
    } else if (isEverybodyDone()) {
      matching().compare(now);
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
    matching().giveBack(List.copyOf(new LinkedHashSet<>(fields)), now);
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
    if (!isToSettle()) {
      throw Refusal.rule("count.retypeFirst");
    }
    matching().settle(who, decided, reason, now);
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
    texts().write(finding.code(), finding.severity(), with, text, null, who, now);
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
    texts().write(finding.code(), Severity.INCIDENT, Entry.AGREED, reason, document, who, now);
    incident = true;
    happen(CountAct.LET_THROUGH, who, finding.code() + " " + document + " " + reason, now);
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
    clean =
        settledDifferences().isEmpty()
            && findings.stream().allMatch(f -> f.severity() == Severity.INFO);
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
    if (!round.sums().isOfElectionDay()) {
      throw Refusal.rule("count.furtherNotAnnulled");
    }
    move(CountState.ANNULLED);
    happen(CountAct.ANNUL, who, decision, now);
  }

  /** The entry that this person types and may declare complete, or empty. */
  Optional<CountFigures> toComplete(Actor who) {
    return entryOf(who)
        .filter(f -> !f.isDone() && (draft().equals(Optional.of(f)) || isRetyping()));
  }

  /** Whether both authors are to type again what differs. */
  boolean isRetyping() {
    return state == CountState.DIFFERENT && attempt == CountMatching.RETYPING;
  }

  private boolean isEverybodyDone() {
    return state != CountState.DIFFERENT
        || figures.stream()
            .filter(f -> f.figuresVersion() == figuresVersion)
            .allMatch(CountFigures::isDone);
  }

  /** The first entry begins, under these terms. */
  void beginUnder(EntryTerms terms) {
    doubleEntry = terms.doubleEntry();
    late |= terms.late() && figuresVersion == 1;
    move(CountState.FIRST_ENTRY);
  }

  void attempt(int newAttempt) {
    attempt = newAttempt;
  }

  void agree(CountForm form, LocalDateTime now) {
    CountFigures agreed = new CountFigures(this, Entry.AGREED, null, form, now);
    agreed.done(true);
    figures.add(agreed);
    attempt = 0;
    move(CountState.MATCHED);
  }

  private CountTyping typing() {
    return new CountTyping(this, figures, asides);
  }

  private CountMatching matching() {
    return new CountMatching(this, differences);
  }

  private CountTexts texts() {
    return new CountTexts(this, explanations);
  }

  private void anew(CountState to, Collection<String> fields) {
    CountForm form = agreed();
    if (form == null || !form.fields().keySet().containsAll(fields)) {
      throw Refusal.rule("count.chooseFields");
    }
    carriedBy = fields.isEmpty() ? Set.of() : hands();
    move(to);
    figuresVersion++;
    mendFields = fields.isEmpty() ? null : String.join(" ", new LinkedHashSet<>(fields));
    attempt = 0;
    incident = false;
    clean = false;
    submittedBy = null;
    submittedAt = null;
    acceptedBy = null;
    acceptedAt = null;
  }

  /**
   * Marks whether an incident stands: on agreed figures where one is found; before, where one was
   * reported with an entry and is still found in it.
   */
  public void mark(List<Finding> found) {
    boolean isFound = effective(found).stream().anyMatch(f -> f.severity() == Severity.INCIDENT);
    incident = isFound && (incident || state.isAgreed());
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

  void move(CountState to) {
    if (!state.next().contains(to)) {
      throw Refusal.rule("count.state." + state);
    }
    priorState = state;
    state = to;
  }

  void happen(CountAct act, Actor who, String comment, LocalDateTime now) {
    happened.add(new CountEvent(this, act, who, comment, now));
  }

  /** Whether somebody of the level above types an entry on behalf of the unit. */
  public boolean isProxy(Entry entry, Actor who) {
    return EntryPeople.isProxy(this, entry, who);
  }

  boolean typedBy(Actor who) {
    return entryOf(who).isPresent();
  }

  /** Whether somebody typed or settled a figure that is in force, in whatever version. */
  boolean handledBy(Actor who) {
    return hands().contains(who.account());
  }

  /** Who typed or settled the figures in force: those of this version, and those carried over. */
  private Set<Integer> hands() {
    Set<Integer> hands = new TreeSet<>(carriedBy);
    figures.stream()
        .filter(f -> f.figuresVersion() == figuresVersion && f.author() != null)
        .forEach(f -> hands.add(f.author()));
    settledDifferences().forEach(difference -> hands.add(difference.settledBy()));
    return hands;
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
