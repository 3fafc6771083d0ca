package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.count.control.AcceptedFindings;
import vn.baucu.count.control.Comparison;
import vn.baucu.count.control.CountFindings;
import vn.baucu.count.control.CountPlace;
import vn.baucu.count.control.CountPlaces;
import vn.baucu.count.control.MinutesStore;
import vn.baucu.count.control.Progress;
import vn.baucu.count.control.Tallies;
import vn.baucu.count.entity.Actor;
import vn.baucu.count.entity.CountFigures;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.EntryTerms;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitPath;

/**
 * Where use cases take minutes up and lay them down: with their place, their caller and the times;
 * and with the sums, counters, audit and events that follow a change, in its transaction.
 */
@ApplicationScoped
class MinutesDesk {
  @Inject private CountPlaces places;
  @Inject private RoundBook rounds;
  @Inject private MinutesStore store;
  @Inject private CountFindings checks;
  @Inject private Progress progress;
  @Inject private Tallies tallies;
  @Inject private AcceptedFindings accepted;
  @Inject private Comparison comparison;
  @Inject private CurrentCaller caller;
  @Inject private Timetables timetables;
  @Inject private ElectionClock electionClock;
  @Inject private Clock real;
  @Inject private Audit audit;
  @Inject private Event<TallyChanged> tallyChanged;
  @Inject private Event<MinutesChanged> minutesChanged;
  @Inject private Instance<CertificationLock> locks;

  /**
   * Minutes in somebody's hands.
   *
   * @param electionNow the election's time, for phases
   * @param now real time, for claims and records
   * @param before where they stood when taken up
   * @param figuresBefore the agreed figures when taken up, or null
   * @param found what was found in each form that was looked at
   */
  record Work(
      MinutesKey key,
      CountPlace place,
      CountMinutes minutes,
      Actor actor,
      Timetable timetable,
      LocalDateTime electionNow,
      LocalDateTime now,
      Progress.Standing before,
      CountForm figuresBefore,
      Map<CountForm, List<Finding>> found) {

    /** Whether the area's poll closed before the general one. */
    boolean isEarly() {
      return place.closesAt().isBefore(timetable.pollCloses());
    }

    /** Whether the count is hidden from this caller until the general close of the poll. */
    boolean isHidden() {
      return isEarly() && electionNow.isBefore(timetable.pollCloses()) && !actor.isOwn();
    }

    /** The same in the hands of somebody else. */
    Work by(Actor other) {
      return new Work(
          key, place, minutes, other, timetable, electionNow, now, before, figuresBefore, found);
    }

    /** How long a draft holds the minutes. */
    Duration claim() {
      return Duration.ofMinutes(timetable.number(Setting.CLAIM_MINUTES));
    }
  }

  /** A moment that was kept in real time, as the election's clock read it. */
  LocalDateTime shown(LocalDateTime kept) {
    return electionClock.history().at(kept);
  }

  /** Takes minutes up to be read. */
  Work read(MinutesKey key) {
    CountPlace place = place(key);
    return work(key, place, store.read(place, key.round()));
  }

  /**
   * Takes up to be read all minutes of a unit's areas that stand in the sums of a round; none of a
   * unit that owns no areas.
   *
   * @param round one with sums of its own
   * @param area only of this area; null for all
   */
  List<Work> readUnit(String unit, Integer area, Round round) {
    Map<MinutesKey, CountPlace> found =
        new LinkedHashMap<>(places.ofUnit(caller.electionId(), unit, round));
    found.keySet().removeIf(key -> area != null && key.area() != area);
    List<CountMinutes> minutes = store.readAll(found.values(), round);
    Moment moment = timetables.moment();
    List<Work> works = new ArrayList<>();
    found.forEach(
        (key, place) -> {
          CountMinutes standing = minutes.get(works.size());
          works.add(work(key.in(standing.round()), place, standing, moment));
        });
    return works;
  }

