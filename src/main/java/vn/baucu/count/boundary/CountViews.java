package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.CountPlace;
import vn.baucu.count.control.CountPlaces;
import vn.baucu.count.control.EarlierVersions;
import vn.baucu.count.control.History;
import vn.baucu.count.control.LateFindings;
import vn.baucu.count.entity.Actor;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.CountFigures;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.Difference;
import vn.baucu.count.entity.Entry;
import vn.baucu.count.entity.Explanation;
import vn.baucu.law.CountForm;
import vn.baucu.law.Finding;

/** Shows minutes to one caller: the one place that decides which figures that is. */
@ApplicationScoped
class CountViews {
  @Inject private MinutesDesk desk;
  @Inject private CountPlaces places;
  @Inject private History history;
  @Inject private LateFindings late;
  @Inject private EarlierVersions versions;

  /** The minutes as the caller may see them. */
  CountView view(Work work) {
    CountMinutes minutes = work.minutes();
    boolean hidden = work.isHidden();
    CountView.Draft draft = hidden ? null : draft(work);
    CountForm agreed = hidden ? null : minutes.agreed();
    List<History.Line> lines = hidden ? List.of() : history.of(minutes.id());
    return new CountView(
        work.key(),
        contest(work.place()),
        minutes.round(),
        minutes.state(),
        CountStatus.of(minutes.state()),
        !hidden && minutes.isIncident(),
        minutes.isLate(),
        minutes.version(),
        minutes.figuresVersion(),
        minutes.id() == null || minutes.state().awaitsFirst()
            ? desk.termsOfLook(work).doubleEntry()
            : minutes.doubleEntry(),
        agreed,
        draft,
        holder(work),
        findings(work, draft, agreed),
        hidden ? Map.of() : texts(work),
        hidden ? List.of() : disputed(work),
        !hidden && minutes.isToSettle(),
        agreed == null ? List.of() : settled(minutes),
        hidden ? List.of() : minutes.mendFields(),
        comment(lines, minutes.figuresVersion()),
        agreed == null || minutes.figuresVersion() == 1
            ? null
            : versions.agreed(minutes.id(), minutes.figuresVersion()).orElse(null),
        hidden || minutes.figuresVersion() == 1 ? List.of() : earlier(minutes),
        hidden ? List.of() : phoned(minutes),
        acts(work),
        hidden,
        lines.stream().map(this::happening).toList());
  }

  /** The sheet the caller types or may type, or null. */
  CountView.Draft draft(Work work) {
    CountMinutes minutes = work.minutes();
    Actor who = work.actor();
    if (minutes.allows(CountAct.COMPLETE, who)) {
      CountFigures mine = minutes.entryOf(who).orElseThrow();
      return new CountView.Draft(
          mine.entry(),
          true,
          mine.version(),
          mine.form(),
          minutes.state() == CountState.DIFFERENT ? differing(minutes) : null,
          minutes.isProxy(mine.entry(), who),
          mine.phonedBy(),
          desk.shown(mine.savedAt()));
    }
    boolean takesOver =
        minutes.allows(CountAct.TAKE_OVER, who)
            && !minutes.draft().orElseThrow().isHeld(work.now(), work.claim());
    if (!takesOver && !minutes.allows(CountAct.BEGIN, who)) {
      return null;
    }
    Entry entry =
        minutes.state() == CountState.FIRST_DONE || minutes.state() == CountState.SECOND_ENTRY
            ? Entry.SECOND
            : Entry.FIRST;
    return new CountView.Draft(
        entry,
        false,
        0,
        minutes.sheet(who, work.place().candidates()),
        null,
        minutes.isProxy(entry, who),
        null,
        null);
  }

  private List<CountView.Earlier> earlier(CountMinutes minutes) {
    return versions.said(minutes.id(), minutes.figuresVersion()).stream()
        .map(said -> new CountView.Earlier(said.version(), said.code(), said.text(), said.author()))
        .toList();
  }

  private static List<String> differing(CountMinutes minutes) {
    return minutes.openDifferences().stream().map(Difference::field).toList();
  }

  private CountView.Contest contest(CountPlace place) {
    CountPlaces.Ballot ballot = places.ballot(place);
    return new CountView.Contest(
        place.unitName(),
        place.parentName(),
        place.areaName(),
        place.electoralUnitNumber(),
        place.electoralUnitName(),
        place.seats(),
        ballot.candidates(),
        ballot.signs());
  }

