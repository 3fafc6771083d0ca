package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every result. Few distinct votes and dates, so that ties are common. */
class ResultLawPropertiesTest {

  @Property
  void neverMoreWinnersThanSeats(@ForAll("tallies") UnitTally tally) {
    Result result = ResultLaw.determine(tally);
    assertThat(result.elected().size()).isLessThanOrEqualTo(tally.seats());
    assertThat(result.elected()).doesNotHaveDuplicates();
    if (result.determined()) {
      assertThat(result.missing() + result.elected().size()).isEqualTo(tally.seats());
    }
  }

  @Property
  void winnersAndTiedAreApartAndHaveTheMajority(@ForAll("tallies") UnitTally tally) {
    Result result = ResultLaw.determine(tally);
    Set<Integer> both = new HashSet<>(result.elected());
    both.addAll(result.unresolvedTie());
    assertThat(both).hasSize(result.elected().size() + result.unresolvedTie().size());
    assertThat(both)
        .allMatch(position -> result.candidates().get(position - 1).votes() * 2 > tally.valid());
  }

  @Property
  void winnersAreThoseMarkedElected(@ForAll("tallies") UnitTally tally) {
    Result result = ResultLaw.determine(tally);
    assertThat(marked(result, Outcome.ELECTED))
        .containsExactlyInAnyOrderElementsOf(result.elected());
    assertThat(marked(result, Outcome.TIED)).isEqualTo(result.unresolvedTie());
  }

  private static List<Integer> marked(Result result, Outcome outcome) {
    return result.candidates().stream()
        .filter(c -> c.outcome() == outcome)
        .map(Result.CandidateResult::position)
        .toList();
  }

  @Property
  void nobodyOutHasMoreVotesThanAWinner(@ForAll("tallies") UnitTally tally) {
    Result result = ResultLaw.determine(tally);
    for (Result.CandidateResult winner : result.candidates()) {
      for (Result.CandidateResult other : result.candidates()) {
        if (winner.outcome() == Outcome.ELECTED && other.outcome() != Outcome.ELECTED) {
          assertThat(other.votes()).isLessThanOrEqualTo(winner.votes());
        }
      }
    }
  }

