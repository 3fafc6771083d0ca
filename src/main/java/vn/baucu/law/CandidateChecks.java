package vn.baucu.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checks of lists of candidates: M104, M105, M202, M206, M207, M211. */
final class CandidateChecks {
  /** By Art 2 a citizen of 21 years or more can stand. */
  private static final int AGE = 21;

  private static final int MOST_LEVELS = 2;

  private CandidateChecks() {}

  static List<Finding> check(List<ListedCandidate> list, LocalDate electionDay) {
    return new Findings()
        .add(positions(list.stream().map(ListedCandidate::position).toList()))
        .add(age(list, electionDay))
        .add(order(list))
        .add(yearOnly(list))
        .list();
  }

  /** M104: positions run 1…K. */
  @Article(value = "57", checks = Check.M104)
  static Optional<Finding> positions(Collection<Integer> positions) {
    return MasterDataChecks.runs(Check.M104, Fields.POSITION, positions);
  }

  /**
   * M105: each date of birth makes the candidate at least 21 on the election day. A year alone must
   * do so whatever the day.
   */
  @Article(value = "2", checks = Check.M105)
  static Optional<Finding> age(List<ListedCandidate> list, LocalDate electionDay) {
    List<ListedCandidate> young =
        list.stream()
            .filter(c -> c.born() == null || !c.born().isSurelyOfAge(AGE, electionDay))
            .toList();
    return about(Check.M105, young);
  }

  /** M202: the list is in alphabetical order. */
  @Article(value = "57", checks = Check.M202)
  static Optional<Finding> order(List<ListedCandidate> list) {
    List<ListedCandidate> byPosition = new ArrayList<>(list);
    byPosition.sort(Comparator.comparingInt(ListedCandidate::position));
    for (int i = 0; i + 1 < byPosition.size(); i++) {
      ListedCandidate first = byPosition.get(i);
      ListedCandidate second = byPosition.get(i + 1);
      if (!CandidateOrder.inOrder(first, second)) {
        return Optional.of(
            Check.M202.finding(
                List.of(first.key(), second.key()),
                Numbers.of("first", first.position()).and("second", second.position()).map()));
      }
    }
    return Optional.empty();
  }

  /** M206: a date of birth known only by its year. */
  @Article(value = "57", checks = Check.M206)
  static Optional<Finding> yearOnly(List<ListedCandidate> list) {
    return about(
        Check.M206, list.stream().filter(c -> c.born() != null && c.born().isYearOnly()).toList());
  }

  private static Optional<Finding> about(Check check, List<ListedCandidate> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        check.finding(
            found.stream().map(ListedCandidate::key).toList(),
            Numbers.of("position", found.get(0).position()).and("candidates", found.size()).map()));
  }

  /**
   * M207: the same name and the same full date of birth not twice in one level, whatever the case,
   * the blanks and the place of the tones.
   */
  @Article(value = "57", checks = Check.M207)
  static List<Finding> namesakes(Collection<ListedCandidate> level) {
    Map<String, List<ListedCandidate>> byPerson = new LinkedHashMap<>();
    level.forEach(
        candidate ->
            person(candidate)
                .ifPresent(
                    p -> byPerson.computeIfAbsent(p, x -> new ArrayList<>()).add(candidate)));
    return byPerson.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                Check.M207.finding(
                    same.stream().map(ListedCandidate::key).toList(),
                    Numbers.of("times", same.size()).map()))
        .toList();
  }

  /**
   * M211: the same name and the same full date of birth at two levels at most: the National
   * Assembly and one council, or two councils.
   */
  @Article(value = "57", checks = Check.M211)
  static List<Finding> levels(Map<ElectionLevel, List<ListedCandidate>> all) {
    Map<String, Map<ElectionLevel, String>> byPerson = new LinkedHashMap<>();
    all.forEach(
        (level, candidates) ->
            candidates.forEach(
                candidate ->
                    person(candidate)
                        .ifPresent(
                            p ->
                                byPerson
                                    .computeIfAbsent(p, x -> new EnumMap<>(ElectionLevel.class))
                                    .putIfAbsent(level, candidate.key()))));
    return byPerson.values().stream()
        .filter(stands -> stands.size() > MOST_LEVELS)
        .map(
            stands ->
                Check.M211.finding(
                    List.copyOf(stands.values()),
                    Numbers.of("levels", stands.size()).and("most", MOST_LEVELS).map()))
        .toList();
  }

  /** Whether two may be one person: the same name and the same full date of birth. */
  static boolean isSamePerson(ListedCandidate one, ListedCandidate other) {
    return person(one).isPresent() && person(one).equals(person(other));
  }

  /** Who a candidate is, as far as a list tells; empty without a full date of birth. */
  private static Optional<String> person(ListedCandidate candidate) {
    return candidate.born() == null || candidate.born().isYearOnly()
        ? Optional.empty()
        : Optional.of(VietnameseText.person(candidate.name()) + '\n' + candidate.born());
  }
}
