package vn.baucu.law;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The structure of candidates or winners as it is summed up: how many surely belong to each group,
 * and of how many it is not known. Sums of bodies add; whoever stands at two levels is in both.
 *
 * @param persons how many there are: the base of every percentage
 * @param members who surely belong to a group, of every group
 * @param unknown of whom it is not known, of every group
 */
public record StructureSum(
    long persons, Map<StructureGroup, Long> members, Map<StructureGroup, Long> unknown) {
  /** Nobody. */
  public static final StructureSum NOBODY = new StructureSum(0, Map.of(), Map.of());

  public StructureSum {
    members = every(members);
    unknown = every(unknown);
  }

  private static Map<StructureGroup, Long> every(Map<StructureGroup, Long> counts) {
    Map<StructureGroup, Long> every = new EnumMap<>(StructureGroup.class);
    for (StructureGroup group : StructureGroup.values()) {
      every.put(group, counts.getOrDefault(group, 0L));
    }
    return Collections.unmodifiableMap(every);
  }

  /** One candidate or winner of a body. */
  public static StructureSum of(ElectionLevel level, ListedPerson person, LocalDate electionDay) {
    Map<StructureGroup, Long> members = new EnumMap<>(StructureGroup.class);
    Map<StructureGroup, Long> unknown = new EnumMap<>(StructureGroup.class);
    for (StructureGroup group : StructureGroup.values()) {
      switch (PersonGroups.membership(group, person, level, electionDay)) {
        case YES -> members.put(group, 1L);
        case UNKNOWN -> unknown.put(group, 1L);
        case NO -> members.put(group, 0L);
      }
    }
    return new StructureSum(1, members, unknown);
  }

  /** Both together. */
  public StructureSum plus(StructureSum other) {
    return new StructureSum(
        persons + other.persons, sum(members, other.members), sum(unknown, other.unknown));
  }

  private static Map<StructureGroup, Long> sum(
      Map<StructureGroup, Long> one, Map<StructureGroup, Long> other) {
    Map<StructureGroup, Long> sum = new EnumMap<>(one);
    other.forEach((group, count) -> sum.merge(group, count, Long::sum));
    return sum;
  }

  /** How many belong to any of some groups that exclude each other. */
  public long members(List<StructureGroup> groups) {
    return groups.stream().mapToLong(members::get).sum();
  }

  /** Whether fewer than 35 of 100 of those known are women, which the law asks for (Art 8, 9). */
  public boolean lacksWomen() {
    return persons > 0
        && unknown.get(StructureGroup.WOMEN) == 0
        && members.get(StructureGroup.WOMEN) * 100 < persons * MasterDataChecks.WOMEN_PERCENT;
  }
}
