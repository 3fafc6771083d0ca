package vn.baucu.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which further round the law gives an electoral unit, and on which day at the latest: a
 * re-election where the turnout was half or less, a supplementary election where too few won; each
 * once.
 */
@Article({"79", "80"})
public final class FurtherRound {

  private FurtherRound() {}

  /**
   * What a further round follows from.
   *
   * @param basis law of the election
   * @param electionDay the first election day, from which the last day is counted
   * @param lastPoll the day of the latest round of the unit, the election day where there is no
   *     other
   * @param had rounds with sums of their own that the unit has had or has under way
   * @param official whether the result of the last of them is signed
   * @param consequence what follows from that result
   * @param missing seats that are empty after it; null while it is provisional
   * @param held what the National Election Council decided on a shortage: true to hold a
   *     supplementary election, false not to; null while there is no decision
   */
  public record Before(
      ElectionLevel level,
      LegalBasis basis,
      LocalDate electionDay,
      LocalDate lastPoll,
      Set<Round> had,
      boolean official,
      Consequence consequence,
      Integer missing,
      Boolean held) {
    public Before {
      had = Set.copyOf(had);
    }
  }

  /**
   * Why there is no such round.
   *
   * @param article as {@code 79}
   * @param statement stable key of the sentence
   * @param numbers the figures of the sentence
   */
  public record Denial(String article, String statement, Map<String, Long> numbers) {}

  /** The round the law gives now; empty where it gives none, or not yet. */
  public static Optional<Round> given(Before before) {
    return Set.of(Round.RE_ELECTION, Round.SUPPLEMENTARY).stream()
        .filter(round -> denied(round, before).isEmpty())
        .findFirst();
  }

  /**
   * Why the law gives no round now, or not yet, for a person to read: of the two that could be the
   * one that is nearer to the result.
   */
  public static Denial nothing(Before before) {
    boolean voteAgain =
        before.consequence() == Consequence.RE_ELECTION
            && !before.had().contains(Round.SUPPLEMENTARY);
    return denied(voteAgain ? Round.RE_ELECTION : Round.SUPPLEMENTARY, before).orElseThrow();
  }

  /** Why the law does not give a round; empty where it does. */
  @Article({"79", "80"})
  public static Optional<Denial> denied(Round round, Before before) {
    return switch (round) {
      case RE_ELECTION -> noReElection(before);
      case SUPPLEMENTARY -> noSupplementary(before);
      case FIRST, RE_VOTE -> denial("81", "notFurther");
    };
  }

  /** The last day on which a further round may be held. */
  public static LocalDate lastDay(Before before) {
    return Deadline.FURTHER_ROUND.due(before.basis(), before.electionDay());
  }

  /** Why a round is not held on a day: after the last one allowed, or before its ground. */
  @Article({"79", "80"})
  public static Optional<Denial> denied(Round round, Before before, LocalDate day) {
    return denied(round, before.basis(), before.electionDay(), before.lastPoll(), day);
  }

  /**
   * The same of any round, also a new vote after an annulment.
   *
   * @param lastPoll the day of the poll it follows upon
   */
  @Article({"79", "80", "81"})
  public static Optional<Denial> denied(
      Round round, LegalBasis basis, LocalDate electionDay, LocalDate lastPoll, LocalDate day) {
    String article =
        switch (round) {
          case RE_ELECTION -> "80";
          case RE_VOTE -> "81";
          case FIRST, SUPPLEMENTARY -> "79";
        };
    if (!day.isAfter(lastPoll)) {
      return denial(article, "dayTooEarly");
    }
    if (day.isAfter(Deadline.FURTHER_ROUND.due(basis, electionDay))) {
      return Optional.of(
          new Denial(
              article, "dayTooLate", Numbers.of("days", Deadline.FURTHER_ROUND.days(basis)).map()));
    }
    return Optional.empty();
  }

  /**
   * Who stands on the ballot of a further round, by position: in a re-election those of the first
   * round, in a supplementary election those of them who have not won.
   *
   * @param list positions of those who stand on the official list, in its order
   * @param before what the rounds before it come to
   */
  @Article({"79", "80"})
  public static List<Integer> ballot(Round round, List<Integer> list, UnitStanding before) {
    return list.stream()
        .filter(position -> round != Round.SUPPLEMENTARY || !before.won(position))
        .toList();
  }

  /** Seats to be filled in a further round: in a supplementary election those still missing. */
  @Article({"79", "80"})
  public static int seats(Round round, int seats, UnitStanding before) {
    return round == Round.SUPPLEMENTARY ? seats - before.elected().size() : seats;
  }

  private static Optional<Denial> noReElection(Before before) {
    if (before.had().contains(Round.RE_ELECTION)) {
      return denial("80", "noSecondReElection");
    }
    if (before.had().contains(Round.SUPPLEMENTARY)) {
      return denial("80", "supplementaryHeld");
    }
    Optional<Denial> open = notFinal(before);
    if (open.isPresent()) {
      return open;
    }
    return before.consequence() == Consequence.RE_ELECTION
        ? Optional.empty()
        : denial("80", "turnoutEnough");
  }

  private static Optional<Denial> noSupplementary(Before before) {
    if (before.had().contains(Round.SUPPLEMENTARY)) {
      return denial("79", "noSecondSupplementary");
    }
    Optional<Denial> open = notFinal(before);
    if (open.isPresent()) {
      return open;
    }
    return switch (before.consequence()) {
      case SUPPLEMENTARY_ELECTION -> Optional.empty();
      case RE_ELECTION -> denial("80", "reElectionFirst");
      case NONE -> denial("79", "nothingMissing");
      case SHORT_WITHOUT_ROUND -> denial("79", "twoThirds");
      case DECISION_NEEDED -> ofTheCouncil(before);
    };
  }

  /** A round follows from a result that is complete and signed. */
  private static Optional<Denial> notFinal(Before before) {
    if (before.missing() == null) {
      return denial("77", "notDetermined");
    }
    return before.official() ? Optional.empty() : denial("77", "notSigned");
  }

  private static Optional<Denial> ofTheCouncil(Before before) {
    if (before.held() == null) {
      return denial("79", "decisionFirst");
    }
    return before.held() ? Optional.empty() : denial("79", "decidedAgainst");
  }

  private static Optional<Denial> denial(String article, String statement) {
    return Optional.of(new Denial(article, statement, Map.of()));
  }
}
