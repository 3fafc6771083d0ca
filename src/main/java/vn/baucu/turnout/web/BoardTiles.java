package vn.baucu.turnout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.baucu.shared.Messages;
import vn.baucu.turnout.boundary.TurnoutBoard;
import vn.baucu.turnout.boundary.TurnoutLine;

/**
 * The tile map: a tile for each unit, at its place on the map where one is known, coloured in five
 * classes between the lowest and the highest share. The bounds are whole points and are shown.
 */
public final class BoardTiles {
  /** Places of the districts of 2021, column and row, as they lie to each other. */
  private static final Map<String, int[]> PLACES =
      Map.ofEntries(
          Map.entry("311", new int[] {3, 1}),
          Map.entry("312", new int[] {2, 2}),
          Map.entry("303", new int[] {3, 2}),
          Map.entry("304", new int[] {4, 2}),
          Map.entry("313", new int[] {1, 3}),
          Map.entry("307", new int[] {2, 3}),
          Map.entry("305", new int[] {3, 3}),
          Map.entry("306", new int[] {4, 3}),
          Map.entry("317", new int[] {5, 3}),
          Map.entry("315", new int[] {1, 4}),
          Map.entry("314", new int[] {2, 4}),
          Map.entry("309", new int[] {3, 4}),
          Map.entry("308", new int[] {4, 4}),
          Map.entry("316", new int[] {1, 5}),
          Map.entry("318", new int[] {5, 5}));

  private static final String KINDS = "(Quận|Huyện|Phường|Xã|Thị trấn|Đặc khu)";

  private static final int CLASSES = 5;
  private static final int FEW = 30;

  /** Fewer than this leave holes in the map: they follow one another instead. */
  private static final int MAPPED = 10;

  private final List<Tile> tiles = new ArrayList<>();
  private final List<Integer> bounds = new ArrayList<>();
  private final boolean placed;
  private final boolean many;

  /** A tile: its class from 1, and its place, "auto" where it follows the one before. */
  public record Tile(TurnoutLine line, String shortName, int step, String column, String row) {}

  BoardTiles(TurnoutBoard board) {
    List<TurnoutLine> lines = board.rows().stream().map(TurnoutBoard.Row::line).toList();
    placed =
        lines.size() >= MAPPED
            && lines.stream().allMatch(line -> line.area() == null && known(line));
    many = lines.size() > FEW;
    List<TurnoutLine> known = lines.stream().filter(line -> line.known() != null).toList();
    long low = known.stream().mapToLong(BoardTiles::points).min().orElse(0);
    long high = known.stream().mapToLong(BoardTiles::points).max().orElse(0) + 1;
    long width = Math.max(1, (high - low + CLASSES - 1) / CLASSES);
    low = Math.max(0, Math.min(low, 100 - width * (CLASSES - 1)));
    for (int i = 1; i < CLASSES; i++) {
      bounds.add((int) (low + width * i));
    }
    for (TurnoutLine line : lines) {
      int step = (int) Math.max(1, Math.min(CLASSES, (points(line) - low) / width + 1));
      int[] place = placed ? PLACES.get(line.unit()) : null;
      tiles.add(
          new Tile(
              line,
              line.area() == null ? shortName(line.name()) : areaName(line),
              step,
              place == null ? "auto" : Integer.toString(place[0]),
              place == null ? "auto" : Integer.toString(place[1])));
    }
  }

  private static boolean known(TurnoutLine line) {
    return PLACES.containsKey(line.unit());
  }

  /** Whole points of the share, rounded down. */
  private static long points(TurnoutLine line) {
    return line.voters() == 0 ? 0 : line.voted() * 100 / line.voters();
  }

  /** The number of an area as boards write it: {@code KV 03}. */
  static String areaName(TurnoutLine line) {
    return "KV %02d".formatted(line.area());
  }

  /** The name without the word for its kind: tiles are narrow. */
  static String shortName(String name) {
    return name.replaceFirst("^" + KINDS + " (?=\\D)", "");
  }

  /**
   * The words for the kinds of units, each once: {@code quận, huyện}; empty where none is known.
   */
  static String kinds(List<String> names) {
    return names.stream()
        .map(Pattern.compile("^" + KINDS + " ")::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).toLowerCase(Messages.VIETNAMESE))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  public List<Tile> getTiles() {
    return tiles;
  }

  /** The four bounds between the classes, in whole points. */
  public List<Integer> getBounds() {
    return bounds;
  }

  /** Whether every tile has its place on the map. */
  public boolean isPlaced() {
    return placed;
  }

  /** Whether there are so many that tiles must be small. */
  public boolean isMany() {
    return many;
  }
}
