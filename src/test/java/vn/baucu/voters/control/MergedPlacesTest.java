package vn.baucu.voters.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterTotals;
import vn.baucu.voters.control.MapStore.Place;

/** Men and women of one area alone are neither lost nor taken for those of both. */
class MergedPlacesTest {
  @ParameterizedTest
  @CsvSource({
    // posted men and women of one, of the other, whether they can be put together
    ",, ,, true",
    "480, 520, 470, 530, true",
    "480, 520, ,, false",
    ",, 470, 530, false",
  })
  void menAndWomenAreOfBothOrOfNeither(
      Long men, Long women, Long otherMen, Long otherWomen, boolean alike) {
    assertThat(
            place(posted(men), posted(women))
                .hasSexesAs(place(posted(otherMen), posted(otherWomen))))
        .isEqualTo(alike);
  }

  @Test
  void finalOnesAreOfBothOrOfNeither() {
    Place last = place(new VoterTotals(480L, null, 481L), new VoterTotals(520L, null, 521L));
    assertThat(last.hasSexesAs(place(posted(470L), posted(530L)))).isFalse();
    assertThat(last.hasSexesAs(last)).isTrue();
  }

  @Test
  void putTogetherTheyAreAllThere() {
    Place both = place(posted(480L), posted(520L)).plus(place(posted(470L), posted(530L)));
    assertThat(both.totals().posted()).isEqualTo(2_000);
    assertThat(both.men().posted()).isEqualTo(950);
    assertThat(both.women().posted()).isEqualTo(1_050);
  }

  private static VoterTotals posted(Long total) {
    return new VoterTotals(total, null, null);
  }

  private static Place place(VoterTotals men, VoterTotals women) {
    return new Place(1, ElectionLevel.NATIONAL_ASSEMBLY, 1, 1, posted(1_000L), men, women);
  }
}
