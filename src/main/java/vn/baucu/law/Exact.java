package vn.baucu.law;

import java.math.BigInteger;
import java.util.Collection;

/** Comparisons and sums of figures of any size, none of which can overflow. */
final class Exact {
  private static final BigInteger MAXIMUM = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger MINIMUM = BigInteger.valueOf(Long.MIN_VALUE);

  private Exact() {}

  /** Whether a × b is more than c × d. */
  static boolean moreThan(long a, long b, long c, long d) {
    return product(a, b).compareTo(product(c, d)) > 0;
  }

  /** Whether a × b is at least c × d. */
  static boolean atLeast(long a, long b, long c, long d) {
    return product(a, b).compareTo(product(c, d)) >= 0;
  }

  /** Whether a × b is c × d. */
  static boolean equal(long a, long b, long c, long d) {
    return product(a, b).equals(product(c, d));
  }

  static BigInteger product(long a, long b) {
    return big(a).multiply(big(b));
  }

  static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  static BigInteger sum(Collection<Long> values) {
    return values.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }

  static BigInteger sum(long a, long b) {
    return big(a).add(big(b));
  }

  /** The value, or the limit of {@code long} where it does not fit. */
  static long toLong(BigInteger value) {
    return value.min(MAXIMUM).max(MINIMUM).longValue();
  }
}
