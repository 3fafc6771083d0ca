package vn.baucu.turnout.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.MapAct;
import vn.baucu.law.VoterStage;
import vn.baucu.law.VoterTotals;

/**
 * Whatever is merged, split, closed and placed elsewhere while figures stand there, sums that are
 * only told what each act moves stay those computed anew from the areas.
 */
class MovedFiguresTest {
  private static final int RUNS = 20;
  private static final int ACTS = 40;
  private static final int UNITS = 2;

  /** Few areas can be merged. */
  private static final List<MapAct> TRIED =
      List.of(MapAct.MERGE, MapAct.MERGE, MapAct.MERGE, MapAct.MERGE, MapAct.SPLIT, MapAct.PLACE);

  private static final List<LocalDateTime> SLOTS =
      List.of(
          LocalDateTime.of(2021, 5, 23, 7, 0),
          LocalDateTime.of(2021, 5, 23, 9, 0),
          LocalDateTime.of(2021, 5, 23, 11, 0));

  /** An area: its lists and electoral units by level, its reports, and where it has minutes. */
  private record Area(
      Map<ElectionLevel, VoterTotals> lists,
      Map<ElectionLevel, Integer> units,
      AreaSeries reports,
      boolean reported,
      Set<ElectionLevel> counted) {

    boolean isHeld(MapAct act, ElectionLevel level) {
      boolean minutes = act.isOfOneLevel() ? counted.contains(level) : !counted.isEmpty();
      return minutes || reported && !act.takesTurnoutAlong();
    }
  }

  /** Every sum there is, by what it is of. */
  private static Map<String, Long> anew(List<Area> areas) {
    Map<String, Long> sums = new TreeMap<>();
    areas.forEach(area -> add(sums, area, 1));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void add(Map<String, Long> sums, Area area, int sign) {
    area.lists()
        .forEach(
            (level, list) -> {
              for (VoterStage stage : VoterStage.values()) {
                Long total = list.asOf(stage);
                sums.merge(level + " " + stage, sign * (total == null ? 0 : total), Long::sum);
              }
              String unit = level + " unit " + area.units().get(level);
              sums.merge(unit + " areas", (long) sign, Long::sum);
              sums.merge(unit + " voters", sign * list.latest(), Long::sum);
              sums.merge(
                  unit + " counted", area.counted().contains(level) ? (long) sign : 0, Long::sum);
            });
    for (LocalDateTime slot : SLOTS) {
      sums.merge("voted " + slot, sign * area.reports().counted(slot), Long::sum);
    }
  }

  @Test
  void everySumIsTheSumOfTheAreas() {
    Random random = new Random(11);
    Map<MapAct, Integer> done = new EnumMap<>(MapAct.class);
    Map<MapAct, Integer> held = new EnumMap<>(MapAct.class);
    for (int run = 0; run < RUNS; run++) {
      List<Area> areas = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        areas.add(drawn(random));
      }
      Map<String, Long> whole = people(anew(areas));
      for (int i = 0; i < ACTS; i++) {
        MapAct act = TRIED.get(random.nextInt(TRIED.size()));
        List<Area> before = List.copyOf(areas);
        Map<String, Long> kept = anew(areas);
        boolean went = perform(act, areas, random);
        (went ? done : held).merge(act, 1, Integer::sum);
        before.stream().filter(area -> !areas.contains(area)).forEach(a -> add(kept, a, -1));
        areas.stream().filter(area -> !before.contains(area)).forEach(a -> add(kept, a, 1));
        kept.values().removeIf(sum -> sum == 0);
        assertThat(kept).as(act.name()).isEqualTo(anew(areas));
        assertThat(people(anew(areas))).as("nobody is lost or counted twice").isEqualTo(whole);
        if (!went) {
          assertThat(areas).isEqualTo(before);
        }
      }
    }
    assertThat(done).containsOnlyKeys(MapAct.MERGE, MapAct.SPLIT, MapAct.PLACE);
    assertThat(held).containsOnlyKeys(MapAct.MERGE, MapAct.SPLIT, MapAct.PLACE);
    assertThat(done.values()).allMatch(times -> times > RUNS / 2);
  }

