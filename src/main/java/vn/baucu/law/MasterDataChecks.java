package vn.baucu.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The checks of polling areas, electoral units, candidates and texts, M101–M211. */
public final class MasterDataChecks {
  /** Fewest and most voters of a polling area; fewer is lawful in many places. */
  private static final long FEWEST_VOTERS = 300;

  private static final long MOST_VOTERS = 4000;
  static final long WOMEN_PERCENT = 35;

  private MasterDataChecks() {}

  /**
   * Where a polling area votes.
   *
   * @param levels levels of the election
   * @param electing levels at which the area's owners elect: where electoral units are
   * @param units how many electoral units of each level the area is said to lie in
   * @param voters the area's latest voter totals; levels without one are absent
   */
  public record AreaPlacement(
      Set<ElectionLevel> levels,
      Set<ElectionLevel> electing,
      Map<ElectionLevel, Integer> units,
      Map<ElectionLevel, Long> voters) {}

  /**
   * M101: a polling area lies in exactly one electoral unit of each level for which it has voters:
   * always of the National Assembly and the city council; of the district's and commune's council
   * where that is elected and the area has voters for it.
   */
  @Article(value = "11(1)", checks = Check.M101)
  public static Optional<Finding> area(AreaPlacement area) {
    List<String> wrong =
        area.levels().stream()
            .sorted()
            .filter(level -> !isPlaced(area, level))
            .map(Fields::unit)
            .toList();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(Check.M101.finding(wrong, Numbers.of("levels", wrong.size()).map()));
  }

  private static boolean isPlaced(AreaPlacement area, ElectionLevel level) {
    int units = area.units().getOrDefault(level, 0);
    Long voters = area.voters().get(level);
    boolean votes =
        level.isForEveryArea() || area.electing().contains(level) && voters != null && voters > 0;
    return units == 1 || units == 0 && !votes;
  }

  /** Every finding of an electoral unit by itself: M101 (no area), M103, M201. */
  public static List<Finding> electoralUnit(
      ElectionLevel level, int seats, int candidates, int areas) {
    return new Findings()
        .add(hasArea(areas))
        .add(seats(level, seats, candidates))
        .add(surplus(level, seats, candidates))
        .list();
  }

  /** M101: every electoral unit has at least one polling area. */
  @Article(value = "11(1)", checks = Check.M101)
  static Optional<Finding> hasArea(int areas) {
    return areas >= 1
        ? Optional.empty()
        : Optional.of(Check.M101.finding(List.of(Fields.AREAS), Numbers.of("areas", areas).map()));
  }