  @Property
  void renumberingChangesNoWinner(@ForAll("tallies") UnitTally tally, @ForAll long seed) {
    List<Integer> places = new ArrayList<>();
    tally.candidates().forEach(c -> places.add(c.position()));
    Collections.shuffle(places, new Random(seed));
    List<UnitTally.Standing> renumbered = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      UnitTally.Standing old = tally.candidates().get(places.get(i) - 1);
      renumbered.add(new UnitTally.Standing(i + 1, old.votes(), old.born()));
    }
    Result before = ResultLaw.determine(tally);
    Result after = ResultLaw.determine(with(tally, renumbered));
    assertThat(oldNumbers(after.elected(), places)).isEqualTo(Set.copyOf(before.elected()));
    assertThat(oldNumbers(after.unresolvedTie(), places))
        .isEqualTo(Set.copyOf(before.unresolvedTie()));
    assertThat(after.consequence()).isEqualTo(before.consequence());
  }

  private static Set<Integer> oldNumbers(List<Integer> positions, List<Integer> places) {
    return positions.stream().map(p -> places.get(p - 1)).collect(Collectors.toSet());
  }

  @Property
  void moreVotesNeverLoseASeat(
      @ForAll("tallies") UnitTally tally,
      @ForAll @IntRange(max = 6) int who,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    int place = who % tally.candidates().size();
    List<UnitTally.Standing> grown = new ArrayList<>(tally.candidates());
    UnitTally.Standing old = grown.get(place);
    grown.set(place, new UnitTally.Standing(old.position(), old.votes() + more, old.born()));
    Outcome before = ResultLaw.determine(tally).candidates().get(place).outcome();
    Outcome after = ResultLaw.determine(with(tally, grown)).candidates().get(place).outcome();
    if (before == Outcome.ELECTED) {
      assertThat(after).isEqualTo(Outcome.ELECTED);
    }
    if (before == Outcome.TIED) {
      assertThat(after).isIn(Outcome.TIED, Outcome.ELECTED);
    }
  }

  /** Votes for a name that is struck out elect as many as votes that were never given. */
  @Property
  void whoIsStruckOutIsAsOneWithoutVotes(
      @ForAll("tallies") UnitTally tally, @ForAll @IntRange(max = 6) int who) {
    int place = who % tally.candidates().size();
    UnitTally.Standing old = tally.candidates().get(place);
    List<UnitTally.Standing> struck = new ArrayList<>(tally.candidates());
    struck.set(place, new UnitTally.Standing(old.position(), old.votes(), old.born(), true));
    List<UnitTally.Standing> without = new ArrayList<>(tally.candidates());
    without.set(place, new UnitTally.Standing(old.position(), 0, old.born()));
    Result out = ResultLaw.determine(with(tally, struck));
    Result zero = ResultLaw.determine(with(tally, without));
    assertThat(out.elected()).isEqualTo(zero.elected());
    assertThat(out.unresolvedTie()).isEqualTo(zero.unresolvedTie());
    assertThat(out.missing()).isEqualTo(zero.missing());
    assertThat(out.consequence()).isEqualTo(zero.consequence());
    assertThat(out.candidates().get(place).votes()).isEqualTo(old.votes());
    assertThat(out.reasons()).anyMatch(reason -> reason.statement().equals("struckOut"));
    assertThat(out.reasons()).allSatisfy(r -> assertThat(LawText.statement(r)).isNotBlank());
  }

  @Property
  void everyReasonHasItsSentence(@ForAll("tallies") UnitTally tally) {
    assertThat(ResultLaw.determine(tally).reasons())
        .isNotEmpty()
        .allSatisfy(
            reason -> {
              assertThat(LawText.title(reason)).isNotBlank();
              assertThat(LawText.statement(reason)).doesNotContain("{", "}", "–");
            });
  }

  private static UnitTally with(UnitTally tally, List<UnitTally.Standing> candidates) {
    return new UnitTally(
        tally.level(),
        tally.basis(),
        tally.round(),
        tally.seats(),
        tally.areas(),
        tally.accepted(),
        tally.voters(),
        tally.voted(),
        tally.valid(),
        candidates,
        tally.decision());
  }

  @Provide
  Arbitrary<UnitTally> tallies() {
    Arbitrary<BirthDate> born =
        Arbitraries.of("1960", "1961", "1960-01-01", "1960-05-05", "1960-12-31", "1961-06-06", "?")
            .map(text -> BirthDate.parse(text).orElse(null));
    Arbitrary<List<UnitTally.Standing>> candidates =
        Combinators.combine(Arbitraries.longs().between(45, 60).map(v -> v * 10), born)
            .as((votes, date) -> new UnitTally.Standing(1, votes, date))
            .list()
            .ofMinSize(1)
            .ofMaxSize(8)
            .map(ResultLawPropertiesTest::numbered);
    return Combinators.combine(
            Arbitraries.of(ElectionLevel.class),
            Arbitraries.of(LegalBasis.class),
            Arbitraries.of(Round.class),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(2, 3),
            Arbitraries.longs().between(480, 1000),
            candidates)
        .as(
            (level, basis, round, seats, accepted, voted, list) ->
                new UnitTally(
                    level, basis, round, seats, 3, accepted, 1000, voted, 1000, list, null));
  }

  private static List<UnitTally.Standing> numbered(List<UnitTally.Standing> list) {
    List<UnitTally.Standing> numbered = new ArrayList<>();
    for (UnitTally.Standing candidate : list) {
      numbered.add(
          new UnitTally.Standing(numbered.size() + 1, candidate.votes(), candidate.born()));
    }
    return numbered;
  }
}
