package vn.baucu.training.control;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of candidates on a ballot: given name, surname, middle names, date of birth. */
final class BallotOrder {
  private static final Collator ALPHABET = Collator.getInstance(new Locale("vi"));

  static final Comparator<Identity> LAWFUL =
      Comparator.comparing((Identity person) -> given(person.fullName()), ALPHABET)
          .thenComparing(person -> surname(person.fullName()), ALPHABET)
          .thenComparing(Identity::fullName, ALPHABET)
          .thenComparing(Identity::born);

  private BallotOrder() {}

  private static String given(String fullName) {
    return fullName.substring(fullName.lastIndexOf(' ') + 1);
  }

  private static String surname(String fullName) {
    return fullName.substring(0, fullName.indexOf(' '));
  }
}
