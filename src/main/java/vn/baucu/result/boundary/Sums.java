package vn.baucu.result.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Sums over accepted minutes.
 *
 * @param areas polling areas there are
 * @param accepted how many of them have accepted minutes
 * @param voters V, voters on the lists of those minutes
 * @param voted G, voters who voted
 * @param issued P, ballots issued
 * @param collected C, ballots collected
 * @param valid H, valid ballots
 * @param invalid I, invalid ballots
 * @param votes by place on the ballot
 */
public record Sums(
    int areas,
    int accepted,
    long voters,
    long voted,
    long issued,
    long collected,
    long valid,
    long invalid,
    List<Long> votes) {

  public Sums {
    votes = List.copyOf(votes);
  }

  /** Nothing yet, of so many candidates. */
  public static Sums none(int candidates) {
    return new Sums(0, 0, 0, 0, 0, 0, 0, 0, Collections.nCopies(candidates, 0L));
  }

  /** Both together. A list of votes that is shorter counts as zeros. */
  public Sums plus(Sums other) {
    List<Long> together = new ArrayList<>();
    for (int i = 0; i < Math.max(votes.size(), other.votes.size()); i++) {
      together.add(Math.addExact(at(votes, i), at(other.votes, i)));
    }
    return new Sums(
        areas + other.areas,
        accepted + other.accepted,
        Math.addExact(voters, other.voters),
        Math.addExact(voted, other.voted),
        Math.addExact(issued, other.issued),
        Math.addExact(collected, other.collected),
        Math.addExact(valid, other.valid),
        Math.addExact(invalid, other.invalid),
        together);
  }

  /** These, or null while nothing is in: what is not known is not 0. */
  public Sums known() {
    return accepted == 0 ? null : this;
  }

  /** Votes for the candidate at a position of the ballot, from 1. */
  public long votesOf(int position) {
    return at(votes, position - 1);
  }

  /** Votes for all candidates together. */
  public long allVotes() {
    return votes.stream().reduce(0L, Math::addExact);
  }

  /** Whether every polling area is in. */
  public boolean isComplete() {
    return areas > 0 && accepted >= areas;
  }

  private static long at(List<Long> votes, int index) {
    return index < votes.size() ? votes.get(index) : 0;
  }
}