  /** The same of election day and of every further round in which the unit's areas vote. */
  List<Work> readUnit(String unit, Integer area) {
    List<Work> works = readUnit(unit, area, Round.ofElectionDay());
    for (Round round : places.furtherRounds(caller.electionId(), unit)) {
      works.addAll(readUnit(unit, area, round));
    }
    return works;
  }

  /** Takes minutes up to be changed, of any version. */
  Work take(MinutesKey key) {
    CountPlace place = place(key);
    if (place.roundId() != null) {
      rounds.hold(place.roundId());
    }
    return work(key, place, store.lock(place, key.round()));
  }

  /**
   * Takes minutes up to be changed.
   *
   * @param version the version the caller has seen
   * @throws Refusal STALE where they have changed since
   */
  Work take(MinutesKey key, int version) {
    Work work = take(key);
    if (work.minutes().version() != version) {
      throw Refusal.stale("count.stale");
    }
    return work;
  }

  /**
   * What a draft is typed under now.
   *
   * @throws Refusal RULE before the area's close of the poll
   */
  EntryTerms terms(Work work) {
    Phase phase = timetables.requireCounting(work.place().closesAt());
    if (work.isHidden()) {
      throw Refusal.outOfTime("count.embargo");
    }
    return terms(work, phase == Phase.CLOSING);
  }

  private EntryTerms terms(Work work, boolean late) {
    DoubleEntry setting =
        DoubleEntry.valueOf(
            work.timetable().value(Setting.valueOf("ENTRY_" + work.place().level())));
    return new EntryTerms(setting, work.place().candidates(), work.claim(), late);
  }

  /** The terms for a look at the form, whatever the phase. */
  EntryTerms termsOfLook(Work work) {
    return terms(work, false);
  }

  /** Refuses what is out of phase or hidden. */
  void requireOpen(Work work) {
    timetables.requireCounting(work.place().closesAt());
    if (work.isHidden()) {
      throw Refusal.outOfTime("count.embargo");
    }
  }

  /** Whether only the city may open accepted minutes again: the phase of counting is over. */
  boolean isCityOnly(Work work) {
    return timetables.isCountingOver(work.place().closesAt());
  }

  /**
   * Refuses figures that were typed off another ballot. Once somebody has typed, the ballot stays
   * as it is; so it is only an empty form that can have grown old.
   *
   * @param ballot the signs of the ballot that was seen, as {@link CountView.Contest} has them
   * @throws Refusal STALE where the list, its order or the seats have changed since
   */
  void requireBallot(Work work, String ballot) {
    if (work.minutes().entryOf(work.actor()).isEmpty()
        && !places.ballot(work.place()).signs().equals(ballot)) {
      throw Refusal.stale("count.otherBallot");
    }
  }

  /** Refuses, to all but the city, to take back what stands under a certified result. */
  void requireUnlocked(Work work) {
    for (CertificationLock lock : locks) {
      lock.requireOpen(work.minutes().electoralUnit(), work.minutes().round().sums());
    }
  }

  /** The papers that fall when accepted minutes are taken back. */
  List<CertificationLock.Paper> resting(Work work) {
    List<CertificationLock.Paper> papers = new ArrayList<>();
    for (CertificationLock lock : locks) {
      papers.addAll(lock.resting(work.minutes().electoralUnit(), work.minutes().round().sums()));
    }
    return papers;
  }

  /** Every finding of a form, as far as it is typed. */
  List<Finding> findings(Work work, CountForm form) {
    return work.found()
        .computeIfAbsent(
            form, f -> checks.of(f, work.place(), work.minutes(), work.timetable().thresholds()));
  }

  /**
   * Declares the entry of whoever has the minutes in hand complete, and lays them down.
   *
   * @param reason for the audit trail, or null
   */
  void complete(Work work, String reason) {
    CountMinutes minutes = work.minutes();
    CountForm typed = minutes.entryOf(work.actor()).map(CountFigures::form).orElse(null);
    minutes.complete(work.actor(), work.now());
    minutes.mark(findings(work, minutes.state().isAgreed() ? minutes.agreed() : typed));
    lay(
        work,
        "count.complete",
        AuditValue.of(AuditField.STATE, work.before().state()),
        AuditValue.of(AuditField.STATE, minutes.state())
            .and(AuditField.FIGURES, typed == null ? null : typed.fields()),
        reason);
  }

