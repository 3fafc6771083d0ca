package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Random chains of rounds, each begun only where the law gives it: what holds of all of them. */
class UnitStandingPropertiesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  /** A chain as it was held. */
  private record Chain(int seats, Map<Round, Result> results, Map<Round, List<Integer>> ballots) {}

  private static Chain held(ElectionLevel level, int seats, int candidates, long seed) {
    Random random = new Random(seed);
    Map<Round, Result> results = new EnumMap<>(Round.class);
    Map<Round, List<Integer>> ballots = new EnumMap<>(Round.class);
    List<Integer> ballot = new ArrayList<>();
    for (int position = 1; position <= candidates; position++) {
      ballot.add(position);
    }
    Round round = Round.FIRST;
    int open = seats;
    while (round != null) {
      Result result = poll(level, round, open, ballot, random);
      results.put(round, result);
      ballots.put(round, List.copyOf(ballot));
      UnitStanding standing = UnitStanding.of(seats, results);
      round =
          FurtherRound.given(
                  new FurtherRound.Before(
                      level,
                      LegalBasis.LAW_2015,
                      DAY,
                      DAY,
                      results.keySet(),
                      result.determined(),
                      result.consequence(),
                      result.missing(),
                      result.unresolvedTie().isEmpty() ? Boolean.TRUE : null))
              .orElse(null);
      if (round == Round.SUPPLEMENTARY) {
        Set<Integer> won =
            standing.elected().stream()
                .map(UnitStanding.Winner::position)
                .collect(Collectors.toSet());
        ballot = ballot.stream().filter(position -> !won.contains(position)).toList();
        open = seats - won.size();
      }
      if (ballot.isEmpty()) {
        round = null;
      }
    }
    return new Chain(seats, results, ballots);
  }

  private static Result poll(
      ElectionLevel level, Round round, int seats, List<Integer> ballot, Random random) {
    long voters = 100;
    long voted = 40 + random.nextInt(61);
    long valid = voted - random.nextInt(5);
    List<UnitTally.Standing> standings = new ArrayList<>();
    for (int position : ballot) {
      standings.add(
          new UnitTally.Standing(
              position,
              valid * (30 + 5L * random.nextInt(9)) / 100,
              BirthDate.parse(String.valueOf(1960 + random.nextInt(4))).orElseThrow()));
    }
    int accepted = random.nextInt(8) == 0 ? 1 : 2;
    return ResultLaw.determine(
        new UnitTally(
            level,
            LegalBasis.LAW_2015,
            round,
            seats,
            2,
            accepted,
            voters,
            voted,
            valid,
            standings,
            null));
  }

  @Property(tries = 2_000)
  void seatsAreFilledOnceByPeopleWhoWinOnce(
      @ForAll ElectionLevel level,
      @ForAll @IntRange(min = 1, max = 5) int seats,
      @ForAll @IntRange(min = 1, max = 4) int more,
      @ForAll long seed) {
    Chain chain = held(level, seats, seats + more, seed);
    UnitStanding standing = UnitStanding.of(seats, chain.results());
    List<Integer> positions =
        standing.elected().stream().map(UnitStanding.Winner::position).toList();
    assertThat(positions).hasSizeLessThanOrEqualTo(seats).doesNotHaveDuplicates();
    if (standing.missing() != null) {
      assertThat(standing.missing() + positions.size()).isEqualTo(seats);
    }
  }

  @Property(tries = 2_000)
  void whoWonStandsOnNoLaterBallot(
      @ForAll ElectionLevel level,
      @ForAll @IntRange(min = 1, max = 5) int seats,
      @ForAll @IntRange(min = 1, max = 4) int more,
      @ForAll long seed) {
    Chain chain = held(level, seats, seats + more, seed);
    Set<Integer> won = new HashSet<>();
    chain
        .ballots()
        .forEach(
            (round, ballot) -> {
              assertThat(ballot).noneMatch(won::contains);
              won.addAll(chain.results().get(round).elected());
            });
  }

  @Property(tries = 2_000)
  void noRoundComesTwiceAndTheChainEnds(
      @ForAll ElectionLevel level,
      @ForAll @IntRange(min = 1, max = 5) int seats,
      @ForAll @IntRange(min = 1, max = 4) int more,
      @ForAll long seed) {
    Chain chain = held(level, seats, seats + more, seed);
    assertThat(chain.results()).hasSizeLessThanOrEqualTo(3);
    if (chain.results().containsKey(Round.RE_ELECTION)) {
      assertThat(chain.results().get(Round.FIRST).elected()).isEmpty();
    }
    Consequence end = UnitStanding.of(seats, chain.results()).consequence();
    if (chain.results().containsKey(Round.SUPPLEMENTARY)) {
      assertThat(end)
          .isIn(Consequence.NONE, Consequence.DECISION_NEEDED, Consequence.SHORT_WITHOUT_ROUND);
    }
  }

  @Test
  void winnersOfBothRoundsStandTogetherInTheOrderOfTheirRounds() {
    Result first = result(true, List.of(4, 1), 3, Consequence.SUPPLEMENTARY_ELECTION);
    Result second = result(true, List.of(3, 2), 1, Consequence.SHORT_WITHOUT_ROUND);
    UnitStanding standing =
        UnitStanding.of(5, Map.of(Round.FIRST, first, Round.SUPPLEMENTARY, second));
    assertThat(standing.elected())
        .containsExactly(
            new UnitStanding.Winner(4, Round.FIRST),
            new UnitStanding.Winner(1, Round.FIRST),
            new UnitStanding.Winner(3, Round.SUPPLEMENTARY),
            new UnitStanding.Winner(2, Round.SUPPLEMENTARY));
    assertThat(standing.missing()).isEqualTo(1);
    assertThat(standing.consequence()).isEqualTo(Consequence.SHORT_WITHOUT_ROUND);
  }

  @Test
  void aSupplementaryElectionThatIsNotRecognisedEndsIt() {
    Result first = result(true, List.of(1), 2, Consequence.SUPPLEMENTARY_ELECTION);
    Result second = result(true, List.of(), 2, Consequence.RE_ELECTION);
    assertThat(
            UnitStanding.of(3, Map.of(Round.FIRST, first, Round.SUPPLEMENTARY, second))
                .consequence())
        .isEqualTo(Consequence.SHORT_WITHOUT_ROUND);
  }

  private static Result result(
      boolean determined, List<Integer> elected, Integer missing, Consequence consequence) {
    return new Result(
        determined, true, List.of(), elected, missing, List.of(), consequence, List.of());
  }
}
