package vn.baucu.candidate.boundary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.baucu.law.BirthDate;

/**
 * What the official list says of a person, every column as it is stored; empty where nothing.
 *
 * @param values every column; those that are not given are empty
 */
public record CandidateText(Map<CandidateColumn, String> values) {
  public CandidateText {
    Map<CandidateColumn, String> every = new EnumMap<>(CandidateColumn.class);
    for (CandidateColumn column : CandidateColumn.values()) {
      every.put(column, Objects.requireNonNullElse(values.get(column), ""));
    }
    values = Collections.unmodifiableMap(every);
  }

  public String of(CandidateColumn column) {
    return values.get(column);
  }

  /** As people write it: dates, and no codes where there are words for them. */
  public String shown(CandidateColumn column) {
    String value = of(column);
    return column == CandidateColumn.DATE_OF_BIRTH || column == CandidateColumn.PARTY_JOINED_ON
        ? CandidateDates.shown(value)
        : value;
  }

  public String name() {
    return of(CandidateColumn.FULL_NAME);
  }

  /** The date of birth; null where none can be read. */
  public BirthDate born() {
    return BirthDate.parse(of(CandidateColumn.DATE_OF_BIRTH)).orElse(null);
  }

  /** Columns that are other than in another text, in their order. */
  public List<CandidateColumn> changes(CandidateText other) {
    return Stream.of(CandidateColumn.values())
        .filter(column -> !of(column).equals(other.of(column)))
        .toList();
  }

  /**
   * Whether votes for the one would be votes for another: the name or the date of birth differs.
   */
  boolean isAnother(CandidateText other) {
    return !name().equals(other.name())
        || !of(CandidateColumn.DATE_OF_BIRTH).equals(other.of(CandidateColumn.DATE_OF_BIRTH));
  }
}