  /** The sums that no act may change: all but those of single electoral units. */
  private static Map<String, Long> people(Map<String, Long> sums) {
    Map<String, Long> people = new TreeMap<>(sums);
    people.keySet().removeIf(key -> key.contains("unit"));
    return people;
  }

  private static boolean perform(MapAct act, List<Area> areas, Random random) {
    Area one = areas.get(random.nextInt(areas.size()));
    return switch (act) {
      case MERGE -> {
        Area other = areas.get(random.nextInt(areas.size()));
        yield merge(areas, one, other);
      }
      case SPLIT -> split(areas, one, random);
      default -> place(areas, one, random);
    };
  }

  private static boolean merge(List<Area> areas, Area one, Area other) {
    boolean alike =
        one != other
            && one.units().equals(other.units())
            && one.lists().keySet().stream()
                .allMatch(level -> one.lists().get(level).isAsFarAs(other.lists().get(level)));
    if (!alike
        || one.isHeld(MapAct.MERGE, null)
        || other.isHeld(MapAct.MERGE, null)
        || !one.reports().isReportedAs(other.reports())) {
      return false;
    }
    Map<ElectionLevel, VoterTotals> lists = new EnumMap<>(one.lists());
    other.lists().forEach((level, list) -> lists.merge(level, list, VoterTotals::plus));
    areas.remove(one);
    areas.remove(other);
    areas.add(
        new Area(
            lists,
            one.units(),
            one.reports().plus(other.reports()),
            one.reported() || other.reported(),
            Set.of()));
    return true;
  }

  private static boolean split(List<Area> areas, Area one, Random random) {
    long part = 1 + random.nextInt(200);
    if (one.isHeld(MapAct.SPLIT, null)
        || !one.lists().values().stream().allMatch(list -> list.has(part))) {
      return false;
    }
    Map<ElectionLevel, VoterTotals> made = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, VoterTotals> stays = new EnumMap<>(ElectionLevel.class);
    one.lists()
        .forEach(
            (level, list) -> {
              made.put(level, list.part(part));
              stays.put(level, list.without(list.part(part)));
            });
    areas.remove(one);
    areas.add(new Area(stays, one.units(), one.reports(), false, Set.of()));
    areas.add(new Area(made, one.units(), new AreaSeries(SLOTS, Map.of()), false, Set.of()));
    return true;
  }

  private static boolean place(List<Area> areas, Area one, Random random) {
    ElectionLevel level = ElectionLevel.values()[random.nextInt(ElectionLevel.values().length)];
    if (one.isHeld(MapAct.PLACE, level)) {
      return false;
    }
    Map<ElectionLevel, Integer> units = new EnumMap<>(one.units());
    units.put(level, random.nextInt(UNITS));
    areas.set(
        areas.indexOf(one),
        new Area(one.lists(), units, one.reports(), one.reported(), one.counted()));
    return true;
  }

  private static Area drawn(Random random) {
    Map<ElectionLevel, VoterTotals> lists = new EnumMap<>(ElectionLevel.class);
    Map<ElectionLevel, Integer> units = new EnumMap<>(ElectionLevel.class);
    boolean last = random.nextBoolean();
    int unit = random.nextInt(2);
    for (ElectionLevel level : ElectionLevel.values()) {
      long posted = 300 + random.nextInt(3_000);
      lists.put(
          level,
          new VoterTotals(
              posted,
              random.nextBoolean() ? null : (Long) (posted + random.nextInt(50)),
              last ? (Long) (posted + random.nextInt(50)) : null));
      units.put(level, unit);
    }
    boolean reported = random.nextInt(3) > 0;
    Map<LocalDateTime, Long> reports = new TreeMap<>();
    if (reported) {
      reports.put(SLOTS.get(0), (long) random.nextInt(100));
      if (random.nextBoolean()) {
        reports.put(SLOTS.get(1), 100L + random.nextInt(100));
      }
    }
    Set<ElectionLevel> counted = EnumSet.noneOf(ElectionLevel.class);
    if (random.nextInt(4) == 0) {
      counted.add(ElectionLevel.values()[random.nextInt(ElectionLevel.values().length)]);
    }
    return new Area(lists, units, new AreaSeries(SLOTS, reports), reported, counted);
  }
}
