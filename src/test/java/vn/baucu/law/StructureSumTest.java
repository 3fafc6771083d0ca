package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums of structures: what is known adds, and what is not adds beside it. */
class StructureSumTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private static StructureSum person(Boolean female, BirthDate born, String education) {
    return StructureSum.of(
        ElectionLevel.CITY_COUNCIL,
        new ListedPerson(
            female, born, "Kinh", "Không", education, "", "", "", "", "", false, Sector.OTHER),
        DAY);
  }

  private static StructureSum women(int women, int persons) {
    return IntStream.range(0, persons)
        .mapToObj(i -> person(i < women, BirthDate.ofYear(1970), "Đại học"))
        .reduce(StructureSum.NOBODY, StructureSum::plus);
  }

  @Test
  void whatIsNotKnownStandsBeside() {
    StructureSum sum =
        person(true, BirthDate.ofYear(1990), "Đại học")
            .plus(person(null, BirthDate.ofYear(1981), ""));
    assertThat(sum.persons()).isEqualTo(2);
    assertThat(sum.members())
        .containsEntry(StructureGroup.WOMEN, 1L)
        .containsEntry(StructureGroup.UNDER_40, 1L)
        .containsEntry(StructureGroup.UNIVERSITY, 1L)
        .containsEntry(StructureGroup.SECTOR_OTHER, 2L);
    assertThat(sum.unknown())
        .containsEntry(StructureGroup.WOMEN, 1L)
        .containsEntry(StructureGroup.UNDER_40, 1L)
        .containsEntry(StructureGroup.UNIVERSITY, 1L)
        .containsEntry(StructureGroup.BELOW_UNIVERSITY, 1L)
        .containsEntry(StructureGroup.SECTOR_OTHER, 0L);
  }

  /** 7 of 20 are 35 %, exactly; 6 of 20 are not, and of who is not known nothing is said. */
  @Test
  void exactlyThirtyFivePercentIsEnough() {
    assertThat(women(7, 20).lacksWomen()).isFalse();
    assertThat(women(6, 20).lacksWomen()).isTrue();
    StructureSum city = new StructureSum(100_000, Map.of(StructureGroup.WOMEN, 34_999L), Map.of());
    assertThat(city.lacksWomen()).isTrue();
    assertThat(women(0, 1).plus(person(null, null, "")).lacksWomen()).isFalse();
    assertThat(StructureSum.NOBODY.lacksWomen()).isFalse();
  }
}
