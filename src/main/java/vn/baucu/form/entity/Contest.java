package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.law.ElectionLevel;

/**
 * An electoral unit as forms name it.
 *
 * @param owner full name of the unit whose body is elected
 * @param ownerCode its code
 * @param number of the electoral unit
 * @param consists what it consists of, in a sentence's words; null where it is not known
 * @param candidates in ballot order
 */
public record Contest(
    ElectionLevel level,
    String owner,
    String ownerCode,
    int number,
    String consists,
    int seats,
    List<Candidate> candidates) {
  public Contest {
    candidates = List.copyOf(candidates);
  }

  /** The same with other seats and candidates, as a further round has them. */
  public Contest with(int seats, List<Candidate> candidates) {
    return new Contest(level, owner, ownerCode, number, consists, seats, candidates);
  }

  /** A candidate; {@code female} decides how he or she is addressed. */
  public record Candidate(int position, String name, boolean female) {}
}
