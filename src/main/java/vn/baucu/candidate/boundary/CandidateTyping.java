package vn.baucu.candidate.boundary;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.baucu.law.Sector;
import vn.baucu.law.VietnameseText;
import vn.baucu.shared.Refusal;

/**
 * A person as somebody typed, pasted or sent it, read column by column with all that is wrong: the
 * texts by their limits, dates as people write them, and words of lists in Vietnamese or as codes.
 */
public final class CandidateTyping {
  private final Map<CandidateColumn, String> values = new EnumMap<>(CandidateColumn.class);
  private final Map<CandidateColumn, Refusal> problems = new EnumMap<>(CandidateColumn.class);

  private CandidateTyping() {}

  /**
   * Reads it.
   *
   * @param typed columns that are not there are empty; without a sector the person is of another
   */
  public static CandidateTyping of(Map<CandidateColumn, String> typed) {
    CandidateTyping reading = new CandidateTyping();
    for (CandidateColumn column : CandidateColumn.values()) {
      String given = typed.get(column) == null ? "" : typed.get(column);
      try {
        reading.values.put(column, read(column, given));
      } catch (Refusal problem) {
        reading.values.put(column, "");
        reading.problems.put(column, problem);
      }
    }
    return reading;
  }

  private static String read(CandidateColumn column, String given) {
    String plain = VietnameseText.fold(given);
    return switch (column) {
      case DATE_OF_BIRTH -> date(given, "candidate.birthMissing");
      case PARTY_JOINED_ON -> given.isBlank() ? "" : date(given, "candidate.badDate");
      case GENDER -> gender(plain).orElseThrow(() -> Refusal.rule("candidate.badGender")).name();
      case SELF_NOMINATED -> String.valueOf(flag(plain));
      case SECTOR -> sector(plain).name();
      case FULL_NAME -> column.limit().required(given, "candidate.nameMissing");
      default -> detail(column, given);
    };
  }

  private static String detail(CandidateColumn column, String given) {
    String text = column.limit().optional(given);
    return text == null ? "" : column == CandidateColumn.NOTE ? text : VietnameseText.nfc(text);
  }

  private static String date(String given, String missing) {
    if (given.isBlank()) {
      throw Refusal.rule(missing);
    }
    return CandidateDates.read(given).orElseThrow(() -> Refusal.rule("candidate.badDate"));
  }

  private static Optional<Gender> gender(String plain) {
    return switch (plain) {
      case "f", "nu" -> Optional.of(Gender.F);
      case "m", "nam" -> Optional.of(Gender.M);
      default -> Optional.empty();
    };
  }

  private static boolean flag(String plain) {
    return switch (plain) {
      case "true", "x", "co", "tu ung cu" -> true;
      case "", "false", "khong" -> false;
      default -> throw Refusal.rule("candidate.badFlag");
    };
  }

  private static Sector sector(String plain) {
    return plain.isEmpty()
        ? Sector.OTHER
        : Arrays.stream(Sector.values())
            .filter(each -> VietnameseText.fold(each.name()).equals(plain))
            .findFirst()
            .orElseThrow(() -> Refusal.rule("candidate.badSector"));
  }

  /** What is wrong, by the column; empty where everything can be kept. */
  public Map<CandidateColumn, Refusal> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /** As it is stored; a column in which something is wrong is empty. */
  public CandidateText text() {
    return new CandidateText(values);
  }
}
