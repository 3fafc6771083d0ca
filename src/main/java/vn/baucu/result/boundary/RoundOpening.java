package vn.baucu.result.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.count.boundary.RoundCounts;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.Result;
import vn.baucu.law.Round;
import vn.baucu.law.UnitStanding;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.Refusal;

/**
 * Opens a further round of an electoral unit: what it follows from, and what is put down for it.
 * Who may open one, and whether the law gives it, is asked by the use case.
 */
@ApplicationScoped
class RoundOpening {
  @Inject private RoundBook rounds;
  @Inject private RoundCounts counts;
  @Inject private ResultBook book;
  @Inject private ResultRecords records;
  @Inject private Elections elections;
  @Inject private Audit audit;

  /** The results of all rounds of a unit as they are committed, on figures that stay. */
  List<UnitResult> results(int unit) {
    List<UnitResult> results = new ArrayList<>();
    for (Round each : had(unit)) {
      results.add(book.locked(unit, each));
    }
    return results;
  }

  /** Whether the last of some results is signed. */
  boolean isSigned(List<UnitResult> results) {
    return results.get(results.size() - 1).status().isOfficial();
  }

  /**
   * What a further round of a unit follows from.
   *
   * @param official whether the last result may be built upon
   */
  FurtherRound.Before before(int unit, List<UnitResult> results, boolean official) {
    UnitResult last = results.get(results.size() - 1);
    Formalities.Decided shortage = last.formalities().shortage();
    return new FurtherRound.Before(
        last.key().level(),
        last.basis(),
        electionDay(),
        lastPoll(unit),
        results.stream().map(UnitResult::round).collect(Collectors.toSet()),
        official,
        last.consequence(),
        last.missing(),
        shortage == null ? null : shortage.held());
  }

  /** The first election day. */
  LocalDate electionDay() {
    return elections.current().day();
  }

  /** The day of the latest poll in a unit. */
  private LocalDate lastPoll(int unit) {
    return Stream.of(
            Stream.of(electionDay()),
            rounds.of(unit).stream().map(RoundBallot::day),
            rounds.again(unit).stream().map(ReVote::day))
        .flatMap(days -> days)
        .max(LocalDate::compareTo)
        .orElseThrow();
  }

  /** What results come to together. */
  static UnitStanding standing(List<UnitResult> results) {
    Map<Round, Result> law = new EnumMap<>(Round.class);
    results.forEach(result -> law.put(result.round(), result.law()));
    return UnitStanding.of(results.get(0).seats(), law);
  }

  /** The rounds a unit has had or has under way, in the order of the law. */
  private List<Round> had(int unit) {
    List<Round> had = new ArrayList<>(List.of(Round.ofElectionDay()));
    rounds.of(unit).forEach(ballot -> had.add(ballot.round()));
    return had;
  }

  /** The latest of them. */
  Round last(int unit) {
    List<Round> had = had(unit);
    return had.get(had.size() - 1);
  }

  /**
   * Puts a round down with its ballot and its voters, which are taken over, and opens its sums.
   *
   * @throws Refusal RULE where nobody is left for its ballot; STALE where it was begun meanwhile
   */
  void open(int unit, Round round, List<UnitResult> results, Rounds.Poll poll, Signing document) {
    Round last = last(unit);
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
        AuditSubject.of(results.get(0).key(), round),
        null,
        document
            .audited()
            .and(AuditField.DAY, poll.day())
            .and(AuditField.TOTAL, ballot.seats())
            .and(AuditField.ORDER, ballot.positions()),
        null);
  }

  private static RoundBallot ballot(
      Round round, List<UnitResult> results, Rounds.Poll poll, Signing document) {
    UnitResult whole = results.get(0);
    UnitStanding standing = standing(results);
    List<Integer> positions =
        FurtherRound.ballot(
            round,
            whole.candidates().stream()
                .filter(c -> !c.struckOut())
                .map(CandidateLine::position)
                .toList(),
            standing);
    if (positions.isEmpty()) {
      throw Refusal.rule("result.nobodyLeft");
    }
    return new RoundBallot(
        round,
        poll.day().atTime(poll.opens()),
        poll.day().atTime(poll.closes()),
        document.number(),
        document.date(),
        FurtherRound.seats(round, whole.seats(), standing),
        positions);
  }
}
