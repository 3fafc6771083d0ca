package vn.baucu.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.account.control.AccountReadiness.People;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ready.ReadyGround;

class AccountReadinessTest {
  /** Two levels: the stricter one decides. */
  @ParameterizedTest
  @CsvSource({
    "TWO_OF_UNIT, TWO_OF_UNIT, 2",
    "TWO_OF_UNIT, THREE_OF_UNIT, 3",
    "UNIT_ABOVE, UNIT_ABOVE, 1",
    "UNIT_ABOVE, OFF, 2",
    "OFF, OFF, 2"
  })
  void theDoubleEntrySaysHowManyMustType(String assembly, String commune, int typists) {
    ReadyGround ground =
        new ReadyGround(
            1,
            LocalDate.of(2021, 5, 23),
            Set.of(ElectionLevel.NATIONAL_ASSEMBLY, ElectionLevel.COMMUNE_COUNCIL),
            Map.of(
                "count.entry.NATIONAL_ASSEMBLY", assembly, "count.entry.COMMUNE_COUNCIL", commune),
            false);
    assertThat(AccountReadiness.typists(ground)).isEqualTo(typists);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 1, 0, true",
    "2, 1, 1, 0, false",
    "2, 2, 0, 0, false",
    "2, 3, 1, 1, false",
    "1, 1, 1, 0, true"
  })
  void aCommitteeIsEnoughOnceEachHasSignedIn(
      int types, int entry, int approval, int strange, boolean enough) {
    assertThat(new People(1, types, entry, approval, strange).isEnough()).isEqualTo(enough);
  }
}
