package vn.baucu.form.entity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.baucu.law.ElectionLevel;

/**
 * What the summary of a body's election is printed from, as of one moment: the result of the
 * National Assembly in a city (F4), or of a council (F5).
 *
 * @param owner full name of the unit whose body is elected
 * @param ownerCode its code
 * @param settled whether every electoral unit is determined, no tie is open and, of the National
 *     Assembly, no further round is to come
 * @param units by number
 * @param members of the committee on election day, in the order of the form; empty where not known
 */
public record SummarySheet(
    Occasion occasion,
    ElectionLevel level,
    String owner,
    String ownerCode,
    boolean settled,
    List<Unit> units,
    List<Member> members) {
  public SummarySheet {
    units = List.copyOf(units);
    members = List.copyOf(members);
  }

  /**
   * An electoral unit with all its rounds.
   *
   * @param first the poll of election day
   * @param votesAgain whether a re-election follows from it
   * @param again the re-election; null while there is none
   * @param votesMore whether a supplementary election follows
   * @param more the supplementary election; null while there is none
   */
  public record Unit(
      ResultSheet first,
      boolean votesAgain,
      ResultSheet again,
      boolean votesMore,
      ResultSheet more) {
    /** The round whose result stands beside that of a supplementary election. */
    public ResultSheet standing() {
      return again == null ? first : again;
    }

    /** Its rounds, in order. */
    public List<ResultSheet> rounds() {
      return Stream.of(first, again, more).filter(Objects::nonNull).toList();
    }
  }

  /** Polling areas, counted in each electoral unit. */
  public int areas() {
    return units.stream().mapToInt(unit -> unit.first().areas()).sum();
  }

  /** How many of them are in. */
  public int accepted() {
    return units.stream().mapToInt(unit -> unit.first().accepted()).sum();
  }

  /** Seats of all units. */
  public int seats() {
    return units.stream().mapToInt(unit -> unit.first().contest().seats()).sum();
  }

  /** Candidates of all units. */
  public int candidates() {
    return units.stream().mapToInt(unit -> unit.first().contest().candidates().size()).sum();
  }
}