  private CountView.Holder holder(Work work) {
    Optional<CountFigures> draft = work.minutes().draft();
    if (draft.isEmpty() || draft.get().author() == null) {
      return null;
    }
    CountFigures held = draft.get();
    return new CountView.Holder(
        history.name(held.author()),
        desk.shown(held.begunAt()),
        desk.shown(held.savedAt().plus(work.claim())),
        held.author() == work.actor().account());
  }

  private List<Finding> findings(Work work, CountView.Draft draft, CountForm agreed) {
    if (draft != null) {
      return draft.begun() ? desk.findings(work, draft.form()) : List.of();
    }
    return agreed == null ? List.of() : work.minutes().effective(desk.findings(work, agreed));
  }

  private Map<String, CountView.Text> texts(Work work) {
    CountMinutes minutes = work.minutes();
    Map<String, Explanation> visible =
        minutes.state().isAgreed()
            ? minutes.explanations()
            : minutes
                .entryOf(work.actor())
                .map(mine -> minutes.explanations(mine.entry()))
                .orElse(Map.of());
    List<LateFindings.Confirmed> confirmed =
        minutes.state() == CountState.ACCEPTED ? late.confirmed(minutes.id()) : List.of();
    Map<Integer, String> names =
        history.names(
            Stream.concat(
                    visible.values().stream().map(Explanation::author),
                    confirmed.stream().map(LateFindings.Confirmed::by))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, CountView.Text> texts = new LinkedHashMap<>();
    visible.forEach(
        (code, text) -> texts.put(code, text(text.text(), text.document(), text.author(), names)));
    confirmed.forEach(
        said -> texts.putIfAbsent(said.code(), text(said.reason(), null, said.by(), names)));
    return texts;
  }

  private static CountView.Text text(
      String text, String document, Integer author, Map<Integer, String> names) {
    String name = author == null ? "" : names.getOrDefault(author, "");
    return new CountView.Text(text, document, name);
  }

  private static List<CountView.Disputed> disputed(Work work) {
    boolean settles = work.minutes().allows(CountAct.SETTLE, work.actor());
    boolean author = work.minutes().entryOf(work.actor()).isPresent();
    if (!settles && !author) {
      return List.of();
    }
    return work.minutes().openDifferences().stream()
        .map(
            d ->
                settles
                    ? new CountView.Disputed(d.field(), d.firstValue(), d.secondValue())
                    : new CountView.Disputed(d.field(), null, null))
        .toList();
  }

  private List<CountView.Settled> settled(CountMinutes minutes) {
    return minutes.settledDifferences().stream()
        .map(
            d ->
                new CountView.Settled(
                    d.field(),
                    d.firstValue(),
                    d.secondValue(),
                    d.settledValue(),
                    history.name(d.settledBy()),
                    d.reason()))
        .toList();
  }

  private List<CountView.Phoned> phoned(CountMinutes minutes) {
    return minutes.phonedIn().stream()
        .map(
            typed ->
                new CountView.Phoned(typed.entry(), history.name(typed.author()), typed.phonedBy()))
        .toList();
  }

  private Set<CountAct> acts(Work work) {
    Set<CountAct> acts = EnumSet.noneOf(CountAct.class);
    for (CountAct act : CountAct.values()) {
      if (!work.isHidden() && work.minutes().allows(act, work.actor())) {
        acts.add(act);
      }
    }
    if (acts.contains(CountAct.REOPEN) && !work.actor().city() && desk.isCityOnly(work)) {
      acts.remove(CountAct.REOPEN);
    }
    return acts;
  }

  /** The words with which this version was asked for. */
  private static String comment(List<History.Line> lines, int figuresVersion) {
    return lines.stream()
        .filter(line -> line.figuresVersion() == figuresVersion)
        .filter(CountViews::asksAnew)
        .map(History.Line::comment)
        .findFirst()
        .orElse(null);
  }

  private static boolean asksAnew(History.Line line) {
    return line.act() == CountAct.RETURN || line.act() == CountAct.REOPEN;
  }

  private CountView.Happening happening(History.Line line) {
    return new CountView.Happening(
        desk.shown(line.at()),
        line.name(),
        line.act(),
        line.state(),
        // A return or re-opening is an act upon the version before the one it asks for.
        asksAnew(line) ? line.figuresVersion() - 1 : line.figuresVersion(),
        line.comment());
  }
}
