package vn.baucu.law;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Percentages with two decimals, rounded half up, from integers. They are for reading: nothing is
 * ever decided on them, and a sum never adds them. A ratio whose whole is 0 has none ({@code
 * null}), printed as "–".
 */
public final class Percentages {
  private static final BigInteger SCALE = BigInteger.valueOf(10_000);

  private Percentages() {}

  /** Part of a whole, as 22.57; null where the whole is not above 0. */
  public static BigDecimal of(long part, long whole) {
    if (whole <= 0) {
      return null;
    }
    return new BigDecimal(Exact.big(part))
        .movePointRight(2)
        .divide(new BigDecimal(Exact.big(whole)), 2, RoundingMode.HALF_UP);
  }

  /**
   * The parts of one whole, their sum, so that the printed parts add to 100.00: largest remainder,
   * of equal remainders the earlier part. With two parts the first is rounded half up and the
   * second is what is left to 100.00. Null elements where the sum is 0.
   *
   * @param parts each from 0
   */
  public static List<BigDecimal> ofParts(List<Long> parts) {
    BigInteger whole = Exact.sum(parts);
    if (whole.signum() <= 0) {
      return Arrays.asList(new BigDecimal[parts.size()]);
    }
    List<BigInteger[]> divisions =
        parts.stream()
            .map(part -> Exact.big(part).multiply(SCALE).divideAndRemainder(whole))
            .toList();
    long given = Exact.toLong(divisions.stream().map(d -> d[0]).reduce(BigInteger::add).get());
    List<Integer> byRemainder =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> divisions.get(i)[1]).reversed())
            .limit(SCALE.longValue() - given)
            .toList();
    List<BigDecimal> printed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      BigInteger one = byRemainder.contains(i) ? BigInteger.ONE : BigInteger.ZERO;
      printed.add(new BigDecimal(divisions.get(i)[0].add(one), 2));
    }
    return List.copyOf(printed);
  }

  /** Hundredths of a percent, as findings carry them; 0 where there is no whole. */
  static long hundredths(long part, long whole) {
    BigDecimal percent = of(part, whole);
    return percent == null ? 0 : Exact.toLong(percent.unscaledValue());
  }
}
