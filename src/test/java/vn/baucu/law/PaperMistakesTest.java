package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An application used in 2021 printed wrong minutes in nine ways. Each that concerns the law is a
 * test that fails on the wrong behaviour.
 */
class PaperMistakesTest {

  private static UnitTally tally(
      int seats, long voters, long voted, long valid, List<String> born, Long... votes) {
    List<UnitTally.Standing> candidates = new ArrayList<>();
    for (int i = 0; i < votes.length; i++) {
      BirthDate date = i < born.size() ? BirthDate.parse(born.get(i)).orElse(null) : null;
      candidates.add(new UnitTally.Standing(i + 1, votes[i], date));
    }
    return new UnitTally(
        ElectionLevel.CITY_COUNCIL,
        LegalBasis.LAW_2015,
        Round.FIRST,
        seats,
        1,
        1,
        voters,
        voted,
        valid,
        candidates,
        null);
  }

  private static Result result(int seats, long valid, List<String> born, Long... votes) {
    return ResultLaw.determine(tally(seats, 10_000, 9_000, valid, born, votes));
  }

  private static boolean isVoid(Result result) {
    return result.reasons().stream().anyMatch(r -> r.statement().equals("reElection"));
  }

  @Test
  void halfOfTheVotersIsNotEnough() {
    Result half = ResultLaw.determine(tally(2, 1_000, 500, 400, List.of(), 400L, 300L));
    assertThat(half.elected()).isEmpty();
    assertThat(half.consequence()).isEqualTo(Consequence.RE_ELECTION);
    assertThat(isVoid(half)).isTrue();
    Result more = ResultLaw.determine(tally(2, 1_000, 501, 400, List.of(), 400L, 300L));
    assertThat(more.elected()).containsExactly(1, 2);
    assertThat(isVoid(more)).isFalse();
  }

  @Test
  void fiftyPercentAsPrintedCanBeMoreThanHalf() {
    Result result =
        ResultLaw.determine(tally(1, 100_000, 50_001, 50_000, List.of(), 40_000L, 9_000L));
    assertThat(Percentages.of(50_001, 100_000)).isEqualTo("50.00");
    assertThat(result.turnoutReached()).isTrue();
    assertThat(isVoid(result)).isFalse();
  }

  @Test
  void halfOfTheValidBallotsIsNotEnough() {
    assertThat(result(1, 2_000, List.of(), 1_000L, 900L).elected()).isEmpty();
    assertThat(result(1, 2_000, List.of(), 1_001L, 900L).elected()).containsExactly(1);
    assertThat(Percentages.of(50_001, 100_000)).isEqualTo("50.00");
    assertThat(result(1, 100_000, List.of(), 50_001L, 900L).elected()).containsExactly(1);
  }

  @Test
  void equalVotesWithSeatsForBothElectBoth() {
    assertThat(result(2, 2_000, List.of(), 1_500L, 1_500L).elected()).containsExactly(1, 2);
  }

  @Test
  void neverMoreWinnersThanSeats() {
    Result four = result(3, 2_000, List.of(), 1_100L, 1_200L, 1_300L, 1_400L);
    assertThat(four.elected()).containsExactly(4, 3, 2);
  }

  @Test
  void theOlderWinsATieAtTheLastSeat() {
    List<String> born = List.of("1970", "1971", "1965-03-02", "1965-03-01");
    assertThat(result(3, 2_000, born, 1_500L, 1_400L, 1_200L, 1_200L).elected())
        .containsExactly(1, 2, 4);
  }

  @Test
  void equalOrUnknownDatesAreNeverDecidedByTheMachine() {
    for (String date : Arrays.asList("1965-03-02", "1965", "?")) {
      Result tie =
          result(
              3,
              2_000,
              List.of("1970", "1971", "1965-03-02", date),
              1_500L,
              1_400L,
              1_200L,
              1_200L);
      assertThat(tie.elected()).containsExactly(1, 2);
      assertThat(tie.unresolvedTie()).containsExactly(3, 4);
      assertThat(ResultChecks.tieDecided(tie)).map(Finding::blocks).hasValue(true);
    }
  }

  @Test
  void seatsAreThoseOfTheUnitWhateverBallotsKeep() {
    assertThat(result(3, 1_000, List.of(), 600L, 200L).missing()).isEqualTo(2);
  }

  @Test
  void turnoutIsJudgedOnTheUnitAndNotOnItsAreas() {
    CountForm low = new CountForm(1_000L, 400L, 400L, 400L, 400L, 0L, List.of(400L, 0L));
    assertThat(CountPlausibility.turnoutOfHalf(low).map(Finding::severity))
        .hasValue(Severity.EXPLAIN);
    Result unit = ResultLaw.determine(tally(1, 2_000, 400 + 900, 1_300, List.of(), 1_300L, 0L));
    assertThat(unit.turnoutReached()).isTrue();
    assertThat(unit.consequence()).isEqualTo(Consequence.NONE);
  }

  @Test
  void anEmptyUnitHasNoPercentageAndStillAResult() {
    Result empty = ResultLaw.determine(tally(3, 0, 0, 0, List.of(), 0L, 0L, 0L, 0L));
    assertThat(Percentages.of(0, 0)).isNull();
    assertThat(empty.elected()).isEmpty();
    assertThat(empty.turnoutReached()).isFalse();
  }

  @Test
  void validAndInvalidArePrintedToOneHundred() {
    assertThat(Percentages.ofParts(List.of(799L, 1L)))
        .extracting(Object::toString)
        .containsExactly("99.88", "0.12");
  }
}
