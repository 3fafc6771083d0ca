package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.candidate.boundary.RoundVoters;
import vn.baucu.count.boundary.RoundCounts;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.PollHours;
import vn.baucu.law.Result;
import vn.baucu.law.Round;
import vn.baucu.law.UnitStanding;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;

/**
 * The rounds of an electoral unit: what they come to together, and the further one that its
 * committee begins where the law gives one. Seats and ballot follow from the result before it, so
 * that result stays as it is once the round is begun.
 */
@Stateless
@UseCase
public class Rounds {
  /** More than any polling area has. */
  private static final int MOST_VOTERS = 100_000;

  @Inject private TallyReader reader;
  @Inject private ResultRecords records;
  @Inject private ResultBook book;
  @Inject private RoundBook rounds;
  @Inject private RoundCounts counts;
  @Inject private Authority authority;
  @Inject private TakingBack takingBack;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private Formats format;
  @Inject private Audit audit;

  /**
   * All rounds of a unit.
   *
   * @param results of each round, in the order of the law
   * @param ballots of the further ones
   * @param standing what they come to together
   * @param given the round the law gives now; null where it gives none, or not yet
   * @param lastDay the last day on which it may be held
   * @param committee whether the caller is of the committee that may begin it
   * @param changeable whether the caller may take the last one back, or correct its voters
   */
  public record Course(
      List<UnitResult> results,
      List<RoundBallot> ballots,
      UnitStanding standing,
      Round given,
      LocalDate lastDay,
      boolean committee,
      boolean changeable) {
    public Course {
      results = List.copyOf(results);
      ballots = List.copyOf(ballots);
    }

    /** The result of a round. */
    public UnitResult of(Round round) {
      return results.stream().filter(each -> each.round() == round).findFirst().orElseThrow();
    }

    /** The latest round. */
    public UnitResult last() {
      return results.get(results.size() - 1);
    }
  }

  /**
   * A voter total that is corrected.
   *
   * @param seen what the caller has seen; null where there was none
   */
  public record Correction(Integer seen, int total) {}

  /** When a round is held: its day and the hours of its poll. */
  public record Poll(LocalDate day, LocalTime opens, LocalTime closes) {}

