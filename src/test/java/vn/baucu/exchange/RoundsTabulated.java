package vn.baucu.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.exchange.control.source.TestPackage;

/**
 * The rounds of one electoral unit, tabulated from the text of a package with nothing but its rows
 * and paper and pencil: no class of the program has a part in it.
 */
final class RoundsTabulated {
  /** A round: the six sums and the votes by position. */
  static final class Sums {
    final long[] figures = new long[6];
    final TreeMap<Integer, Long> votes = new TreeMap<>();
    int seats;
    List<Integer> elected = List.of();
    boolean reached;
  }

  final Map<String, Sums> rounds = new LinkedHashMap<>();

  /** Winners as {@code position + round}, in the order of their rounds. */
  final List<String> winners = new ArrayList<>();

  int missing;

  /**
   * @param decided positions that a decision on a tie elects
   */
  RoundsTabulated(TestPackage made, String level, String owner, int number, List<Integer> decided) {
    List<String> areas = new ArrayList<>();
    for (String row : RoundsPackage.rows(made, "area_units.csv")) {
      boolean below = owner.equals("31") || row.startsWith(owner + ",");
      if (below && row.endsWith("," + level + "," + number)) {
        areas.add(row.substring(0, row.lastIndexOf(',')));
      }
    }
    Map<String, String[]> counts = new HashMap<>();
    for (String row : RoundsPackage.rows(made, "counts.csv")) {
      String[] cells = row.split(",", -1);
      counts.put(place(cells) + "," + (cells[9].isEmpty() ? "FIRST" : cells[9]), cells);
    }
    int seats =
        RoundsPackage.rows(made, "electoral_units.csv").stream()
            .filter(row -> row.startsWith(level + "," + owner + "," + number + ","))
            .mapToInt(row -> Integer.parseInt(row.substring(row.lastIndexOf(',') + 1)))
            .findFirst()
            .orElseThrow();
    int open = seats;
    for (String round : List.of("FIRST", "RE_ELECTION", "SUPPLEMENTARY")) {
      Sums sums = new Sums();
      boolean held = false;
      for (String area : areas) {
        String again = area + ",RE_VOTE";
        boolean instead = round.equals("FIRST") && counts.containsKey(again);
        String key = instead ? again : area + "," + round;
        if (counts.containsKey(key)) {
          held = true;
          add(made, sums, key, counts.get(key));
        }
      }
      if (!held) {
        continue;
      }
      if (round.equals("RE_ELECTION")) {
        winners.clear();
        open = seats;
      }
      sums.seats = open;
      sums.reached = sums.figures[1] * 2 > sums.figures[0];
      sums.elected = elected(sums, round, decided);
      rounds.put(round, sums);
      sums.elected.forEach(position -> winners.add(position + round));
      open -= sums.elected.size();
    }
    missing = open;
  }

  private static String place(String[] cells) {
    return cells[0] + "," + cells[1] + "," + cells[2];
  }

  private static void add(TestPackage made, Sums sums, String key, String[] count) {
    for (int i = 0; i < 6; i++) {
      sums.figures[i] += Long.parseLong(count[3 + i]);
    }
    for (String row : RoundsPackage.rows(made, "votes.csv")) {
      String[] cells = row.split(",", -1);
      if ((place(cells) + "," + cells[5]).equals(key)) {
        sums.votes.merge(Integer.valueOf(cells[3]), Long.valueOf(cells[4]), Long::sum);
      }
    }
  }

  private static List<Integer> elected(Sums sums, String round, List<Integer> decided) {
    if (!sums.reached && !round.equals("RE_ELECTION")) {
      return List.of();
    }
    List<Integer> passed =
        sums.votes.keySet().stream()
            .filter(position -> sums.votes.get(position) * 2 > sums.figures[4])
            .sorted(
                Comparator.comparing((Integer position) -> -sums.votes.get(position))
                    .thenComparing(position -> !decided.contains(position))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    return passed.stream().limit(sums.seats).toList();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    rounds.forEach(
        (round, sums) ->
            text.append(round)
                .append(Arrays.toString(sums.figures))
                .append(sums.votes)
                .append(sums.seats)
                .append(sums.elected)
                .append(sums.reached)
                .append('\n'));
    return text.append(winners).append(missing).toString();
  }
}
