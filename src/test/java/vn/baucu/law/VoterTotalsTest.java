package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists put together have all their voters, whatever stage each has come to. */
class VoterTotalsTest {
  private static final int TRIES = 2_000;

  @Test
  void noVoterIsLostOrCountedTwice() {
    Random random = new Random(11);
    int together = 0;
    for (int i = 0; i < TRIES; i++) {
      VoterTotals one = drawn(random);
      VoterTotals other = drawn(random);
      if (one.isAsFarAs(other)) {
        Long sum = one.plus(other).latest();
        assertThat(sum)
            .as(one + " + " + other)
            .isEqualTo(one.latest() == null ? null : (Long) (one.latest() + other.latest()));
        together++;
      }
    }
    assertThat(together).isGreaterThan(TRIES / 4);
  }

  @Test
  void aListThatIsNotPostedGoesWithNoneThatIs() {
    assertThat(VoterTotals.NONE.isAsFarAs(new VoterTotals(5L, null, null))).isFalse();
    assertThat(new VoterTotals(5L, null, 5L).isAsFarAs(new VoterTotals(5L, 4L, null))).isFalse();
    assertThat(VoterTotals.NONE.isAsFarAs(VoterTotals.NONE)).isTrue();
  }

  /** What is held against the total that counts need not hear of the others. */
  @ParameterizedTest
  @CsvSource({
    // posted, corrected, final, then stage and total, and whether another counts
    ",,, POSTED, 5, true",
    "5,,, POSTED, 6, true",
    "5, 4,, POSTED, 6, false",
    "5, 4, 3, POSTED, 6, false",
    "5,, 3, CORRECTED, 6, false",
    "5,,, CORRECTED, 5, false",
    "5, 4,, FINAL, 4, false",
    "5, 4, 4, FINAL, 3, true",
  })
  void onlyTheLatestTotalCounts(
      Long posted, Long corrected, Long last, VoterStage stage, Long total, boolean moved) {
    assertThat(new VoterTotals(posted, corrected, last).isMovedBy(stage, total)).isEqualTo(moved);
  }

  /** A part and the rest are the whole, at every stage. */
  @Test
  void aSplitListHasAllItsVoters() {
    Random random = new Random(12);
    for (int i = 0; i < TRIES; i++) {
      VoterTotals list = drawn(random);
      long voters = random.nextInt(4_000);
      Long least = list.least();
      assertThat(list.has(voters)).isEqualTo(least == null || voters <= least);
      assertThat(list.has(-1)).isFalse();
      if (list.has(voters)) {
        VoterTotals part = list.part(voters);
        VoterTotals rest = list.without(part);
        for (VoterStage stage : VoterStage.values()) {
          Long whole = list.at(stage);
          assertThat(part.at(stage)).isEqualTo(whole == null ? null : (Long) voters);
          assertThat(rest.at(stage)).isEqualTo(whole == null ? null : (Long) (whole - voters));
        }
      }
    }
  }

  private static VoterTotals drawn(Random random) {
    Long posted = random.nextInt(4) == 0 ? null : (Long) (long) random.nextInt(4_000);
    Long corrected = random.nextBoolean() ? null : (Long) (long) random.nextInt(4_000);
    Long finalTotal = random.nextInt(3) != 0 ? null : (Long) (long) random.nextInt(4_000);
    return new VoterTotals(posted, corrected, finalTotal);
  }
}
