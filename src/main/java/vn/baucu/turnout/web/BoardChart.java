package vn.baucu.turnout.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.baucu.shared.Formats;
import vn.baucu.turnout.boundary.TurnoutBoard;

/**
 * The line of a unit by slot within the band of what lies below it, as shapes of an SVG picture of
 * 600 × 424: x the slots, y from 0 to 100 %.
 */
public final class BoardChart {
  private static final double LEFT = 38;
  private static final double RIGHT = 586;
  private static final double TOP = 22;
  private static final double BOTTOM = 394;

  private static final List<Integer> LEVELS = List.of(0, 25, 50, 75, 100);

  private final List<Tick> ticks = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final String line;
  private final String band;

  /** A slot on the axis. */
  public record Tick(String x, String label, boolean now) {}

  /** A point of the line with its label, kept inside the picture. */
  public record Mark(
      String x, String y, String labelX, String labelY, String anchor, String label, boolean now) {}

  BoardChart(TurnoutBoard board, Formats format) {
    int steps = Math.max(1, board.slots().size() - 1);
    for (LocalDateTime slot : board.slots()) {
      ticks.add(
          new Tick(
              number(x(board.slots().indexOf(slot), steps)),
              format.slot(slot),
              slot.equals(board.slot())));
    }
    StringBuilder path = new StringBuilder();
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    long voters = board.total().voters();
    for (int i = 0; i < board.series().size(); i++) {
      TurnoutBoard.Point point = board.series().get(i);
      double x = x(i, steps);
      if (point.known() == null) {
        continue;
      }
      double y = y(point.voted(), voters);
      boolean now = point.slot().equals(board.slot());
      path.append(path.isEmpty() ? 'M' : 'L')
          .append(number(x))
          .append(',')
          .append(number(y))
          .append(' ');
      if (point.low() != null) {
        upper.append(corner(upper.isEmpty() ? 'M' : 'L', x, point.high()));
        lower.insert(0, corner('L', x, point.low()));
      }
      boolean right = i == 0 || now && x < RIGHT - 90;
      marks.add(
          new Mark(
              number(x),
              number(y),
              number(right ? x + 11 : x - 9),
              number(i == 0 ? y - 8 : right ? y + 5 : y - 10),
              right ? "start" : "end",
              format.percent(point.voted(), voters),
              now));
    }
    line = path.toString();
    band = upper.isEmpty() ? "" : upper.append(lower).append('Z').toString();
  }

  private static String corner(char command, double x, TurnoutBoard.Share share) {
    return command + number(x) + "," + number(y(share.voted(), share.voters())) + " ";
  }

  private static double x(int index, int steps) {
    return LEFT + (RIGHT - LEFT) * index / steps;
  }

  private static double y(long part, long whole) {
    double share = whole == 0 ? 0 : Math.min(1.0, (double) part / whole);
    return BOTTOM - (BOTTOM - TOP) * share;
  }

  private static String number(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }

  /** The lines of the picture, in percent. */
  public List<Integer> getLevels() {
    return LEVELS;
  }

  public List<Tick> getTicks() {
    return ticks;
  }

  public List<Mark> getMarks() {
    return marks;
  }

  /** The path of the line. */
  public String getLine() {
    return line;
  }

  /** The outline of the band; empty where nothing lies below. */
  public String getBand() {
    return band;
  }
}