  /**
   * The rounds of an electoral unit.
   *
   * @throws Refusal UNKNOWN where there is no such unit
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Course course(@InScope ElectoralUnitKey key) {
    int unit = identity(key);
    List<RoundBallot> ballots = rounds.of(unit);
    List<UnitResult> results = new ArrayList<>();
    List<Round> had = new ArrayList<>(List.of(Round.ofElectionDay()));
    ballots.forEach(ballot -> had.add(ballot.round()));
    for (Round round : had) {
      results.add(book.of(reader.stamp(caller.electionId(), key, round).orElseThrow(), round));
    }
    FurtherRound.Before before = before(results, lastPoll(ballots));
    boolean committee = authority.isCommitteeOf(key.owner());
    return new Course(
        results,
        ballots,
        standing(results),
        FurtherRound.given(before).orElse(null),
        FurtherRound.lastDay(before),
        committee,
        committee && had.size() > 1 && !counts.isBegun(unit, had.get(had.size() - 1)));
  }

  /** The day of the latest poll. */
  private LocalDate lastPoll(List<RoundBallot> ballots) {
    return ballots.stream()
        .map(RoundBallot::day)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> elections.current().day());
  }

  private static UnitStanding standing(List<UnitResult> results) {
    Map<Round, Result> law = new EnumMap<>(Round.class);
    results.forEach(result -> law.put(result.round(), result.law()));
    return UnitStanding.of(results.get(0).seats(), law);
  }

  private FurtherRound.Before before(List<UnitResult> results, LocalDate lastPoll) {
    UnitResult last = results.get(results.size() - 1);
    Formalities.Decided shortage = last.formalities().shortage();
    return new FurtherRound.Before(
        last.key().level(),
        last.basis(),
        elections.current().day(),
        lastPoll,
        results.stream().map(UnitResult::round).collect(Collectors.toSet()),
        last.status().isOfficial(),
        last.consequence(),
        last.missing(),
        shortage == null ? null : shortage.held());
  }

  /**
   * Begins a further round of a unit: its ballot holds those who did not win before, its voters are
   * taken over.
   *
   * @param seen fingerprint of the figures the caller has seen; null of a caller who names none
   * @param order the document that orders it
   * @throws Refusal RULE with the article where the law gives no such round, or not on that day;
   *     STALE where somebody else has begun it meanwhile
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void begin(
      @InScope ElectoralUnitKey key, Round round, String seen, Poll poll, Signing order) {
    authority.requireCommitteeOf(key.owner());
    authority.requireClosing();
    int unit = identity(key);
    Round last = last(unit);
    records.claim(unit, last);
    if (rounds.find(unit, round).isPresent()) {
      throw Refusal.stale("candidate.roundBegun");
    }
    List<UnitResult> results = new ArrayList<>();
    for (Round each : had(unit)) {
      results.add(book.locked(unit, each));
    }
    if (seen != null && !seen.equals(results.get(results.size() - 1).fingerprint())) {
      throw Refusal.stale("result.figuresChanged");
    }
    FurtherRound.Before before = before(results, lastPoll(rounds.of(unit)));
    FurtherRound.denied(round, before).ifPresent(Rounds::refuse);
    LocalDate day = required(poll);
    FurtherRound.denied(round, before, day).ifPresent(Rounds::refuse);
    Signing document = authority.checked(order, before.lastPoll());
    if (document.date().isAfter(day)) {
      throw Refusal.rule("result.orderAfterPoll", format.date(day));
    }
    RoundBallot ballot = ballot(round, results, poll, document);
    rounds.put(
        unit, ballot, last.isOfElectionDay() ? rounds.before(unit) : rounds.voters(unit, last));
    counts.open(unit, round);
    // What is read of either is read anew, also where the round was begun before and cancelled.
    records.touch(records.claim(unit, last));
    records.touch(records.claim(unit, round));
    records.log(unit, round, "BEGUN", document.number(), null, null);
    audit.record(
        "result.beginRound",
        AuditSubject.of(key, round),
        null,
        document
            .audited()
            .and(AuditField.DAY, day)
            .and(AuditField.TOTAL, ballot.seats())
            .and(AuditField.ORDER, ballot.positions()),
        null);
  }

  private RoundBallot ballot(Round round, List<UnitResult> results, Poll poll, Signing document) {
    UnitResult whole = results.get(0);
    Set<Integer> won = new HashSet<>();
    if (round == Round.SUPPLEMENTARY) {
      standing(results).elected().forEach(winner -> won.add(winner.position()));
    }
    List<Integer> positions =
        whole.candidates().stream()
            .filter(c -> !c.struckOut() && !won.contains(c.position()))
            .map(CandidateLine::position)
            .toList();
    if (positions.isEmpty()) {
      throw Refusal.rule("result.nobodyLeft");
    }
    return new RoundBallot(
        round,
        poll.day().atTime(poll.opens()),
        poll.day().atTime(poll.closes()),
        document.number(),
        document.date(),
        whole.seats() - won.size(),
        positions);
  }

  /** A day with lawful hours. */
  private static LocalDate required(Poll poll) {
    if (poll.day() == null) {
      throw Refusal.rule("result.roundDay");
    }
    if (poll.opens() == null
        || poll.closes() == null
        || !PollHours.areLawful(poll.opens(), poll.closes())) {
      throw Refusal.rule("result.roundHours");
    }
    return poll.day();
  }

  private static void refuse(FurtherRound.Denial denial) {
    throw Refusal.rule("result.denied." + denial.statement(), denial.numbers().values().toArray());
  }

  /**
   * Takes a round back that was begun by mistake and of which no minutes are begun.
   *
   * @throws Refusal UNKNOWN where there is none, RULE where minutes are begun
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void cancel(@InScope ElectoralUnitKey key, Round round, String reason) {
    authority.requireCommitteeOf(key.owner());
    String why = Authority.reason(reason);
    int unit = identity(key);
    records.claim(unit, round);
    rounds.claim(unit, round);
    RoundBallot ballot = ballot(unit, round);
    takingBack.requireLast(unit, round);
    if (counts.isBegun(unit, round)) {
      throw Refusal.rule("result.roundCounted");
    }
    counts.close(unit, round);
    rounds.remove(unit, round);
    records.touch(records.claim(unit, last(unit)));
    records.log(unit, round, "CANCELLED", ballot.document(), why, null);
    audit.record(
        "result.cancelRound",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.DOCUMENT, ballot.document()).and(AuditField.DAY, ballot.day()),
        null,
        why);
  }

  /** The areas of a round with their voters. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<RoundVoters> voters(@InScope ElectoralUnitKey key, Round round) {
    return rounds.voters(identity(key), round);
  }

  /**
   * Corrects the voters of areas of a round.
   *
   * @param totals by identity of the area
   * @throws Refusal UNKNOWN where there is no such round; INVALID for a total that cannot be; RULE
   *     where minutes of the round are begun, which are held against them; STALE where somebody
   *     else has corrected one meanwhile
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void correctVoters(
      @InScope ElectoralUnitKey key, Round round, Map<Integer, Correction> totals) {
    authority.requireCommitteeOf(key.owner());
    int unit = identity(key);
    rounds.claim(unit, round);
    ballot(unit, round);
    if (counts.isBegun(unit, round)) {
      throw Refusal.rule("result.votersCounted");
    }
    List<RoundVoters> before = new ArrayList<>();
    List<RoundVoters> changed = new ArrayList<>();
    for (RoundVoters area : rounds.voters(unit, round)) {
      Correction correction = totals.get(area.areaId());
      if (correction != null) {
        int total = correction.total();
        if (!Objects.equals(correction.seen(), area.voters())) {
          throw Refusal.stale(
              "result.votersMoved", area.area(), area.unitName(), String.valueOf(area.voters()));
        }
        if (total < 0 || total > MOST_VOTERS) {
          throw Refusal.invalid("result.votersWrong", area.area());
        }
        before.add(area);
        changed.add(
            new RoundVoters(
                area.areaId(), area.unit(), area.unitName(), area.area(), area.areaName(), total));
      }
    }
    if (changed.isEmpty()) {
      throw Refusal.rule("result.votersSame");
    }
    rounds.correct(unit, round, changed);
    audit.record(
        "result.correctVoters", AuditSubject.of(key, round), totals(before), totals(changed), null);
  }

  private static AuditValue totals(List<RoundVoters> areas) {
    return AuditValue.of(
        AuditField.TOTALS,
        areas.stream()
            .map(area -> area.unit() + "/" + area.area() + ": " + area.voters())
            .toList());
  }

  private RoundBallot ballot(int unit, Round round) {
    return rounds.find(unit, round).orElseThrow(() -> Refusal.unknown("result.noRound"));
  }

  private List<Round> had(int unit) {
    List<Round> had = new ArrayList<>(List.of(Round.ofElectionDay()));
    rounds.of(unit).forEach(ballot -> had.add(ballot.round()));
    return had;
  }

  private Round last(int unit) {
    List<Round> had = had(unit);
    return had.get(had.size() - 1);
  }

  private int identity(ElectoralUnitKey key) {
    return reader
        .stamp(caller.electionId(), key, Round.ofElectionDay())
        .map(Stamp::electoralUnit)
        .orElseThrow(() -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
  }
}
