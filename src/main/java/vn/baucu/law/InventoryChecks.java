package vn.baucu.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The checks of the ballot inventory (biên bản kiểm kê), made before any box is opened (Art 73).
 */
public final class InventoryChecks {
  private static final Map<String, Function<InventoryLine, Long>> LINES =
      Map.of(
          "received", InventoryLine::received,
          "issued", InventoryLine::issued,
          "spoilt", InventoryLine::spoilt,
          "unused", InventoryLine::unused);
  private static final List<String> ORDER = List.of("received", "issued", "spoilt", "unused");

  private InventoryChecks() {}

  /**
   * Ballots of one level, or of all together; null is a blank.
   *
   * @param received brought to the team
   * @param issued given to voters; the form does not say whether replacements are in it
   * @param spoilt given back by voters and exchanged
   * @param unused left over
   */
  public record InventoryLine(Long received, Long issued, Long spoilt, Long unused) {
    /** A line with nothing on it yet. */
    public static final InventoryLine BLANK = new InventoryLine(null, null, null, null);

    /** Whether nothing of it is blank. */
    public boolean isWhole() {
      return received != null && issued != null && spoilt != null && unused != null;
    }

    /** What whole lines add up to. */
    public static InventoryLine sum(Collection<InventoryLine> lines) {
      return lines.stream()
          .reduce(
              new InventoryLine(0L, 0L, 0L, 0L),
              (a, b) ->
                  new InventoryLine(
                      a.received + b.received,
                      a.issued + b.issued,
                      a.spoilt + b.spoilt,
                      a.unused + b.unused));
    }
  }

  /**
   * Every finding of an inventory, in the order of the catalogue.
   *
   * @param lines by level
   * @param total as written on the paper; null where the paper's totals are not kept
   * @param issuedOfMinutes P of the minutes of each level that has them
   */
  public static List<Finding> check(
      Map<ElectionLevel, InventoryLine> lines,
      InventoryLine total,
      Map<ElectionLevel, Long> issuedOfMinutes) {
    Map<ElectionLevel, InventoryLine> ordered = new EnumMap<>(ElectionLevel.class);
    ordered.putAll(lines);
    return new Findings()
        .add(everyFigure(ordered, total))
        .add(receivedAccounted(ordered))
        .add(issuedOfMinutes(ordered, issuedOfMinutes))
        .list();
  }

  /** B101: every figure is there and from 0; the total is the sum over the levels. */
  @Article(value = "73", checks = Check.B101)
  static Optional<Finding> everyFigure(
      Map<ElectionLevel, InventoryLine> lines, InventoryLine total) {
    List<String> wrong = new ArrayList<>();
    Numbers numbers = Numbers.of("levels", lines.size());
    for (String name : ORDER) {
      lines.forEach(
          (level, line) -> {
            if (!CountForm.usable(LINES.get(name).apply(line))) {
              wrong.add(Fields.inventory(level, name));
            }
          });
    }
    if (total != null) {
      for (String name : ORDER) {
        checkTotal(name, lines, LINES.get(name).apply(total), wrong, numbers);
      }
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(Check.B101.finding(wrong, numbers.map()));
  }

  private static void checkTotal(
      String name,
      Map<ElectionLevel, InventoryLine> lines,
      Long total,
      List<String> wrong,
      Numbers numbers) {
    List<Long> parts =
        lines.values().stream().map(LINES.get(name)).filter(Objects::nonNull).toList();
    BigInteger sum = Exact.sum(parts);
    if (total == null || parts.size() == lines.size() && !sum.equals(Exact.big(total))) {
      wrong.add(Fields.inventoryTotal(name));
      numbers.and(name + "Sum", Exact.toLong(sum));
      if (total != null) {
        numbers.and(name + "Total", total);
      }
    }
  }

  /** B201: received = issued + unused, or received = issued + spoilt + unused. */
  @Article(value = "73", checks = Check.B201)
  static Optional<Finding> receivedAccounted(Map<ElectionLevel, InventoryLine> lines) {
    List<String> fields = new ArrayList<>();
    Numbers numbers = null;
    for (Map.Entry<ElectionLevel, InventoryLine> entry : lines.entrySet()) {
      InventoryLine line = entry.getValue();
      if (isAccounted(line)) {
        continue;
      }
      fields.add(Fields.inventory(entry.getKey(), "received"));
      if (numbers == null) {
        numbers =
            Numbers.of("received", line.received())
                .and("issued", line.issued())
                .and("spoilt", line.spoilt())
                .and("unused", line.unused());
      }
    }
    return numbers == null
        ? Optional.empty()
        : Optional.of(Check.B201.finding(fields, numbers.map()));
  }

  private static boolean isAccounted(InventoryLine line) {
    if (!CountForm.usable(line.received(), line.issued(), line.spoilt(), line.unused())) {
      return true;
    }
    BigInteger received = Exact.big(line.received());
    BigInteger handled = Exact.sum(line.issued(), line.unused());
    return received.equals(handled) || received.equals(handled.add(Exact.big(line.spoilt())));
  }

  /** B202: issued of the inventory is P of the minutes of that level. */
  @Article(value = "73", checks = Check.B202)
  static Optional<Finding> issuedOfMinutes(
      Map<ElectionLevel, InventoryLine> lines, Map<ElectionLevel, Long> issuedOfMinutes) {
    List<String> fields = new ArrayList<>();
    Numbers numbers = null;
    for (Map.Entry<ElectionLevel, InventoryLine> entry : lines.entrySet()) {
      Long issued = entry.getValue().issued();
      Long minutes = issuedOfMinutes.get(entry.getKey());
      if (!CountForm.usable(issued, minutes) || issued.equals(minutes)) {
        continue;
      }
      fields.add(Fields.inventory(entry.getKey(), "issued"));
      if (numbers == null) {
        numbers = Numbers.of("inventoryIssued", issued).and("issued", minutes);
      }
    }
    return numbers == null
        ? Optional.empty()
        : Optional.of(Check.B202.finding(fields, numbers.map()));
  }
}
