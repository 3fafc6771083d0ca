package vn.baucu.candidate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.candidate.control.RoundBulk;
import vn.baucu.candidate.control.RoundStore;
import vn.baucu.law.Round;
import vn.baucu.shared.Refusal;

/**
 * The further polls of electoral units, with their ballots and voters, for the use case that begins
 * them: whether the law gives one, and who may begin it, is judged there.
 */
@ApplicationScoped
public class RoundBook {
  @Inject private RoundStore store;
  @Inject private RoundBulk bulk;

  /** The further rounds of an electoral unit, in the order of the law. */
  public List<RoundBallot> of(int electoralUnit) {
    return store.of(electoralUnit);
  }

  /** One of them. */
  public Optional<RoundBallot> find(int electoralUnit, Round round) {
    return of(electoralUnit).stream().filter(each -> each.round() == round).findFirst();
  }

  /**
   * Puts a round down; its areas are those of the unit.
   *
   * @param totals voters of each area, taken over from the poll before
   * @throws Refusal STALE where somebody else has begun it meanwhile
   */
  public void put(int electoralUnit, RoundBallot ballot, List<RoundVoters> totals) {
    if (!store.add(electoralUnit, ballot)) {
      throw Refusal.stale("candidate.roundBegun");
    }
    store.ballot(electoralUnit, ballot);
    store.voters(electoralUnit, ballot.round(), totals);
  }

  /**
   * Whoever begins minutes of a round keeps it as it is until the end of the transaction.
   *
   * @param round its identity
   * @throws Refusal STALE where it has been taken back
   */
  public void hold(int round) {
    if (!store.hold(round)) {
      throw Refusal.stale("candidate.roundGone");
    }
  }

  /** Whoever takes a round back or corrects it waits for those who begin minutes of it. */
  public void claim(int electoralUnit, Round round) {
    store.claim(electoralUnit, round);
  }

  /** Takes a round away of which nothing is counted. */
  public void remove(int electoralUnit, Round round) {
    store.remove(electoralUnit, round);
  }

  /** The areas of the unit, with the latest voter totals they had for the poll of election day. */
  public List<RoundVoters> before(int electoralUnit) {
    return store.before(electoralUnit);
  }

  /** The areas of the unit that vote again after an annulment (Art 81). */
  public List<ReVote> again(int electoralUnit) {
    return store.again(electoralUnit);
  }

  /** Lets areas vote again whose minutes are annulled. */
  public void voteAgain(List<ReVote> again) {
    bulk.putReVotes(again::forEach);
  }

  /** The areas of a round with their voters. */
  public List<RoundVoters> voters(int electoralUnit, Round round) {
    return store.votersOf(electoralUnit, round);
  }

  /** Corrects the voters of areas of a round. */
  public void correct(int electoralUnit, Round round, List<RoundVoters> totals) {
    store.voters(electoralUnit, round, totals);
  }
}
