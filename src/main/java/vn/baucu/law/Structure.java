package vn.baucu.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The structure of candidates or winners: how many belong to each group, age and all else as of the
 * election day.
 *
 * @param persons how many there are: the base of every percentage
 * @param counts members of each group; a group is absent where it is not known of every person
 *     whether he belongs to it, so that a missing value is never a silent zero
 */
public record Structure(long persons, Map<StructureGroup, Long> counts) {

  public Structure {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }

  /**
   * A person as the official list has him. Texts as typed; empty or null is nothing typed.
   *
   * @param female null where not known
   * @param partyJoinedOn empty: not in the Party
   * @param assemblyTerms terms in the National Assembly
   * @param councilTerms terms in councils
   */
  public record Person(
      Boolean female,
      BirthDate born,
      String ethnicity,
      String religion,
      String professionalEducation,
      String degree,
      String politicalTheory,
      String partyJoinedOn,
      String assemblyTerms,
      String councilTerms,
      boolean selfNominated,
      Sector sector) {}

  /** Counts the groups of candidates or winners of a body. */
  public static Structure of(
      ElectionLevel level, Collection<Person> persons, LocalDate electionDay) {
    StructureSum sum =
        persons.stream()
            .map(person -> StructureSum.of(level, person, electionDay))
            .reduce(StructureSum.NOBODY, StructureSum::plus);
    Map<StructureGroup, Long> counts = new EnumMap<>(sum.members());
    counts.keySet().removeIf(group -> sum.unknown().get(group) > 0);
    return new Structure(persons.size(), counts);
  }

  /** Groups of which it is not known of every person whether he belongs to them. */
  public Set<StructureGroup> unknown() {
    Set<StructureGroup> unknown = EnumSet.allOf(StructureGroup.class);
    unknown.removeAll(counts.keySet());
    return unknown;
  }

  /** Whether a person belongs to a group, as far as it is known. */
  enum Membership {
    YES,
    NO,
    UNKNOWN;

    static Membership of(boolean belongs) {
      return belongs ? YES : NO;
    }
  }
}