  /**
   * M103: 1 to 3 seats (National Assembly) or 1 to 5 (councils), and more candidates than seats.
   */
  @Article(value = "10", checks = Check.M103)
  public static Optional<Finding> seats(ElectionLevel level, int seats, int candidates) {
    boolean lawful = seats >= 1 && seats <= level.maximumSeats();
    if (lawful && candidates > seats) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M103.finding(
            List.of(lawful ? Fields.CANDIDATES : Fields.SEATS),
            Numbers.of("seats", seats)
                .and("maximum", level.maximumSeats())
                .and("candidates", candidates)
                .map()));
  }

  /** M201: the minimum surplus of candidates; below it the deciding document is asked for. */
  @Article(
      value = {"57(6)", "58(3)"},
      checks = Check.M201)
  static Optional<Finding> surplus(ElectionLevel level, int seats, int candidates) {
    long surplus = (long) candidates - seats;
    int least = level.minimumSurplus(seats);
    if (surplus >= least) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M201.finding(
            List.of(Fields.CANDIDATES),
            Numbers.of("candidates", candidates)
                .and("seats", seats)
                .and("surplus", surplus)
                .and("least", least)
                .map(),
            level.isNationalAssembly() ? "57(6)" : "58(3)"));
  }

  /** M102: electoral units of a level and owner are numbered 1…n, each number once. */
  @Article(value = "10", checks = Check.M102)
  public static Optional<Finding> unitNumbers(Collection<Integer> numbers) {
    return runs(Check.M102, Fields.NUMBER, numbers);
  }

  /** M102: numbers of polling areas are unique in their unit. */
  @Article(value = "10", checks = Check.M102)
  public static Optional<Finding> areaNumbers(Collection<Integer> numbers) {
    Set<Integer> seen = new TreeSet<>();
    for (Integer number : numbers) {
      if (!seen.add(number)) {
        return Optional.of(
            Check.M102.finding(List.of(Fields.NUMBER), Numbers.of("twice", number).map()));
      }
    }
    return Optional.empty();
  }

  /** Whether the numbers are 1…n, each once; the finding names the first that is amiss. */
  static Optional<Finding> runs(Check check, String field, Collection<Integer> numbers) {
    Set<Integer> seen = new TreeSet<>();
    for (Integer number : numbers) {
      if (!seen.add(number)) {
        return Optional.of(check.finding(List.of(field), Numbers.of("twice", number).map()));
      }
    }
    int expected = 1;
    for (Integer number : seen) {
      if (number != expected) {
        return Optional.of(
            check.finding(
                List.of(field), Numbers.of("missing", expected).and("found", number).map()));
      }
      expected++;
    }
    return Optional.empty();
  }

  /** M203: 300 to 4,000 voters; fewer is lawful on islands, in mountains, units and hospitals. */
  @Article(value = "11", checks = Check.M203)
  public static Optional<Finding> areaVoters(Long voters) {
    if (voters == null || voters >= FEWEST_VOTERS && voters <= MOST_VOTERS) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M203.finding(
            List.of(Fields.VOTERS),
            Numbers.of("voters", voters)
                .and("fewest", FEWEST_VOTERS)
                .and("most", MOST_VOTERS)
                .map()));
  }

  /**
   * M204: FINAL voter totals of an area: National Assembly = city ≥ district ≥ commune. Levels
   * without a total are left out.
   */
  @Article(value = "29", checks = Check.M204)
  public static Optional<Finding> voterOrder(Map<ElectionLevel, Long> finalVoters) {
    List<ElectionLevel> levels =
        EnumSet.allOf(ElectionLevel.class).stream()
            .filter(level -> finalVoters.get(level) != null)
            .toList();
    for (int i = 0; i + 1 < levels.size(); i++) {
      ElectionLevel wide = levels.get(i);
      ElectionLevel narrow = levels.get(i + 1);
      long wideVoters = finalVoters.get(wide);
      long narrowVoters = finalVoters.get(narrow);
      boolean inOrder =
          narrow.isForEveryArea() ? narrowVoters == wideVoters : narrowVoters <= wideVoters;
      if (!inOrder) {
        return Optional.of(
            Check.M204.finding(
                List.of(Fields.voters(wide), Fields.voters(narrow)),
                Numbers.of("wider", wideVoters).and("narrower", narrowVoters).map()));
      }
    }
    return Optional.empty();
  }

  /**
   * M209: a voter total is not below the voters last reported as having voted.
   *
   * @param total the latest total of a level; null where there is none
   * @param voted what was last reported there; null where nothing was
   */
  @Article(value = "71", checks = Check.M209)
  public static Optional<Finding> belowReported(ElectionLevel level, Long total, Long voted) {
    if (total == null || voted == null || total >= voted) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M209.finding(
            List.of(Fields.voters(level)), Numbers.of("voters", total).and("voted", voted).map()));
  }

  /**
   * M210: where men and women are given, they add to the total of the widest level.
   *
   * @param total of the widest level; null where there is none
   * @param men among them; null where not given
   * @param women likewise
   */
  @Article(value = "29", checks = Check.M210)
  public static Optional<Finding> sexes(ElectionLevel widest, Long total, Long men, Long women) {
    if (total == null
        || men == null
        || women == null
        || Exact.sum(men, women).equals(Exact.big(total))) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M210.finding(
            List.of(Fields.MEN, Fields.WOMEN, Fields.voters(widest)),
            Numbers.of("men", men).and("women", women).and("voters", total).map()));
  }

  /** M205: at least 35 % of the candidates of a body, all its units together, are women. */
  @Article(
      value = {"8", "9"},
      checks = Check.M205)
  public static Optional<Finding> women(ElectionLevel level, long women, long candidates) {
    if (candidates <= 0 || Exact.atLeast(women, 100, WOMEN_PERCENT, candidates)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.M205.finding(
            List.of(Fields.GENDER),
            Numbers.of("women", women)
                .and("candidates", candidates)
                .share("womenPercent", women, candidates)
                .map(),
            level.isNationalAssembly() ? "8" : "9"));
  }

  /** Every finding of the candidates of one electoral unit: M104, M202, and M105, M206 of each. */
  public static List<Finding> candidates(List<ListedCandidate> list, LocalDate electionDay) {
    return CandidateChecks.check(list, electionDay);
  }

  /** Whether a list is in the order of the law, so that M202 has nothing to say. */
  public static boolean isInOrder(List<ListedCandidate> list) {
    return CandidateChecks.order(list).isEmpty();
  }

  /** M207: names that stand twice in one level with the same full date of birth. */
  public static List<Finding> namesakes(Collection<ListedCandidate> level) {
    return CandidateChecks.namesakes(level);
  }

  /** M211: names that stand at more than two levels with the same full date of birth. */
  public static List<Finding> levels(Map<ElectionLevel, List<ListedCandidate>> candidates) {
    return CandidateChecks.levels(candidates);
  }

  /** Whether M207 and M211 take two for one: the same name and the same full date of birth. */
  public static boolean isSamePerson(ListedCandidate one, ListedCandidate other) {
    return CandidateChecks.isSamePerson(one, other);
  }

  /** M208: a name or place holds no sign of lost or foreign encoding; the fields say which. */
  @Article(value = "57", checks = Check.M208)
  public static Optional<Finding> text(String text) {
    Set<TextSign> signs = TextSign.of(text);
    return signs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Check.M208.finding(signs.stream().map(TextSign::field).toList(), Numbers.none()));
  }
}
