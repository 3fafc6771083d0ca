package vn.baucu.turnout.web;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.baucu.shared.Formats;
import vn.baucu.turnout.boundary.TurnoutBoard;

/**
 * The line of a unit by slot within the band of what lies below it, as shapes of an SVG picture of
 * 600 × 424: x the slots, y from 0 to 100 %. Labels do not cover each other: the newest come first,
 * and where there is no room for one its figure stands in the table under the picture only.
 */
public final class BoardChart {
  private static final double LEFT = 38;
  private static final double RIGHT = 586;
  private static final double TOP = 22;
  private static final double BOTTOM = 394;

  /** The width of a letter and the height of a line of labels, in the widest of the fonts. */
  private static final double LETTER = 10.2;

  private static final double LINE = 17;

  private static final List<Integer> LEVELS = List.of(0, 25, 50, 75, 100);

  private final List<Tick> ticks = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final String line;
  private final String band;

  /** A slot on the axis. */
  public record Tick(String x, String label, boolean now) {}

  /** A point of the line. */
  public record Mark(String x, String y, boolean now) {}

  /** What a point is, where there is room to say it: inside the picture, beside other labels. */
  public record Label(double x, double y, String anchor, String words) {
    private double left() {
      return anchor.equals("end") ? x - width() : x;
    }

    private double width() {
      return words.length() * LETTER;
    }

    boolean isInside() {
      return left() >= LEFT && left() + width() <= RIGHT + 14 && y - LINE >= 0 && y <= BOTTOM;
    }

    boolean covers(Label other) {
      return Math.abs(y - other.y) < LINE
          && left() < other.left() + other.width()
          && other.left() < left() + width();
    }
  }

  private record Spot(double x, double y, String words, boolean now) {}

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
    List<Spot> spots = new ArrayList<>();
    long voters = board.total().voters();
    for (int i = 0; i < board.series().size(); i++) {
      TurnoutBoard.Point point = board.series().get(i);
      double x = x(i, steps);
      if (point.known() == null) {
        continue;
      }
      double y = y(point.voted(), voters);
      boolean now = point.slot().equals(board.slot());
      path.append(corner(path.isEmpty() ? 'M' : 'L', x, y));
      if (point.low() != null) {
        upper.append(corner(upper.isEmpty() ? 'M' : 'L', x, y(point.high())));
        lower.insert(0, corner('L', x, y(point.low())));
      }
      marks.add(new Mark(number(x), number(y), now));
      spots.add(new Spot(x, y, format.percent(point.voted(), voters), now));
    }
    line = path.toString();
    band = upper.isEmpty() ? "" : upper.append(lower).append('Z').toString();
    spots.stream()
        .sorted(Comparator.comparing((Spot spot) -> !spot.now()).thenComparing(spot -> -spot.x()))
        .forEach(this::label);
  }

  /** Says what a point is at the first free place around it. */
  private void label(Spot at) {
    List.of(
            new Label(at.x() - 9, at.y() - 10, "end", at.words()),
            new Label(at.x() + 11, at.y() + 5, "start", at.words()),
            new Label(at.x() + 4, at.y() - 12, "start", at.words()),
            new Label(at.x() + 6, at.y() + 22, "start", at.words()),
            new Label(at.x() + 14, at.y() + LINE + 22, "end", at.words()))
        .stream()
        .filter(label -> label.isInside() && labels.stream().noneMatch(label::covers))
        .findFirst()
        .ifPresent(labels::add);
  }

  private static String corner(char command, double x, double y) {
    return command + number(x) + "," + number(y) + " ";
  }

  private static double x(int index, int steps) {
    return LEFT + (RIGHT - LEFT) * index / steps;
  }

  private static double y(TurnoutBoard.Share share) {
    return y(share.voted(), share.voters());
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

  public List<Label> getLabels() {
    return labels;
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
