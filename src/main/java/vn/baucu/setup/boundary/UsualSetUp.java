package vn.baucu.setup.boundary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.election.entity.BodyTexts;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;

/** What an election is set up with where nobody says otherwise: it follows from day and law. */
public final class UsualSetUp {
  /** From then on elections are held under the law as amended. */
  public static final LocalDate AMENDED = LocalDate.of(2025, 7, 1);

  /** A day to ask what is usual before an election has one. */
  public static final LocalDate ANY_DAY = LocalDate.of(2021, 5, 23);

  private static final int REHEARSED_DAYS = 14;
  private static final int REHEARSED_HOUR = 8;

  private final LocalDate day;
  private final Timetable timetable;

  /**
   * What is usual for an election day.
   *
   * @param day election day
   */
  public UsualSetUp(LocalDate day) {
    this.day = day;
    timetable = new Timetable(day, List.of(), Map.of());
  }

  /** What is usual for {@link #ANY_DAY}. */
  public static UsualSetUp anyDay() {
    return new UsualSetUp(ANY_DAY);
  }

  /** The law in force on the day. */
  public LegalBasis legalBasis() {
    return day.isBefore(AMENDED) ? LegalBasis.LAW_2015 : LegalBasis.AMENDED_2025;
  }

  /** The levels a general election has; the amended law knows no council of a district. */
  public static Set<ElectionLevel> levels(LegalBasis basis) {
    Set<ElectionLevel> levels = EnumSet.allOf(ElectionLevel.class);
    if (basis == LegalBasis.AMENDED_2025) {
      levels.remove(ElectionLevel.DISTRICT_COUNCIL);
    }
    return levels;
  }

  /** When turnout is reported. */
  public List<LocalDateTime> slots() {
    return Timetable.usualSlots(day);
  }

  /** The years a body elected then is in office. */
  public String years() {
    return BodyTexts.usualYears(day);
  }

  /** Where a bound between phases lies. */
  public LocalDateTime at(PhaseBound bound) {
    return timetable.at(bound);
  }

  /** When final voter totals may first be entered. */
  public LocalDateTime finalTotals() {
    return timetable.finalTotalsOpen();
  }

  /** Where the clock of a rehearsal that begins with the preparation starts. */
  public LocalDateTime clock() {
    return day.minusDays(REHEARSED_DAYS).atTime(REHEARSED_HOUR, 0);
  }

  /** The value a setting has where it is not set, as settings write it. */
  public String of(Setting setting) {
    for (PhaseBound bound : PhaseBound.values()) {
      if (bound.setting() == setting) {
        return at(bound).toString();
      }
    }
    if (setting == Setting.FINAL_TOTALS_OPEN) {
      return finalTotals().toString();
    }
    return setting.key().startsWith("years.") ? years() : setting.byDefault();
  }
}
