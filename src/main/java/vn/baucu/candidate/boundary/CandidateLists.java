package vn.baucu.candidate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.baucu.candidate.control.ListStore;
import vn.baucu.candidate.control.ListStore.Head;
import vn.baucu.candidate.control.ListStore.Person;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Official lists as their committees make them: a person is put on, changed, taken off; the order
 * of the ballot is the alphabet's or has its reason. While figures stand on a list nobody comes on
 * it, leaves it, moves or becomes another.
 *
 * <p>Two may work on one list at a time: who changes a person is held against that person's
 * version, who moves them against the list's.
 */
@Stateless
@UseCase
public class CandidateLists {
  /** Most persons of a list. */
  static final int MOST = 999;

  @Inject private ListStore store;
  @Inject private ListReader reader;
  @Inject private ListChanges changes;
  @Inject private ElectoralUnits units;
  @Inject private Preparation preparation;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private Messages messages;

  /**
   * A list with all that the law finds.
   *
   * @throws Refusal UNKNOWN where there is none, DENIED where its unit may not be read
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  @Unscoped("readable as its electoral unit is, by owner or areas in scope")
  public CandidateList list(ElectoralUnitKey key) {
    ElectoralUnitRow unit = units.get(key, 0, 0).unit();
    Head head = head(key);
    boolean own = isOwn(key);
    return reader.list(unit, head, store.persons(head.id()), own, door(own, head));
  }

  /**
   * Whoever only has an area of the unit reads its list and does not change it; a published one is
   * the city's alone.
   */
  private Preparation.Door door(boolean own, Head head) {
    Preparation.Door door = own ? preparation.door() : Preparation.Door.CLOSED;
    if (head.published() == null || door == Preparation.Door.CLOSED) {
      return door;
    }
    return caller.get().role() == Role.CITY_COMMITTEE
        ? Preparation.Door.WITH_DOCUMENT
        : Preparation.Door.CLOSED;
  }

  private boolean isOwn(ElectoralUnitKey key) {
    return tree.find(caller.electionId(), key.owner())
        .filter(path -> caller.get().covers(path, null))
        .isPresent();
  }

