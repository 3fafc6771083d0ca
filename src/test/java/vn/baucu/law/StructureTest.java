package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);

  private static ListedPerson person(Table.Row row) {
    return new ListedPerson(
        row.has("gender") ? row.text("gender").equals("F") : null,
        BirthDate.parse(row.text("born", "1970-01-01")).orElse(null),
        row.text("ethnicity", "Kinh"),
        row.text("religion", "Không").replace("NOTHING", ""),
        row.text("education", "Đại học Luật").replace("NOTHING", ""),
        row.text("degree", ""),
        row.text("theory", ""),
        row.text("party", ""),
        row.text("assemblyTerms", ""),
        row.text("councilTerms", ""),
        row.flag("selfNominated"),
        row.one(Sector.class, "sector", null));
  }

  @Test
  void onePersonAloneIsInHisGroups() {
    Table.eachRow("structure.csv", StructureTest::isIn);
  }

  private static void isIn(Table.Row row) {
    ElectionLevel level = row.one(ElectionLevel.class, "level", ElectionLevel.CITY_COUNCIL);
    StructureSum sum = StructureSum.of(level, person(row), DAY);
    assertThat(counted(sum.members())).isEqualTo(groups(row, "groups"));
    assertThat(counted(sum.unknown())).isEqualTo(groups(row, "unknown"));
  }

  private static Set<StructureGroup> counted(Map<StructureGroup, Long> counts) {
    return counts.entrySet().stream()
        .filter(group -> group.getValue() == 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StructureGroup.class)));
  }

  private static Set<StructureGroup> groups(Table.Row row, String column) {
    return row.words(column).stream()
        .map(StructureGroup::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(StructureGroup.class)));
  }

  @Test
  void personsAreCounted() {
    StructureSum sum = StructureSum.NOBODY;
    for (int i = 0; i < 10; i++) {
      ListedPerson person =
          new ListedPerson(
              i < 4,
              BirthDate.ofYear(1960 + 4 * i),
              i == 0 ? "Tày" : "Kinh",
              "Không",
              "Đại học",
              i < 3 ? "Thạc sĩ" : "",
              "",
              "2000",
              "",
              "",
              false,
              Sector.OTHER);
      sum = sum.plus(StructureSum.of(ElectionLevel.CITY_COUNCIL, person, DAY));
    }
    assertThat(sum.persons()).isEqualTo(10);
    assertThat(sum.members())
        .containsEntry(StructureGroup.WOMEN, 4L)
        .containsEntry(StructureGroup.ETHNIC_MINORITY, 1L)
        .containsEntry(StructureGroup.UNDER_40, 4L)
        .containsEntry(StructureGroup.UNIVERSITY, 7L)
        .containsEntry(StructureGroup.POSTGRADUATE, 3L)
        .containsEntry(StructureGroup.NON_PARTY, 0L)
        .containsEntry(StructureGroup.SECTOR_OTHER, 10L);
    assertThat(counted(sum.unknown())).isEmpty();
  }

  @Test
  void whatIsNotTypedIsUnknownInEachOfItsGroups() {
    ListedPerson known =
        new ListedPerson(
            true, BirthDate.ofYear(1970), "Kinh", "", "", "", "", "", "", "", false, Sector.COURT);
    assertThat(counted(StructureSum.of(ElectionLevel.CITY_COUNCIL, known, DAY).unknown()))
        .containsExactlyInAnyOrder(
            StructureGroup.RELIGIOUS,
            StructureGroup.BELOW_UNIVERSITY,
            StructureGroup.UNIVERSITY,
            StructureGroup.POSTGRADUATE);
  }
}
