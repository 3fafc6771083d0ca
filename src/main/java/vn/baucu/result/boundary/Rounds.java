package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.candidate.boundary.RoundVoters;
import vn.baucu.count.boundary.CountAcceptance;
import vn.baucu.count.boundary.RoundCounts;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.PollHours;
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
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.boundary.RoundTurnout;

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
  @Inject private RoundOpening opening;
  @Inject private RoundCounts counts;
  @Inject private CountAcceptance acceptance;
  @Inject private RoundTurnout turnout;
  @Inject private Authority authority;
  @Inject private TakingBack takingBack;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;
  @Inject private Formats format;
  @Inject private Audit audit;

  /**
   * All rounds of a unit.
   *
   * @param results of each round, in the order of the law
   * @param ballots of the further ones
   * @param standing what they come to together
   * @param given the round the law gives now; null where it gives none, or not yet
   * @param denied why the law gives none, or not yet; null where it gives one
   * @param lastDay the last day on which it may be held
   * @param committee whether the caller is of the committee that may begin it
   * @param again areas that vote again after an annulment (Art 81)
   * @param annullable whether the caller may annul the result of election day of the whole unit
   * @param changeable whether the caller may take the last one back, or correct its voters
   */
  public record Course(
      List<UnitResult> results,
      List<RoundBallot> ballots,
      UnitStanding standing,
      Round given,
      FurtherRound.Denial denied,
      LocalDate lastDay,
      boolean committee,
      List<ReVote> again,
      boolean annullable,
      boolean changeable) {
    public Course {
      again = List.copyOf(again);
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
    FurtherRound.Before before = opening.before(unit, results, opening.isSigned(results));
    boolean committee = authority.isCommitteeOf(key.owner());
    return new Course(
        results,
        ballots,
        RoundOpening.standing(results),
        FurtherRound.given(before).orElse(null),
        FurtherRound.given(before).isPresent() ? null : FurtherRound.nothing(before),
        FurtherRound.lastDay(before),
        committee,
        rounds.again(unit),
        authority.mayReopen() && had.size() == 1 && isAnnullable(unit, results.get(0)),
        committee && had.size() > 1 && !counts.isBegun(unit, had.get(had.size() - 1)));
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
    records.claim(unit, opening.last(unit));
    if (rounds.find(unit, round).isPresent()) {
      throw Refusal.stale("candidate.roundBegun");
    }
    List<UnitResult> results = opening.results(unit);
    if (seen != null && !seen.equals(results.get(results.size() - 1).fingerprint())) {
      throw Refusal.stale("result.figuresChanged");
    }
    FurtherRound.Before before = opening.before(unit, results, opening.isSigned(results));
    FurtherRound.denied(round, before).ifPresent(RoundDenial::refuse);
    LocalDate day = required(poll);
    FurtherRound.denied(round, before, day).ifPresent(RoundDenial::refuse);
    Signing document = authority.checked(order, before.lastPoll());
    if (document.date().isAfter(day)) {
      throw Refusal.rule("result.orderAfterPoll", format.date(day));
    }
    opening.open(unit, round, results, poll, document);
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
    records.touch(records.claim(unit, opening.last(unit)));
    records.log(unit, round, "CANCELLED", ballot.document(), why, null);
    audit.record(
        "result.cancelRound",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.DOCUMENT, ballot.document()).and(AuditField.DAY, ballot.day()),
        null,
        why);
  }

  /**
   * Annuls the result of election day of a whole unit by a decision, and lets all its areas vote
   * again (Art 81); the new figures take the place of the old, which stay on record.
   *
   * @param seen fingerprint of the figures the caller has seen
   * @throws Refusal RULE while areas are missing, where a later round has begun, where an area has
   *     voted again already, or not on that day; STALE where the figures are other ones
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed(Roles.CITY)
  public void annul(@InScope ElectoralUnitKey key, String seen, Poll poll, Signing decision) {
    int unit = identity(key);
    Round first = Round.ofElectionDay();
    records.claim(unit, first);
    takingBack.requireLast(unit, first);
    UnitResult result = book.locked(unit, first);
    if (!result.fingerprint().equals(seen)) {
      throw Refusal.stale("result.figuresChanged");
    }
    if (!isAnnullable(unit, result)) {
      throw Refusal.rule("result.notAnnulled");
    }
    LocalDate vote = opening.electionDay();
    LocalDate day = required(poll);
    Round again = first.again().orElseThrow();
    FurtherRound.denied(again, result.basis(), vote, vote, day).ifPresent(RoundDenial::refuse);
    Signing document = authority.checked(decision, vote);
    if (document.date().isAfter(day)) {
      throw Refusal.rule("result.orderAfterPoll", format.date(day));
    }
    List<RoundVoters> areas = rounds.before(unit);
    acceptance.annulUnit(
        key,
        areas.stream()
            .map(area -> new MinutesKey(key.level(), area.unit(), area.area(), first))
            .toList(),
        document.number());
    rounds.voteAgain(
        areas.stream()
            .map(
                area ->
                    new ReVote(
                        area.areaId(),
                        key.level(),
                        day.atTime(poll.opens()),
                        day.atTime(poll.closes()),
                        document.number(),
                        document.date(),
                        null,
                        null))
            .toList());
    audit.record(
        "result.annulUnit",
        AuditSubject.of(key, first),
        AuditValue.of(AuditField.FINGERPRINT, result.fingerprint()),
        document.audited().and(AuditField.DAY, day).and(AuditField.TOTAL, areas.size()),
        null);
  }

  /** A complete result none of whose areas has voted again. */
  private boolean isAnnullable(int unit, UnitResult result) {
    return result.status() != ResultStatus.PROVISIONAL && rounds.again(unit).isEmpty();
  }

  /** How many had voted in a round by each time that was reported, of the whole unit. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<RoundTurnout.Line> turnout(@InScope ElectoralUnitKey key, Round round) {
    return turnout.of(identity(key), round);
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
   * @param reason why; to be given once the poll of the round has opened
   * @throws Refusal UNKNOWN where there is no such round; INVALID for a total that cannot be; RULE
   *     where minutes of the round are begun, which are held against them; STALE where somebody
   *     else has corrected one meanwhile
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void correctVoters(
      @InScope ElectoralUnitKey key, Round round, Map<Integer, Correction> totals, String reason) {
    authority.requireCommitteeOf(key.owner());
    int unit = identity(key);
    rounds.claim(unit, round);
    boolean opened = !clock.now().isBefore(ballot(unit, round).opens());
    String why =
        opened
            ? TextLimit.REASON.required(reason, "result.votersReason")
            : TextLimit.REASON.optional(reason);
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
        "result.correctVoters", AuditSubject.of(key, round), totals(before), totals(changed), why);
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

  private int identity(ElectoralUnitKey key) {
    return reader
        .stamp(caller.electionId(), key, Round.ofElectionDay())
        .map(Stamp::electoralUnit)
        .orElseThrow(() -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
  }
}
