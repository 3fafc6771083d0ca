package vn.baucu.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.account.control.AccountReadiness.Needed;
import vn.baucu.account.control.AccountReadiness.People;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.ready.ReadyGround;

class AccountReadinessTest {
  /** Two levels: the stricter one decides, of typists and of people each by itself. */
  @ParameterizedTest
  @CsvSource({
    // the settings, then typists and people of a unit with polling areas, and of one above
    "TWO_OF_UNIT, TWO_OF_UNIT, 2, 2, 1, 1",
    "TWO_OF_UNIT, THREE_OF_UNIT, 2, 3, 1, 1",
    "UNIT_ABOVE, UNIT_ABOVE, 1, 2, 1, 2",
    "UNIT_ABOVE, TWO_OF_UNIT, 2, 2, 1, 2",
    "OFF, OFF, 1, 2, 1, 1",
    "OFF, THREE_OF_UNIT, 2, 3, 1, 1",
  })
  void theDoubleEntrySaysHowManyAreNeeded(
      String assembly, String commune, int typists, int people, int above, int peopleAbove) {
    ReadyGround ground =
        new ReadyGround(
            1,
            LocalDate.of(2021, 5, 23),
            LegalBasis.LAW_2015,
            Set.of(ElectionLevel.NATIONAL_ASSEMBLY, ElectionLevel.COMMUNE_COUNCIL),
            Map.of(
                "count.entry.NATIONAL_ASSEMBLY", assembly, "count.entry.COMMUNE_COUNCIL", commune),
            false);
    assertThat(AccountReadiness.needed(ground, false)).isEqualTo(new Needed(typists, people));
    assertThat(AccountReadiness.needed(ground, true)).isEqualTo(new Needed(above, peopleAbove));
  }

  @ParameterizedTest
  @CsvSource({
    // typists and people needed; who may type, who may approve, in all, never signed in
    "2, 2, 2, 1, 2, 0, true",
    "2, 2, 1, 1, 2, 0, false",
    "2, 2, 2, 0, 2, 0, false",
    "2, 2, 3, 1, 3, 1, false",
    // Two who may do all are no three people, and one who may is no two.
    "2, 3, 2, 2, 2, 0, false",
    "2, 3, 2, 1, 3, 0, true",
    "1, 2, 1, 1, 1, 0, false",
    "1, 2, 1, 1, 2, 0, true",
    "1, 1, 1, 1, 1, 0, true",
  })
  void aCommitteeIsEnoughOnceEachHasSignedIn(
      int typists, int people, int entry, int approval, int all, int strange, boolean enough) {
    assertThat(new People(1, new Needed(typists, people), entry, approval, all, strange).isEnough())
        .isEqualTo(enough);
  }
}
