package vn.baucu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** C112 and C113: two people typed the same minutes, and they are two people. */
public final class EntryChecks {

  private EntryChecks() {}

  /**
   * Who typed and submitted, by account; null where it is not done yet.
   *
   * @param secondFromAbove whether the second entry is by an account of the level above
   */
  public record People(Long first, Long second, boolean secondFromAbove, Long submitter) {}

  /**
   * C112: the second entry equals the first, field by field. The finding names the fields and never
   * a figure, so that the second entry stays blind.
   */
  @Article(value = "76(2)", checks = Check.C112)
  public static Optional<Finding> same(CountForm first, CountForm second) {
    List<String> fields = first.differences(second);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Check.C112.finding(fields, Numbers.of("fields", fields.size()).map()));
  }

  /** C113: the people differ as the double-entry setting asks. */
  @Article(value = "76(2)", checks = Check.C113)
  public static Optional<Finding> people(DoubleEntry setting, People people) {
    List<String> fields = new ArrayList<>();
    if (setting != DoubleEntry.OFF && isWrongSecond(setting, people)) {
      fields.add(Fields.SECOND_ENTRY);
    }
    if (isSame(people.submitter(), people.first())
        || setting == DoubleEntry.THREE_OF_UNIT && isSame(people.submitter(), people.second())) {
      fields.add(Fields.SUBMITTER);
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    long asked = setting == DoubleEntry.THREE_OF_UNIT ? 3 : 2;
    return Optional.of(Check.C113.finding(fields, Numbers.of("people", asked).map()));
  }

  private static boolean isWrongSecond(DoubleEntry setting, People people) {
    boolean wrongPlace =
        people.second() != null && people.secondFromAbove() != (setting == DoubleEntry.UNIT_ABOVE);
    return isSame(people.first(), people.second()) || wrongPlace;
  }

  private static boolean isSame(Long one, Long other) {
    return one != null && Objects.equals(one, other);
  }
}
