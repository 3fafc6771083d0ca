package vn.baucu.law;

import java.util.List;

/**
 * The result of an electoral unit in one round.
 *
 * @param determined whether every polling area is in; a result that is not is provisional: then
 *     nobody is elected, {@code missing} is null and the consequence NONE
 * @param turnoutReached whether more than half of the voters voted, also where the gate does not
 *     apply
 * @param candidates in ballot order
 * @param elected positions of the winners, by votes, then position
 * @param missing seats that are not filled; null while provisional
 * @param unresolvedTie positions of those in an open tie at the last seat, in ballot order
 * @param reasons the steps, in the order of the law
 */
public record Result(
    boolean determined,
    boolean turnoutReached,
    List<CandidateResult> candidates,
    List<Integer> elected,
    Integer missing,
    List<Integer> unresolvedTie,
    Consequence consequence,
    List<Reason> reasons) {

  public Result {
    candidates = List.copyOf(candidates);
    elected = List.copyOf(elected);
    unresolvedTie = List.copyOf(unresolvedTie);
    reasons = List.copyOf(reasons);
  }

  /**
   * @param majority whether more than half of the valid ballots keep the name, whatever the turnout
   */
  public record CandidateResult(int position, long votes, boolean majority, Outcome outcome) {}
}
