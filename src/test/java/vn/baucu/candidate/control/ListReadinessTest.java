package vn.baucu.candidate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.candidate.control.ListReadiness.ListState;
import vn.baucu.candidate.control.ListReadiness.Owner;
import vn.baucu.candidate.control.ListReadiness.Person;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyGround;

class ListReadinessTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final Owner WARD = new Owner(7, "11296", UnitKind.COMMUNE, true);
  private static final List<String> NAMES = List.of("An", "Bình", "Chi", "Dung", "Giang", "Hà");

  private static ReadyGround ground(Map<String, String> settings) {
    return new ReadyGround(
        1, DAY, LegalBasis.LAW_2015, EnumSet.allOf(ElectionLevel.class), settings, false);
  }

  private static ListState list(
      int number, int seats, boolean placed, String document, int persons) {
    return list(number, seats, placed, document, persons(persons, "1970-05-06"));
  }

  private static ListState list(
      int number, int seats, boolean placed, String document, List<Person> persons) {
    return new ListState(
        7,
        ElectionLevel.COMMUNE_COUNCIL,
        number,
        "Đơn vị bầu cử số " + number,
        seats,
        placed,
        false,
        document,
        persons);
  }

  private static List<Person> persons(int many, String born) {
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      persons.add(new Person(i + 1, "Nguyễn Văn " + NAMES.get(i), born, false));
    }
    return persons;
  }

  private static String count(Map<String, String> settings, ListState... lists) {
    return String.join(
        " ",
        ListReadiness.count(ground(settings), WARD, List.of(lists)).stream()
            .map(ListReadinessTest::shown)
            .toList());
  }

  private static String shown(ReadyCount count) {
    return count.have() + "/" + count.must() + (count.errors() > 0 ? "!" + count.errors() : "");
  }

  @ParameterizedTest
  @CsvSource({
    // seats, candidates, placed, published, then units, lists, published
    "3, 5, true, true, 1/1 1/1 1/1",
    "3, 5, true, false, 1/1 1/1 0/1",
    "3, 5, false, false, 0/1 1/1 0/1",
    // One short of the surplus of the law (M201): published, it was answered.
    "3, 4, true, false, 1/1 0/1 0/1",
    "3, 4, true, true, 1/1 1/1 1/1",
    // No more than seats (M103), and none at all: missing, and nothing to be mended.
    "3, 3, true, false, 1/1 0/1 0/1",
    "3, 0, true, false, 1/1 0/1 0/1",
  })
  void aListIsCountedByTheLaw(
      int seats, int candidates, boolean placed, boolean published, String counts) {
    assertThat(count(Map.of(), list(1, seats, placed, published ? "12/NQ" : null, candidates)))
        .isEqualTo(counts);
  }

  @Test
  void whatIsUnlawfulIsWrong() {
    assertThat(count(Map.of(), list(1, 3, true, null, persons(5, "2005-05-06"))))
        .as("M105: under 21")
        .isEqualTo("1/1 0/1!1 0/1");
    List<Person> backwards = new ArrayList<>(persons(5, "1970-05-06"));
    backwards.set(0, new Person(1, "Trần Thị Yến", "1971-01-01", false));
    assertThat(count(Map.of(), list(1, 3, true, null, backwards)))
        .as("M202 without a reason")
        .isEqualTo("1/1 0/1 0/1");
  }

  @Test
  void whoIsStruckOutDoesNotStand() {
    List<Person> persons = new ArrayList<>(persons(4, "1970-05-06"));
    persons.set(3, new Person(4, persons.get(3).name(), "1970-05-06", true));
    assertThat(count(Map.of(), list(1, 3, true, null, persons))).isEqualTo("1/1 0/1 0/1");
  }

  @Test
  void numbersRunAndSeatsAddUp() {
    ListState first = list(1, 3, true, null, 5);
    ListState third = list(3, 3, true, null, 5);
    ListState second = list(2, 3, true, null, 5);
    Map<String, String> seven = Map.of("body.COMMUNE_COUNCIL.11296.seats", "7");
    assertThat(count(Map.of(), first, third)).isEqualTo("2/2!1 2/2 0/2");
    assertThat(count(seven, first, second)).isEqualTo("2/2!1 2/2 0/2");
    assertThat(count(seven, first, third)).isEqualTo("2/2!2 2/2 0/2");
    assertThat(count(Map.of("body.COMMUNE_COUNCIL.11296.seats", "6"), first, second))
        .isEqualTo("2/2 2/2 0/2");
  }

  @Test
  void whoElectsABodyNeedsUnits() {
    assertThat(count(Map.of())).isEqualTo("0/1 0/1 0/1");
    Owner island = new Owner(8, "318", UnitKind.DISTRICT, false);
    assertThat(ListReadiness.count(ground(Map.of()), island, List.of())).isEmpty();
    Owner city = new Owner(1, "31", UnitKind.CITY, true);
    assertThat(ListReadiness.count(ground(Map.of()), city, List.of()).get(0).must())
        .as("the National Assembly and the city council")
        .isEqualTo(2);
  }

  @Test
  void theLinkLeadsToTheBodyThatLacksSomething() {
    Owner city = new Owner(1, "31", UnitKind.CITY, true);
    ListState assembly = body(ElectionLevel.NATIONAL_ASSEMBLY, true);
    ListState council = body(ElectionLevel.CITY_COUNCIL, true);
    assertThat(concerned(city, council)).hasValue(ElectionLevel.NATIONAL_ASSEMBLY);
    assertThat(concerned(city, assembly)).hasValue(ElectionLevel.CITY_COUNCIL);
    assertThat(concerned(city, body(ElectionLevel.NATIONAL_ASSEMBLY, false), council))
        .as("an electoral unit without a polling area")
        .hasValue(ElectionLevel.NATIONAL_ASSEMBLY);
    assertThat(concerned(city, assembly, body(ElectionLevel.CITY_COUNCIL, false)))
        .hasValue(ElectionLevel.CITY_COUNCIL);
    assertThat(concerned(city, assembly, council))
        .as("nothing is missing")
        .hasValue(ElectionLevel.NATIONAL_ASSEMBLY);
  }

  private static Optional<ElectionLevel> concerned(Owner owner, ListState... lists) {
    return ListReadiness.concerned(ground(Map.of()), owner, List.of(lists));
  }

  private static ListState body(ElectionLevel level, boolean placed) {
    return new ListState(1, level, 1, "Đơn vị", 3, placed, false, null, List.of());
  }

  @Test
  void whatIsOpenIsSaidInWords() {
    ListState few = list(1, 3, true, null, 4);
    assertThat(ListReadiness.titles(few.open(ground(Map.of()))))
        .isEqualTo("Số dư người ứng cử thấp");
  }
}
