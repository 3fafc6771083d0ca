package vn.baucu.voters.boundary;

import java.util.Collection;

/**
 * Voters of several areas at one level and stage: exact sums, and how many areas they are of.
 *
 * @param areas that vote at the level
 * @param entered those of them whose total is known
 * @param voters of those
 * @param sexed areas of which men and women are known
 * @param men of those
 * @param women of those
 */
public record StageSum(int areas, int entered, long voters, int sexed, long men, long women) {
  /** Of no area. */
  public static final StageSum NONE = new StageSum(0, 0, 0, 0, 0, 0);

  /** Of both together. */
  public StageSum plus(StageSum other) {
    return new StageSum(
        areas + other.areas,
        entered + other.entered,
        Math.addExact(voters, other.voters),
        sexed + other.sexed,
        Math.addExact(men, other.men),
        Math.addExact(women, other.women));
  }

  /** Of all together. */
  public static StageSum of(Collection<StageSum> sums) {
    return sums.stream().reduce(NONE, StageSum::plus);
  }

  /** Whether the total of every area is known. */
  public boolean isWhole() {
    return entered == areas;
  }
}
