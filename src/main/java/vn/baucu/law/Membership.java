package vn.baucu.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who makes up election committees, electoral boards and polling teams: their offices, and how many
 * members there are by law (Art 22, 24, 25). What is outside is a hint and hinders nothing.
 */
public final class Membership {
  private Membership() {}

  /** What people are members of. */
  public enum Body {
    /** Of an administrative unit: ủy ban bầu cử. */
    COMMITTEE,
    /** Of an electoral unit: ban bầu cử. */
    BOARD,
    /** Of a polling area: tổ bầu cử. */
    TEAM
  }

  /** Offices, in the order in which documents name them. */
  public enum Office {
    CHAIR,
    DEPUTY,
    SECRETARY,
    MEMBER
  }

  /**
   * How many members there are to be.
   *
   * @param least at least so many
   * @param most at most so many
   */
  public record Range(int least, int most) {}

  /**
   * Whether somebody is in office on a day.
   *
   * @param begins first day in office; null where from the beginning
   * @param ends from this day on no more in office; null where the term does not end
   */
  public static boolean serves(LocalDate begins, LocalDate ends, LocalDate day) {
    return (begins == null || !begins.isAfter(day)) && !hasEnded(ends, day);
  }

  /** Whether a term that ends with a day, or does not where that is null, is over on another. */
  public static boolean hasEnded(LocalDate ends, LocalDate day) {
    return ends != null && !ends.isAfter(day);
  }

  /** What is not as the law has it. */
  public enum Hint {
    /** Nobody is entered. */
    NOBODY,
    /** Fewer than the law says. */
    FEWER,
    /** More than the law says. */
    MORE,
    NO_CHAIR,
    CHAIRS,
    NO_SECRETARY,
    SECRETARIES;

    /** The office it is about; the chair's where it is about all. */
    public Office office() {
      return this == NO_SECRETARY || this == SECRETARIES ? Office.SECRETARY : Office.CHAIR;
    }

    /**
     * By how many members it is off; 0 where it is about no number.
     *
     * @param range how many there are to be; only asked where members are fewer or more
     */
    public int off(int members, Range range) {
      return switch (this) {
        case FEWER -> range.least() - members;
        case MORE -> members - range.most();
        default -> 0;
      };
    }
  }

  /** Of the committee of a unit (Art 22); empty where the law at hand gives no number. */
  public static Optional<Range> ofCommittee(UnitKind unit, LegalBasis basis) {
    boolean amended = basis == LegalBasis.AMENDED_2025;
    return switch (unit) {
      case CITY -> Optional.empty();
      case DISTRICT -> amended ? Optional.empty() : Optional.of(new Range(11, 15));
      case COMMUNE -> Optional.of(new Range(9, amended ? 17 : 11));
    };
  }

  /** Of the board of an electoral unit (Art 24); likewise. */
  public static Optional<Range> ofBoard(ElectionLevel level, LegalBasis basis) {
    boolean amended = basis == LegalBasis.AMENDED_2025;
    return switch (level) {
      case NATIONAL_ASSEMBLY -> Optional.of(new Range(9, amended ? 17 : 15));
      case CITY_COUNCIL -> Optional.of(new Range(11, amended ? 15 : 13));
      case DISTRICT_COUNCIL -> amended ? Optional.empty() : Optional.of(new Range(9, 11));
      case COMMUNE_COUNCIL -> Optional.of(amended ? new Range(9, 15) : new Range(7, 9));
    };
  }

  /** Of the team of a polling area (Art 25): that of a military unit is smaller. */
  public static Range ofTeam(AreaKind area) {
    return area == AreaKind.MILITARY ? new Range(5, 9) : new Range(11, 21);
  }

  /**
   * What is not as the law has it.
   *
   * @param offices of those who are in office, one each
   * @param range how many there are to be; null where the law says none
   */
  public static List<Hint> hints(Body body, List<Office> offices, Range range) {
    if (offices.isEmpty()) {
      return List.of(Hint.NOBODY);
    }
    List<Hint> hints = new ArrayList<>();
    if (range != null && offices.size() < range.least()) {
      hints.add(Hint.FEWER);
    }
    if (range != null && offices.size() > range.most()) {
      hints.add(Hint.MORE);
    }
    long chairs = count(offices, Office.CHAIR);
    if (chairs != 1) {
      hints.add(chairs == 0 ? Hint.NO_CHAIR : Hint.CHAIRS);
    }
    long secretaries = count(offices, Office.SECRETARY);
    if (secretaries > 1) {
      hints.add(Hint.SECRETARIES);
    }
    if (secretaries == 0 && body == Body.TEAM) {
      // The minutes of a polling area are signed by its team's secretary.
      hints.add(Hint.NO_SECRETARY);
    }
    return hints;
  }

  private static long count(List<Office> offices, Office office) {
    return offices.stream().filter(each -> each == office).count();
  }
}
