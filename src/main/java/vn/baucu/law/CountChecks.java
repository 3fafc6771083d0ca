package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;

/**
 * The checks of count minutes, C101–C111, C201–C211, C301 and C302. What two people typed is
 * compared by {@link EntryChecks}.
 */
public final class CountChecks {

  private CountChecks() {}

  /** Every finding of a form, in the order of the catalogue; at most one per code. */
  public static List<Finding> check(CountForm form, CountContext context, Thresholds thresholds) {
    List<Finding> findings = new ArrayList<>(arithmetic(form, context));
    findings.addAll(plausibility(form, context, thresholds));
    findings.addAll(comparison(form, context, thresholds));
    findings.addAll(hints(form, context));
    return List.copyOf(findings);
  }

  /** C101–C111: what the form must satisfy by itself. These refuse a form in a data package. */
  public static List<Finding> arithmetic(CountForm form, CountContext context) {
    Contest contest = context.contest();
    return new Findings()
        .add(CountArithmetic.everyFigure(form, contest))
        .add(CountArithmetic.everyCandidate(form, contest))
        .add(CountArithmetic.votedWithinVoters(form))
        .add(CountArithmetic.validAndInvalid(form))
        .add(CountArithmetic.collectedWithinIssued(form))
        .add(CountArithmetic.collectedWithinVoted(form))
        .add(CountArithmetic.votesWithinValid(form))
        .add(CountArithmetic.votesWithinSeats(form, contest))
        .add(CountArithmetic.votesOfEachBallot(form))
        .add(CountArithmetic.keptNames(form, contest, context.paper()))
        .add(CountArithmetic.notAllZero(form, contest))
        .list();
  }

  /** C201–C206, C211: whether the figures are what one would expect of the area. */
  static List<Finding> plausibility(CountForm form, CountContext context, Thresholds thresholds) {
    Contest contest = context.contest();
    return new Findings()
        .add(CountPlausibility.votersOfList(form, contest))
        .add(CountPlausibility.issuedIsVoted(form, context.paper()))
        .add(CountPlausibility.missingBallots(form, thresholds))
        .add(CountPlausibility.invalidShare(form, thresholds))
        .add(CountPlausibility.turnoutOfHalf(form))
        .add(
            CountPlausibility.lastTurnout(
                form, contest, context.surroundings().lastTurnout(), thresholds))
        .add(CountPlausibility.everyNameKept(form, contest, thresholds))
        .list();
  }

  /**
   * C207–C210: the form beside the area's other levels and the rest of its unit. They run when the
   * unit has areas enough, and again for all its forms when it is complete.
   */
  public static List<Finding> comparison(
      CountForm form, CountContext context, Thresholds thresholds) {
    CountContext.Surroundings known = context.surroundings();
    return new Findings()
        .add(CountComparison.levels(form, known.wider(), known.narrower()))
        .add(CountComparison.shares(form, known.rest(), thresholds))
        .add(MovedVotes.check(form, known.rest(), thresholds))
        .add(CountComparison.twin(form, known.others()))
        .list();
  }

  /** C301, C302: hints that help to find a typing mistake. */
  static List<Finding> hints(CountForm form, CountContext context) {
    return new Findings()
        .add(TypingHints.swappedDigits(form, context))
        .add(TypingHints.handTotal(form, context.paper()))
        .list();
  }
}
