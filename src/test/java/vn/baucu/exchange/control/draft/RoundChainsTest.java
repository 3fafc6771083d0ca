package vn.baucu.exchange.control.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.Result;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.law.UnitKind;
import vn.baucu.law.UnitStanding;
import vn.baucu.shared.Messages;

/**
 * Random chains of rounds of one electoral unit with areas that vote again: what holds of all of
 * them, whatever the package says and in whatever order its rows stand.
 */
class RoundChainsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final int AREAS = 3;

  /** A unit with minutes of random rounds, and what a person would add up. */
  private static final class Chain {
    private final Random random;
    private final ElectionDraft draft = new ElectionDraft(DAY, LegalBasis.LAW_2015, true);
    private final DraftElectoralUnit unit;
    private final List<DraftBallot> ballots = new ArrayList<>();
    private final PackageLog log = new PackageLog(new Messages());

    private Chain(long seed) {
      random = new Random(seed);
      draft.levels.put(ElectionLevel.COMMUNE_COUNCIL, "HĐND");
      DraftUnit commune = draft.unit("1");
      commune.kind = UnitKind.COMMUNE;
      unit = commune.electoralUnit(ElectionLevel.COMMUNE_COUNCIL, 1);
      unit.seats = 1 + random.nextInt(5);
      int candidates = unit.seats + 1 + random.nextInt(3);
      for (int position = 1; position <= candidates; position++) {
        unit.candidate(position).person("Người " + position, String.valueOf(1960 + position), "M");
        unit.candidate(position).struckOut = random.nextInt(15) == 0;
      }
      for (int number = 1; number <= AREAS; number++) {
        DraftBallot ballot = commune.area(number).ballot(ElectionLevel.COMMUNE_COUNCIL);
        ballot.electoralUnit = unit;
        ballots.add(ballot);
        if (random.nextInt(4) == 0) {
          DraftRound again = new DraftRound(Round.RE_VOTE, DAY.plusDays(4), "1/QĐ", DAY);
          again.row = 2 + number;
          ballot.again = again;
        }
      }
      for (Round round : List.of(Round.RE_ELECTION, Round.SUPPLEMENTARY)) {
        if (random.nextInt(3) > 0) {
          LocalDate day = DAY.plusDays(3L + random.nextInt(14));
          DraftRound further = new DraftRound(round, day, "2/QĐ", day);
          further.row = 10 + round.ordinal();
          unit.rounds.put(round, further);
        }
      }
      for (Round round : Round.values()) {
        ballots.forEach(ballot -> fill(ballot, round));
      }
    }

    private void fill(DraftBallot ballot, Round round) {
      boolean votes =
          round.isOfElectionDay()
              || (round.isAgain() ? ballot.again != null : unit.rounds.containsKey(round));
      if (!votes || random.nextInt(12) == 0) {
        return;
      }
      DraftForm form = ballot.form(round);
      int voters = 100 + random.nextInt(50);
      int voted = voters * (35 + random.nextInt(65)) / 100;
      int valid = voted - random.nextInt(3);
      long[] figures = {voters, voted, voted, voted, valid, voted - valid};
      System.arraycopy(figures, 0, form.figures, 0, figures.length);
      form.makeRoom(unit.candidates.size());
      for (int i = 0; i < form.votes.length; i++) {
        form.votes[i] = valid * (30 + 5L * random.nextInt(10)) / 100;
      }
      form.changed = true;
    }

    /** The results of the rounds that were not refused. */
    private Map<Round, Result> judged() {
      return new EnumMap<>(new RoundLaw(draft, log).results(unit, ballots));
    }
  }

  @Test
  void seatsAreFilledOnceByPeopleWhoWinOnceAndStandOnNoLaterBallot() {
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= 4_000; seed++) {
      Chain chain = new Chain(seed);
      Map<Round, Result> results = chain.judged();
      UnitStanding standing = UnitStanding.of(chain.unit.seats, results);
      List<Integer> elected =
          standing.elected().stream().map(UnitStanding.Winner::position).toList();
      assertThat(elected)
          .as("seed " + seed)
          .hasSizeLessThanOrEqualTo(chain.unit.seats)
          .doesNotHaveDuplicates()
          .noneMatch(position -> chain.unit.candidates.get(position).struckOut);
      Set<Integer> won = new HashSet<>();
      results.forEach(
          (round, result) -> {
            assertThat(chain.unit.ballot(round)).noneMatch(won::contains);
            won.addAll(result.elected());
          });
      seen.add(results.keySet() + " " + standing.consequence());
    }
    assertThat(seen)
        .as("every kind of chain has come by")
        .contains(
            "[FIRST] NONE",
            "[FIRST] RE_ELECTION",
            "[FIRST, RE_ELECTION] NONE",
            "[FIRST, SUPPLEMENTARY] NONE",
            "[FIRST, SUPPLEMENTARY] SHORT_WITHOUT_ROUND",
            "[FIRST, RE_ELECTION, SUPPLEMENTARY] NONE");
  }

  @Test
  void theSumsOfAUnitAreThoseOfTheMinutesInForce() {
    int again = 0;
    for (long seed = 1; seed <= 1_500; seed++) {
      Chain chain = new Chain(seed);
      Map<Round, Result> results = chain.judged();
      for (Map.Entry<Round, Result> each : results.entrySet()) {
        Round round = each.getKey();
        List<Integer> ballot = chain.unit.ballot(round);
        long[] votes = new long[ballot.size()];
        int in = 0;
        for (DraftBallot area : chain.ballots) {
          boolean instead = round == Round.FIRST && area.again != null;
          DraftForm form = area.findForm(instead ? Round.RE_VOTE : round);
          again += instead && form != null ? 1 : 0;
          if (form != null) {
            in++;
            for (int i = 0; i < votes.length; i++) {
              votes[i] += form.votes[ballot.get(i) - 1];
            }
          }
        }
        assertThat(each.getValue().determined()).as("seed " + seed).isEqualTo(in == AREAS);
        assertThat(
                each.getValue().candidates().stream()
                    .mapToLong(Result.CandidateResult::votes)
                    .toArray())
            .as("seed " + seed + " " + round)
            .isEqualTo(votes);
      }
    }
    assertThat(again).isPositive();
  }

  /** What is refused is refused by a sentence; what is not, the law gives. */
  @Test
  void aRoundIsHeldOrRefusedWithASentence() {
    for (long each = 1; each <= 800; each++) {
      long seed = each;
      Chain chain = new Chain(seed);
      Map<Round, Result> results = chain.judged();
      List<ImportProblem> told =
          chain.log.problems().stream()
              .filter(problem -> problem.severity() == Severity.BLOCK)
              .filter(problem -> problem.row() > 10)
              .toList();
      chain.unit.rounds.forEach(
          (round, further) ->
              assertThat(told.stream().filter(p -> p.row() == further.row).count())
                  .as("seed " + seed + " " + round)
                  .isEqualTo(results.containsKey(round) ? 0 : 1));
    }
  }
}
