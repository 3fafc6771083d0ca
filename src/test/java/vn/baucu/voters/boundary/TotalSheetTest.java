package vn.baucu.voters.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;

/** Sums are of what is shown, at every level and stage; what was explained is not asked again. */
class TotalSheetTest {
  private static final int ACTS = 400;
  private static final ElectionLevel WIDEST = ElectionLevel.NATIONAL_ASSEMBLY;
  private static final Map<ElectionLevel, String> LEVELS =
      new EnumMap<>(
          Map.of(WIDEST, "Quốc hội", ElectionLevel.COMMUNE_COUNCIL, "Hội đồng nhân dân xã"));

  @Test
  void whateverIsEnteredTheSumsAreThoseOfTheAreas() {
    Random random = new Random(12);
    long[][][] known = new long[5][2][3];
    List<AreaTotals> areas = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      areas.add(area(i + 1, VoterTotals.NONE, VoterTotals.NONE));
      for (long[] level : known[i]) {
        Arrays.fill(level, -1);
      }
    }
    for (int act = 0; act < ACTS; act++) {
      int at = random.nextInt(known.length);
      int level = random.nextInt(2);
      int stage = random.nextInt(3);
      long total = random.nextInt(4_000);
      known[at][level][stage] = total;
      AreaTotals before = areas.get(at);
      Map<ElectionLevel, VoterTotals> levels = new EnumMap<>(before.levels());
      levels.computeIfPresent(
          List.copyOf(LEVELS.keySet()).get(level),
          (name, totals) -> totals.with(VoterStage.values()[stage], total));
      areas.set(
          at,
          new AreaTotals(
              at + 1, "", levels, before.voting(), VoterTotals.NONE, VoterTotals.NONE, Map.of()));
      TotalSheet sheet = sheet(areas);
      for (int l = 0; l < 2; l++) {
        for (int s = 0; s < 3; s++) {
          long sum = 0;
          int entered = 0;
          for (long[][] area : known) {
            long now = s == 1 && area[l][1] < 0 ? area[l][0] : area[l][s];
            sum += Math.max(now, 0);
            entered += now < 0 ? 0 : 1;
          }
          ElectionLevel name = List.copyOf(LEVELS.keySet()).get(l);
          assertThat(sheet.sum(name, VoterStage.values()[s]))
              .isEqualTo(new StageSum(known.length, entered, sum, 0, 0, 0));
        }
      }
    }
  }

  @Test
  void theSumOfUnitsIsTheSumOfTheirRows() {
    StageSum one = new StageSum(3, 2, 2_000, 1, 480, 520);
    StageSum other = new StageSum(4, 4, 4_100, 4, 2_000, 2_100);
    ControlTotals control =
        new ControlTotals(
            "303",
            "Quận",
            LEVELS,
            List.of(
                new ControlTotals.Row("1", "", Map.of(WIDEST, Map.of(VoterStage.POSTED, one))),
                new ControlTotals.Row("2", "", Map.of(WIDEST, Map.of(VoterStage.POSTED, other))),
                new ControlTotals.Row("3", "", Map.of())));
    assertThat(control.sum(WIDEST, VoterStage.POSTED))
        .isEqualTo(new StageSum(7, 6, 6_100, 5, 2_480, 2_620));
    assertThat(control.sum(WIDEST, VoterStage.FINAL)).isEqualTo(StageSum.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "POSTED,1000,1100,,,''",
    "POSTED,299,200,,,M203",
    "POSTED,1000,900,400,500,M210",
    "CORRECTED,1000,1100,,,''",
    "FINAL,1000,1100,,,M204",
    "FINAL,1000,900,480,520,''",
    "FINAL,100,200,1,1,M203 M204 M210",
  })
  void eachStageIsJudgedByItself(
      VoterStage stage, long widest, long narrow, Long men, Long women, String codes) {
    VoterTotals all = VoterTotals.NONE.with(stage, widest);
    AreaTotals area =
        new AreaTotals(
            1,
            "",
            Map.of(
                WIDEST, all, ElectionLevel.COMMUNE_COUNCIL, VoterTotals.NONE.with(stage, narrow)),
            Set.of(),
            VoterTotals.NONE.with(stage, men),
            VoterTotals.NONE.with(stage, women),
            Map.of());
    assertThat(area.findings(WIDEST, stage).stream().map(Finding::code))
        .containsExactly(codes.isEmpty() ? new String[0] : codes.split(" "));
  }

  @Test
  void anExplanationAnswersWhatWasFoundAndNothingElse() {
    AreaTotals small = area(1, new VoterTotals(212L, null, null), VoterTotals.NONE);
    Finding few = small.findings(WIDEST, VoterStage.POSTED).get(0);
    Map<String, AreaTotals.Explained> said =
        Map.of("M203", new AreaTotals.Explained(AreaTotals.identity(few), "Bệnh viện"));
    assertThat(explained(205L, said)).isEqualTo("Bệnh viện");
    assertThat(explained(20_500L, said)).isNull();
  }

  private static String explained(long posted, Map<String, AreaTotals.Explained> said) {
    AreaTotals area =
        new AreaTotals(
            1,
            "",
            Map.of(WIDEST, new VoterTotals(posted, null, null)),
            Set.of(WIDEST),
            VoterTotals.NONE,
            VoterTotals.NONE,
            said);
    return area.explanation(area.findings(WIDEST, VoterStage.POSTED).get(0));
  }

  @Test
  void aListThatNobodyVotesByIsNotMissing() {
    AreaTotals detention =
        new AreaTotals(
            1,
            "",
            Map.of(
                WIDEST,
                new VoterTotals(400L, null, 400L),
                ElectionLevel.COMMUNE_COUNCIL,
                new VoterTotals(0L, null, null)),
            EnumSet.of(WIDEST),
            VoterTotals.NONE,
            VoterTotals.NONE,
            Map.of());
    TotalSheet sheet = sheet(List.of(detention));
    assertThat(sheet.isComplete(VoterStage.FINAL)).isTrue();
    assertThat(sheet.sum(ElectionLevel.COMMUNE_COUNCIL, VoterStage.POSTED))
        .isEqualTo(StageSum.NONE);
  }

  private static AreaTotals area(int number, VoterTotals widest, VoterTotals commune) {
    Map<ElectionLevel, VoterTotals> levels = new EnumMap<>(ElectionLevel.class);
    levels.put(WIDEST, widest);
    levels.put(ElectionLevel.COMMUNE_COUNCIL, commune);
    return new AreaTotals(
        number,
        "",
        levels,
        EnumSet.copyOf(levels.keySet()),
        VoterTotals.NONE,
        VoterTotals.NONE,
        Map.of());
  }

  private static TotalSheet sheet(List<AreaTotals> areas) {
    return new TotalSheet("11296", "Phường", LEVELS, areas, null, Set.of(), List.of());
  }
}
