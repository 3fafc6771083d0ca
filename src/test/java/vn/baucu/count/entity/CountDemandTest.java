package vn.baucu.count.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.entity.CountDemand.ACCEPT;
import static vn.baucu.count.entity.CountDemand.FIRST_ENTRY;
import static vn.baucu.count.entity.CountDemand.GO_ON;
import static vn.baucu.count.entity.CountDemand.INCIDENT_REPORT;
import static vn.baucu.count.entity.CountDemand.MEND_BLOCKED;
import static vn.baucu.count.entity.CountDemand.MEND_REOPENED;
import static vn.baucu.count.entity.CountDemand.MEND_RETURNED;
import static vn.baucu.count.entity.CountDemand.RETYPE;
import static vn.baucu.count.entity.CountDemand.SECOND_ENTRY;
import static vn.baucu.count.entity.CountDemand.SETTLE;
import static vn.baucu.count.entity.CountDemand.SUBMIT;
import static vn.baucu.count.entity.CountDemand.TAKE_OVER;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;

/** Who is asked for what in every state of minutes, role by role. */
class CountDemandTest {
  private static final Actor ONE = new Actor(1, Actor.Place.UNIT, false, true, false);
  private static final Actor TWO = new Actor(2, Actor.Place.UNIT, false, true, false);
  private static final Actor CHIEF = new Actor(3, Actor.Place.UNIT, false, false, true);
  private static final Actor TEAM = new Actor(4, Actor.Place.TEAM, false, true, false);
  private static final Actor ABOVE = new Actor(5, Actor.Place.ABOVE, false, true, true);
  private static final Actor CITY = new Actor(6, Actor.Place.BEYOND, true, true, true);
  private static final Actor OBSERVER = new Actor(7, Actor.Place.BEYOND, false, false, false);
  private static final List<Actor> PEOPLE = List.of(ONE, TWO, CHIEF, TEAM, ABOVE, CITY, OBSERVER);

  private static final LocalDateTime NOW = LocalDateTime.of(2021, 5, 23, 20, 0);
  private static final EntryTerms TERMS =
      new EntryTerms(DoubleEntry.TWO_OF_UNIT, 3, Duration.ofMinutes(30), false);
  private static final Map<String, Long> PAPER =
      new CountForm(200L, 190L, 190L, 190L, 180L, 10L, List.of(150L, 120L, 60L)).fields();

  private final CountMinutes minutes =
      new CountMinutes(1, ElectionLevel.CITY_COUNCIL, Round.FIRST, 1);

  @Test
  void everyStateAsksThoseWhoCanCarryItOnAndNobodyElse() {
    asks(Map.of(ONE, FIRST_ENTRY, TWO, FIRST_ENTRY, TEAM, FIRST_ENTRY));

    type(ONE, Map.of("voters", 200L));
    asks(Map.of(ONE, GO_ON, TWO, TAKE_OVER, TEAM, TAKE_OVER));
    assertThat(CountDemand.of(minutes, TWO, true, null)).as("held by one").isNull();

    type(ONE, PAPER);
    minutes.complete(ONE, NOW);
    asks(Map.of(TWO, SECOND_ENTRY));

    Map<String, Long> slip = new LinkedHashMap<>(PAPER);
    slip.put("invalid", 9L);
    type(TWO, slip);
    minutes.complete(TWO, NOW);
    asks(Map.of(ONE, RETYPE, TWO, RETYPE));

    retype(ONE, 10L);
    asks(Map.of(TWO, RETYPE));
    retype(TWO, 9L);
    asks(Map.of(CHIEF, SETTLE, ABOVE, SETTLE));

    minutes.settle(CHIEF, Map.of("invalid", 10L), "theo giấy", NOW);
    asks(Map.of(TWO, SUBMIT, CHIEF, SUBMIT));
    assertThat(CountDemand.of(minutes, ONE, false, Severity.INCIDENT)).isEqualTo(INCIDENT_REPORT);
    assertThat(CountDemand.of(minutes, ABOVE, false, Severity.INCIDENT)).isNull();
    assertThat(CountDemand.of(minutes, ONE, false, Severity.BLOCK)).isEqualTo(MEND_BLOCKED);
    assertThat(CountDemand.of(minutes, ABOVE, false, Severity.BLOCK)).isNull();

    minutes.submit(TWO, List.of(), null, NOW);
    asks(Map.of(ABOVE, ACCEPT));

    minutes.giveBack(ABOVE, "ảnh mờ", List.of("invalid"), NOW);
    asks(Map.of(ONE, MEND_RETURNED, TWO, MEND_RETURNED, TEAM, MEND_RETURNED));

    typeBoth();
    minutes.submit(TWO, List.of(), null, NOW);
    minutes.accept(ABOVE, List.of(), NOW);
    asks(Map.of());

    minutes.reopen(CITY, "kiểm lại", List.of(), NOW);
    asks(Map.of(ONE, MEND_REOPENED, TWO, MEND_REOPENED, TEAM, MEND_REOPENED));
  }

  private void typeBoth() {
    for (Actor who : List.of(ONE, TWO)) {
      type(who, PAPER);
      minutes.complete(who, NOW);
    }
  }

  private void retype(Actor who, long invalid) {
    type(who, Map.of("invalid", invalid));
    minutes.complete(who, NOW);
  }

  private void type(Actor who, Map<String, Long> values) {
    minutes.type(who, values, TERMS, null, NOW);
  }

  /** Of an entry nobody holds any more, and without an incident. */
  private void asks(Map<Actor, CountDemand> expected) {
    Map<Actor, CountDemand> asked = new LinkedHashMap<>();
    for (Actor who : PEOPLE) {
      CountDemand demand = CountDemand.of(minutes, who, false, null);
      if (demand != null) {
        asked.put(who, demand);
      }
    }
    assertThat(asked).as(minutes.state().name()).containsExactlyInAnyOrderEntriesOf(expected);
  }
}
