package vn.baucu.training.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.baucu.law.VoterStage;

/** The package as a file: which bytes, which entries, and how much memory it takes to make. */
class RehearsalPackageTest {
  private static final RehearsalPlan SMALL =
      RehearsalPlan.haiPhong2021().only("308", "318").withTurnout().withCounts();

  @Test
  void samePlanGivesSameBytes() {
    assertThat(GeneratedPackage.of(SMALL).bytes()).isEqualTo(GeneratedPackage.of(SMALL).bytes());
  }

  @Test
  void anotherSeedGivesOtherPeopleAndFigures() {
    GeneratedPackage one = GeneratedPackage.of(SMALL);
    GeneratedPackage other = GeneratedPackage.of(SMALL.withSeed(7));
    assertThat(other.rows("candidates.csv").get(0).get("full_name"))
        .isNotEqualTo(one.rows("candidates.csv").get(0).get("full_name"));
    assertThat(other.rows("counts.csv").get(0).get("voted"))
        .isNotEqualTo(one.rows("counts.csv").get(0).get("voted"));
    assertThat(other.rows("administrative_units.csv"))
        .hasSameSizeAs(one.rows("administrative_units.csv"));
  }

  @Test
  void filesComeInTheOrderOfTheirReferences() {
    assertThat(GeneratedPackage.of(SMALL).names())
        .containsExactly(
            "election.csv",
            "levels.csv",
            "report_slots.csv",
            "administrative_units.csv",
            "electoral_units.csv",
            "polling_areas.csv",
            "area_units.csv",
            "voters.csv",
            "candidates.csv",
            "settings.csv",
            "accounts.csv",
            "turnout.csv",
            "counts.csv",
            "votes.csv");
  }

  @Test
  void codeNameAndStagesAreThePlans() {
    GeneratedPackage made =
        GeneratedPackage.of(
            RehearsalPlan.haiPhong2021()
                .only("318")
                .withCode("LOP-1")
                .withName("Lớp tập huấn số 1")
                .withStages(VoterStage.POSTED));
    assertThat(made.rows("election.csv").get(0).toList())
        .containsExactly("LOP-1", "Lớp tập huấn số 1", "2021-05-23", "85/2015/QH13", "true");
    assertThat(made.rows("voters.csv")).allMatch(row -> row.get("stage").equals("POSTED"));
    assertThat(made.names()).doesNotContain("turnout.csv", "counts.csv", "votes.csv");
  }

  @Test
  void refusesWhatNoPackageCanBeMadeOf() {
    RehearsalGenerator generator = new RehearsalGenerator();
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> generator.write(RehearsalPlan.haiPhong2021().only("999"), nowhere));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RehearsalPlan.haiPhong2021().withAreasFactor(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SMALL.withStages(VoterStage.POSTED))
        .withMessageContaining("final");
    RehearsalPlan tooSmall =
        RehearsalPlan.haiPhong2021().only("318").withEdgeCases(EdgeCase.FAILED_GATE);
    assertThatIllegalArgumentException().isThrownBy(() -> generator.write(tooSmall, nowhere));
  }

  /** 45,000 areas and half a million rows of voters, made in a heap that holds none of them. */
  @Test
  void memoryDoesNotGrowWithTheElection() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx20m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Large.class.getName())
            .inheritIO()
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** Runs in a process of its own. */
  static final class Large {
    private Large() {}

    public static void main(String[] arguments) throws IOException {
      new RehearsalGenerator()
          .write(
              RehearsalPlan.haiPhong2021().withAreasFactor(33).withTurnout(),
              OutputStream.nullOutputStream());
    }
  }
}