  /** Lays changed minutes down, under a new version. */
  void lay(Work work, String action, AuditValue before, AuditValue after, String reason) {
    lay(work, action, before, after, reason, true);
  }

  /** Lays minutes down of which only a draft changed: the version stays, the draft's grows. */
  void layDraft(Work work, String action, AuditValue before, AuditValue after) {
    boolean moved = work.minutes().state() != work.before().state();
    lay(work, action, before, after, null, moved);
  }

  private void lay(
      Work work,
      String action,
      AuditValue before,
      AuditValue after,
      String reason,
      boolean newVersion) {
    CountMinutes minutes = work.minutes();
    store.save(minutes, newVersion);
    progress.moved(work.place(), minutes, work.before(), work.now());
    audit.record(action, AuditSubject.of(work.key()), before, after, reason);
    sum(work, reason);
    if (!Progress.Standing.of(minutes).equals(work.before())) {
      minutesChanged.fire(
          new MinutesChanged(
              work.key(), work.place().path(), minutes.state(), minutes.isIncident(), work.now()));
    }
  }

  /** Lets the sums follow an acceptance or its undoing. */
  private void sum(Work work, String reason) {
    CountMinutes minutes = work.minutes();
    CountState was = work.before().state();
    if (was == minutes.state()) {
      return;
    }
    boolean taken = was == CountState.ACCEPTED;
    if (taken) {
      tallies.take(work.place(), minutes.round(), work.figuresBefore(), work.isEarly());
    } else if (minutes.state() == CountState.ACCEPTED) {
      accepted.keep(minutes, findings(work, minutes.agreed()));
      tallies.add(work.place(), minutes.round(), minutes.agreed(), work.isEarly());
      comparison.expect(minutes.electoralUnit(), minutes.round());
    } else {
      return;
    }
    tallyChanged.fire(
        new TallyChanged(
            minutes.electoralUnit(), minutes.round().sums(), work.key(), taken, reason));
  }

  private CountPlace place(MinutesKey key) {
    return places
        .find(caller.electionId(), key)
        .orElseThrow(() -> Refusal.unknown("count.unknown", key.area(), key.unit()));
  }

  private Work work(MinutesKey key, CountPlace place, CountMinutes minutes) {
    return work(key, place, minutes, timetables.moment());
  }

  private Work work(MinutesKey key, CountPlace place, CountMinutes minutes, Moment moment) {
    return new Work(
        key,
        place,
        minutes,
        actor(place.path()),
        moment.timetable(),
        moment.now(),
        LocalDateTime.now(real),
        Progress.Standing.of(minutes),
        minutes.agreed(),
        new HashMap<>());
  }

  private Actor actor(UnitPath owner) {
    Caller who = caller.get();
    boolean team = who.role() == Role.POLLING_TEAM;
    boolean committee =
        who.role() == Role.CITY_COMMITTEE
            || who.role() == Role.DISTRICT_COMMITTEE
            || who.role() == Role.COMMUNE_COMMITTEE;
    return new Actor(
        who.accountId() == null ? 0 : who.accountId(),
        stands(who, owner),
        who.role() == Role.CITY_COMMITTEE,
        who.entry() && (committee || team),
        who.approval() && committee);
  }

  private static Actor.Place stands(Caller who, UnitPath owner) {
    if (who.unit() == null) {
      return Actor.Place.BEYOND;
    }
    if (who.unit().equals(owner)) {
      return who.areaNumber() == null ? Actor.Place.UNIT : Actor.Place.TEAM;
    }
    List<Integer> ids = owner.ids();
    boolean right = ids.size() > 1 && who.unit().ids().equals(ids.subList(0, ids.size() - 1));
    return right ? Actor.Place.ABOVE : Actor.Place.BEYOND;
  }
}
