package vn.baucu.result.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.Round;
import vn.baucu.result.control.MasterData;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.result.control.TallyRow;
import vn.baucu.result.entity.RecordState;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.Caches;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Recent;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.api.Answers;

/**
 * Results that were read lately, each under the stamp of what it was made from: as long as the
 * stamp is the same, reading a result again is one small query.
 */
@ApplicationScoped
class ResultBook {
  private static final int KEPT = 2_000;

  @Inject private TallyReader reader;
  @Inject private ResultRecords records;
  @Inject private RoundBook rounds;
  @Inject private CurrentCaller caller;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;

  @Inject private Caches caches;

  private Recent<Key, UnitResult> recent;
  private Recent<PageKey, ResultPage> pages;

  /**
   * What a result is made of.
   *
   * @param versions of all that is in its stamp
   * @param own identity of the caller's unit, while early counts are kept from others; else 0
   */
  private record Key(int electoralUnit, Round round, String versions, int own) {
    String tag() {
      return Answers.digest(electoralUnit + "/" + round + "/" + versions + "/" + own);
    }
  }

  /** What a page of results is made of; see {@link Key}. */
  private record PageKey(
      List<Integer> units,
      Round round,
      int total,
      String place,
      int tallies,
      String versions,
      int own) {
    String tag() {
      return Answers.digest(
          units + "/" + round + "/" + total + "/" + place + "/" + tallies + "/" + versions + "/"
              + own);
    }
  }

  @PostConstruct
  void begin() {
    recent = caches.make("result.units", KEPT);
    pages = caches.make("result.pages", 50);
  }

  /** The result under a stamp, as the caller may see it. */
  UnitResult of(Stamp stamp, Round round) {
    boolean keepsBack = stamp.early() > 0 && isEmbargoed();
    Key key = new Key(stamp.electoralUnit(), round, stamp.versions(), keepsBack ? ownUnit() : 0);
    return recent.get(
        key,
        () ->
            determine(
                stamp.electoralUnit(),
                round,
                reader.tallies(stamp.electoralUnit(), round),
                keepsBack,
                key.tag()));
  }

  /**
   * The results of a round of several units, together with how many there are in all.
   *
   * @param place where in the list they stand
   */
  ResultPage page(List<Integer> units, Round round, int total, String place) {
    if (units.isEmpty()) {
      return new ResultPage(List.of(), total, Answers.digest(total + "/" + place));
    }
    Stamp together = reader.together(units, round);
    boolean keepsBack = together.early() > 0 && isEmbargoed();
    PageKey key =
        new PageKey(
            units,
            round,
            total,
            place,
            together.tallies(),
            together.versions(),
            keepsBack ? ownUnit() : 0);
    return pages.get(key, () -> new ResultPage(results(units, round), total, key.tag()));
  }

  private List<UnitResult> results(List<Integer> units, Round round) {
    return reader.stamps(units, round).stream().map(stamp -> of(stamp, round)).toList();
  }

  /** The result as it is committed, on figures that stay until the end of the transaction. */
  UnitResult locked(int electoralUnit, Round round) {
    List<TallyRow> tallies = reader.lockedTallies(electoralUnit, round);
    boolean early = tallies.stream().anyMatch(tally -> tally.early() > 0);
    return determine(electoralUnit, round, tallies, early && isEmbargoed(), "");
  }

  /** Whether early counts are still kept from those outside their unit. */
  boolean isEmbargoed() {
    return caller.get().role() != Role.SYSTEM
        && clock.now().isBefore(timetables.current().pollCloses());
  }

  /** Identity of the caller's unit; 0 where there is none. */
  int ownUnit() {
    Caller who = caller.get();
    return who.unit() == null ? 0 : who.unit().unitId();
  }

  private UnitResult determine(
      int electoralUnit, Round round, List<TallyRow> tallies, boolean keepsBack, String tag) {
    int own = ownUnit();
    List<TallyRow> seen =
        keepsBack
            ? tallies.stream()
                .map(tally -> tally.early() > 0 && tally.unit() != own ? tally.unread() : tally)
                .toList()
            : tallies;
    MasterData unit = reader.masterData(electoralUnit);
    if (!round.isOfElectionDay()) {
      unit = onBallot(unit, electoralUnit, round);
    }
    Optional<ResultRecord> record = records.find(electoralUnit, round);
    List<Answer> answers =
        record.filter(r -> r.state() != RecordState.OPEN).isPresent()
            ? answers(electoralUnit, round)
            : List.of();
    return new Determination(unit, round, seen, reader.tree(electoralUnit, round))
        .result(
            reader.rounds(electoralUnit),
            record,
            record.isEmpty() ? List.of() : records.decisions(electoralUnit, round),
            answers,
            !seen.equals(tallies),
            tag);
  }

  /** Those of the last signing. */
  private List<Answer> answers(int electoralUnit, Round round) {
    List<ResultRecords.Answered> all = records.answers(electoralUnit, round);
    return all.stream()
        .filter(answered -> answered.event() == all.get(0).event())
        .map(answered -> new Answer(answered.finding(), answered.text()))
        .toList();
  }

  /** The seats of a further round, and those on its ballot. */
  private MasterData onBallot(MasterData unit, int electoralUnit, Round round) {
    RoundBallot ballot =
        rounds.find(electoralUnit, round).orElseThrow(() -> Refusal.unknown("result.noRound"));
    return unit.with(
        ballot.seats(),
        unit.candidates().stream().filter(c -> ballot.positions().contains(c.position())).toList());
  }
}