  /**
   * What the law would find of a person on a list, before anything is kept.
   *
   * @param position whom it is to be; null for somebody new
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public CandidateList.Line check(
      @InScope ElectoralUnitKey key, Integer position, CandidateText text) {
    Head head = head(key);
    return reader.line(key.level(), head, store.persons(head.id()), position, text);
  }

  private Head head(ElectoralUnitKey key) {
    return store.head(caller.electionId(), key).orElseThrow(() -> unknown(key));
  }

  private static Refusal unknown(ElectoralUnitKey key) {
    return Refusal.unknown("candidate.unknownElectoralUnit", key.owner(), key.number());
  }

  /**
   * Puts a person on a list, behind all others.
   *
   * @param typed every column as it was typed
   * @param reason why, and by which document: needed after the preparation
   * @return the position
   * @throws Refusal DENIED without the duty; RULE out of time, where a column cannot be read, or
   *     where figures stand on the list
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public int add(
      @InScope ElectoralUnitKey key,
      Map<CandidateColumn, String> typed,
      String reason,
      String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    change.requireUnpublished();
    CandidateText text = read(typed);
    int position = change.persons.size() + 1;
    if (position > MOST) {
      throw Refusal.rule("candidate.listFull", MOST);
    }
    store.add(change.head.id(), position, change.version, text);
    change.orderReason = null;
    change.ground();
    change.finish(
        "candidate.add",
        null,
        AuditValue.of(AuditField.CANDIDATE, text.name())
            .and(AuditField.POSITION, position)
            .and(AuditField.FIELDS, words(text, List.of(CandidateColumn.values()))));
    return position;
  }

  /**
   * Changes what a list says of a person.
   *
   * @param typed every column as it was typed
   * @throws Refusal as {@link #add} does; STALE where the person is another by now
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void change(
      @InScope ElectoralUnitKey key,
      SeenCandidate seen,
      Map<CandidateColumn, String> typed,
      String reason,
      String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    Person before = change.seen(seen);
    CandidateText text = read(typed);
    List<CandidateColumn> changed = text.changes(before.text());
    if (changed.isEmpty()) {
      throw Refusal.rule("candidate.nothingChanged");
    }
    store.change(change.head.id(), seen.position(), change.version, text);
    if (text.isAnother(before.text())) {
      if (before.struck() != null) {
        throw Refusal.rule("candidate.struckStays", before.text().name());
      }
      change.orderReason = change.head.published() == null ? null : change.orderReason;
      change.ground();
    }
    change.finish(
        "candidate.change",
        AuditValue.of(AuditField.CANDIDATE, before.text().name())
            .and(AuditField.FIELDS, words(before.text(), changed)),
        AuditValue.of(AuditField.CANDIDATE, text.name())
            .and(AuditField.POSITION, seen.position())
            .and(AuditField.FIELDS, words(text, changed)));
  }

  /**
   * Takes a person off a list; those behind move up.
   *
   * @throws Refusal as {@link #change} does
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void remove(
      @InScope ElectoralUnitKey key, SeenCandidate seen, String reason, String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    change.requireUnpublished();
    Person before = change.seen(seen);
    store.remove(change.head.id(), seen.position(), change.version);
    change.orderReason = null;
    change.ground();
    change.finish(
        "candidate.remove",
        AuditValue.of(AuditField.CANDIDATE, before.text().name())
            .and(AuditField.POSITION, seen.position())
            .and(AuditField.FIELDS, words(before.text(), List.of(CandidateColumn.values()))),
        null);
  }

  /**
   * Puts a list into another order, or says why it stays in the one it has.
   *
   * @param version of the list that was seen
   * @param positions the present positions in the order they are to have
   * @param why this order, needed where it is not the alphabet's
   * @throws Refusal as {@link #change} does
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void order(
      @InScope ElectoralUnitKey key,
      int version,
      List<Integer> positions,
      String why,
      String reason,
      String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    change.requireUnpublished();
    change.seen(version);
    List<Integer> as = IntStream.rangeClosed(1, change.persons.size()).boxed().toList();
    if (positions.size() != as.size() || !new TreeSet<>(positions).equals(Set.copyOf(as))) {
      throw Refusal.invalid("candidate.notAnOrder");
    }
    List<String> names =
        positions.stream().map(each -> change.persons.get(each - 1).text().name()).toList();
    String explained = TextLimit.REASON.optional(why);
    boolean alphabetical = MasterDataChecks.isInOrder(change.listed(positions));
    if (!alphabetical && explained == null) {
      throw Refusal.rule("candidate.orderReason");
    }
    if (!positions.equals(as)) {
      store.order(change.head.id(), positions, change.version);
      change.ground();
    }
    change.orderReason = alphabetical ? null : explained;
    change.finish(
        "candidate.order",
        AuditValue.of(
            AuditField.ORDER, change.persons.stream().map(each -> each.text().name()).toList()),
        AuditValue.of(AuditField.ORDER, names).and(AuditField.TEXTS, change.orderReason));
  }

  /**
   * What would become of a list if another took its place.
   *
   * @param typed the persons in their order, every column as it was typed
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public ListPreview preview(
      @InScope ElectoralUnitKey key, List<Map<CandidateColumn, String>> typed) {
    Head head = head(key);
    return reader.preview(key.level(), head, store.persons(head.id()), typed);
  }

  /**
   * Puts a whole list in the place of what is there, all or nothing.
   *
   * @param version of the list that was seen
   * @param typed the persons in their order, every column as it was typed
   * @throws Refusal as {@link #order} does; INVALID with the first cell that cannot be kept
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void replace(
      @InScope ElectoralUnitKey key,
      int version,
      List<Map<CandidateColumn, String>> typed,
      String reason,
      String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    change.requireUnpublished();
    change.seen(version);
    if (typed.isEmpty()) {
      throw Refusal.invalid("candidate.paste.empty");
    }
    if (typed.size() > MOST) {
      throw Refusal.rule("candidate.listFull", MOST);
    }
    List<CandidateText> texts = new ArrayList<>();
    for (Map<CandidateColumn, String> row : typed) {
      texts.add(read(row, texts.size() + 1));
    }
    List<CandidateText> before = change.persons.stream().map(Person::text).toList();
    if (texts.equals(before)) {
      throw Refusal.rule("candidate.nothingChanged");
    }
    if (put(change, texts)) {
      change.orderReason = null;
      change.ground();
    }
    change.finish(
        "candidate.replace",
        AuditValue.of(AuditField.ORDER, before.stream().map(CandidateText::name).toList()),
        AuditValue.of(AuditField.ORDER, texts.stream().map(CandidateText::name).toList()));
  }

  /**
   * Writes what is other.
   *
   * @return whether somebody else stands at a position than before, or their number is another
   */
  private boolean put(ListChanges.Change change, List<CandidateText> texts) {
    int unit = change.head.id();
    boolean others = texts.size() != change.persons.size();
    for (int last = change.persons.size(); last > texts.size(); last--) {
      store.remove(unit, last, change.version);
    }
    for (int i = 0; i < texts.size(); i++) {
      CandidateText text = texts.get(i);
      if (i >= change.persons.size()) {
        store.add(unit, i + 1, change.version, text);
      } else if (!text.equals(change.persons.get(i).text())) {
        store.change(unit, i + 1, change.version, text);
        others |= text.isAnother(change.persons.get(i).text());
      }
    }
    return others;
  }

  private CandidateText read(Map<CandidateColumn, String> typed) {
    CandidateTyping reading = CandidateTyping.of(typed);
    refuse(reading, "candidate.inColumn");
    return reading.text();
  }

  private CandidateText read(Map<CandidateColumn, String> typed, int row) {
    CandidateTyping reading = CandidateTyping.of(typed);
    refuse(reading, "candidate.inRow", String.valueOf(row));
    return reading.text();
  }

  private void refuse(CandidateTyping reading, String key, Object... before) {
    reading.problems().entrySet().stream()
        .findFirst()
        .ifPresent(
            problem -> {
              List<Object> words = new ArrayList<>(List.of(before));
              words.add(messages.get("candidate.column." + problem.getKey()));
              words.add(messages.of(problem.getValue()));
              throw Refusal.invalid(key, words.toArray());
            });
  }

  private static Map<String, String> words(CandidateText text, List<CandidateColumn> columns) {
    return columns.stream()
        .filter(
            column ->
                columns.size() < CandidateColumn.values().length || !text.of(column).isEmpty())
        .collect(Collectors.toMap(CandidateColumn::word, text::of));
  }
}
