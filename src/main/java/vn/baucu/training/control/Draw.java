package vn.baucu.training.control;

import java.util.List;

/**
 * A source of chance that depends on a seed and on what is drawn for, and on nothing else.
 *
 * <p>Each thing of a rehearsal (an area, a candidate, a count) has its own draw, found again from
 * its key whenever a row about it is written. So nothing drawn need be kept, files may be written
 * in any order, and a rehearsal of any size takes the memory of a small one. The numbers come from
 * SplitMix64 and not from the library, so that another Java version draws the same.
 */
final class Draw {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The draw of one thing: {@code key} names it by strings, numbers and enum constants. */
  static Draw of(long seed, Object... key) {
    long hash = mix(seed + STEP);
    for (Object part : key) {
      hash = mix(hash * 31 + hashOf(part) + STEP);
    }
    return new Draw(hash);
  }

  private static long hashOf(Object part) {
    if (part instanceof Number number) {
      return number.longValue();
    }
    return part instanceof Enum<?> constant
        ? constant.name().hashCode()
        : part.toString().hashCode();
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private long next() {
    state += STEP;
    return mix(state);
  }

  /** A number of at least 0 and less than {@code bound}. */
  long below(long bound) {
    return Math.floorMod(next() >>> 1, bound);
  }

  /** A number between two, both possible. */
  int between(int lowest, int highest) {
    return lowest + (int) below(highest - lowest + 1L);
  }

  /** A fraction of at least {@code low} and less than {@code high}. */
  double between(double low, double high) {
    return low + (high - low) * ((next() >>> 11) * 0x1.0p-53);
  }

  /** True {@code perMille} times of a thousand. */
  boolean chance(int perMille) {
    return below(1000) < perMille;
  }

  <T> T pick(List<T> choices) {
    return choices.get((int) below(choices.size()));
  }
}
