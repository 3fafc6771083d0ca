package vn.baucu.exchange.boundary;

import java.time.LocalDateTime;
import java.util.Set;
import vn.baucu.law.ElectionLevel;

/**
 * What an election shall no longer have. A package never takes anything away; a page on which
 * somebody strikes something out does.
 *
 * @param levels levels nothing stands on
 * @param slots times of turnout reports for which nobody reported
 * @param settings keys of those that are to follow their default again
 * @param units codes of administrative units in which nothing lies
 */
public record Withdrawal(
    Set<ElectionLevel> levels, Set<LocalDateTime> slots, Set<String> settings, Set<String> units) {
  /** Nothing is taken away. */
  public static final Withdrawal NONE = new Withdrawal(Set.of(), Set.of(), Set.of(), Set.of());

  /** Whether nothing is taken away. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
