package vn.baucu.exchange.control.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.PollVoters;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundImport;
import vn.baucu.count.boundary.AnnulledData;
import vn.baucu.count.boundary.CountImport;
import vn.baucu.count.boundary.RoundInventory;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.ResultImport;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.Signing;
import vn.baucu.turnout.boundary.RoundReport;
import vn.baucu.turnout.boundary.TurnoutImport;

/**
 * Writes the further rounds of a rehearsal's draft, each once what it follows from is written: new
 * votes with the minutes they annul, rounds with their voters, decisions over the sums they are
 * about.
 */
@ApplicationScoped
class RoundWriter {
  @Inject private RoundImport rounds;
  @Inject private ResultImport results;
  @Inject private CountImport counts;
  @Inject private TurnoutImport turnout;

  /** Annuls what is voted on again; after the minutes of election day, before their sums. */
  void again(ElectionDraft draft, PackageLog log) {
    if (!log.hasChanges(PackageFile.ROUNDS, PackageFile.DECISIONS, PackageFile.VOTERS)
        && !log.hasChanges(PackageFile.COUNTS)) {
      return;
    }
    List<ReVote> again = new ArrayList<>();
    List<AnnulledData> annulled = new ArrayList<>();
    draft.eachBallot(
        ballot -> {
          if (ballot.again == null) {
            return;
          }
          if (ballot.againChanged) {
            again.add(reVote(ballot));
          }
          DraftForm first = ballot.findForm(Round.ofElectionDay());
          if (first != null && !first.annulled) {
            ReVote.Annulment by = ballot.again.annulment;
            annulled.add(
                new AnnulledData(
                    ballot.area.id(),
                    ballot.level,
                    by == null ? ballot.again.document : by.document()));
          }
        });
    if (!again.isEmpty()) {
      rounds.putReVotes(again::forEach);
    }
    if (!annulled.isEmpty()) {
      counts.annul(annulled::forEach);
    }
  }

  private static ReVote reVote(DraftBallot ballot) {
    DraftRound again = ballot.again;
    return new ReVote(
        ballot.area.id(),
        ballot.level,
        again.opens(),
        again.closes(),
        again.document,
        again.documentDay,
        again.annulment,
        ballot.roundVoters(again.round).total());
  }

  /** Opens the rounds of a kind that are new, and puts their voters down. */
  void begin(ElectionDraft draft, Round round) {
    List<ResultImport.Order> orders = new ArrayList<>();
    draft.eachElectoralUnit(
        unit -> {
          DraftRound further = unit.rounds.get(round);
          if (further != null && !further.stored) {
            orders.add(
                new ResultImport.Order(
                    unit.id(),
                    round,
                    new Rounds.Poll(
                        further.day, further.opens().toLocalTime(), further.closes().toLocalTime()),
                    new Signing(further.document, further.documentDay, null)));
          }
        });
    if (!orders.isEmpty()) {
      results.begin(orders::forEach);
    }
    List<PollVoters> voters = new ArrayList<>();
    draft.eachBallot(
        ballot -> {
          DraftBallot.RoundVoters of = ballot.roundVoters.get(round);
          if (of != null && of.isChanged()) {
            voters.add(
                new PollVoters(
                    ballot.area.id(), ballot.electoralUnit.id(), ballot.level, round, of.total()));
          }
        });
    if (!voters.isEmpty()) {
      rounds.putVoters(voters::forEach);
    }
  }

  /** Takes the decisions in that are about a round. */
  void decide(ElectionDraft draft, Round round, String source) {
    List<ResultImport.Ruled> decisions = new ArrayList<>();
    draft.eachElectoralUnit(
        unit ->
            unit.decisions().stream()
                .filter(each -> each.round() == round)
                .filter(each -> each.stored() == DraftDecision.Stored.NOTHING)
                .map(each -> new ResultImport.Ruled(unit.id(), round, each.kind(), each.ruling()))
                .forEach(decisions::add));
    if (!decisions.isEmpty()) {
      results.decide(decisions::forEach, source);
    }
  }

  /** Writes turnout and ballot inventories of all further rounds. */
  void figures(ElectionDraft draft, PackageLog log, String words) {
    if (log.hasChanges(PackageFile.TURNOUT)) {
      turnout.putRoundReports(each -> draft.eachArea(area -> reports(area, each)), words);
    }
    if (log.hasChanges(PackageFile.BALLOT_INVENTORY)) {
      counts.putRoundInventories(
          each -> draft.eachBallot(ballot -> inventories(ballot, each)), words);
    }
  }

  private static void reports(DraftArea area, Consumer<? super RoundReport> each) {
    area.roundReports()
        .forEach(
            (round, slots) ->
                slots.forEach(
                    (slot, report) -> {
                      if (report.changed) {
                        each.accept(new RoundReport(area.id(), round, slot, report.voted));
                      }
                    }));
  }

  private static void inventories(DraftBallot ballot, Consumer<? super RoundInventory> each) {
    ballot.roundInventories.forEach(
        (round, there) -> {
          if (there.changed) {
            int[] line = there.lines;
            each.accept(
                new RoundInventory(
                    ballot.area.id(), ballot.level, round, line[0], line[1], line[2], line[3]));
          }
        });
  }
}
