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
 * Percentages with two decimals, rounded half up, from integers: the one printed value on pages, in
 * documents, sheets and answers of the API. They are for reading: nothing is ever decided on them,
 * and a sum never adds them. A ratio whose whole is 0 has none ({@code null}), printed as "–".
 */
public final class Percentages {
  private static final BigInteger SCALE = BigInteger.valueOf(10_000);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

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

  /**
   * Where the fraction lies when its printed value reads 50.00 or 100.00, the two figures people
   * decide on by eye: -1 below it, 1 above it, 0 exactly there. 0 for every other value.
   */
  public static int besideRound(long part, long whole) {
    BigDecimal printed = of(part, whole);
    if (printed == null || printed.compareTo(HALF) != 0 && printed.compareTo(WHOLE) != 0) {
      return 0;
    }
    return Exact.product(part, 100)
        .compareTo(printed.toBigInteger().multiply(BigInteger.valueOf(whole)));
  }

  /**
   * Whether the figure of that name in findings and reasons is a percentage, in hundredths of a
   * percent or of a point.
   */
  public static boolean isNameOf(String figure) {
    return figure.endsWith("Percent");
  }

  /** Hundredths of a percent, as findings carry them; null where there is no whole. */
  static Long hundredths(long part, long whole) {
    BigDecimal percent = of(part, whole);
    return percent == null ? null : Exact.toLong(percent.unscaledValue());
  }
}
