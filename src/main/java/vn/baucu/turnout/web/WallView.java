package vn.baucu.turnout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.shared.Messages;
import vn.baucu.turnout.boundary.TurnoutBoard;
import vn.baucu.turnout.boundary.TurnoutLine;

/** A board as the wall shows it: less of it, readable from afar. */
@Named
@RequestScoped
public class WallView {
  private static final int POINTS = 5;
  private static final int TILES = 20;
  private static final int LATE = 3;

  @Inject private BoardView view;
  @Inject private Messages messages;

  private TurnoutBoard board() {
    return view.getBoard();
  }

  /** The last slots up to the one shown, as many as the wall has room for. */
  public List<TurnoutBoard.Point> getLastPoints() {
    List<TurnoutBoard.Point> all = board().series();
    return all.subList(Math.max(0, all.size() - POINTS), all.size());
  }

  /** The tiles of the wall: all on the map, else the lowest that can be read from afar. */
  public List<BoardTiles.Tile> getTiles() {
    if (view.getTiles().getTiles().size() <= TILES) {
      return view.getTiles().getTiles();
    }
    List<String> lowest =
        board().worstFirst().stream().limit(TILES).map(row -> BoardView.order(row.line())).toList();
    return view.getTiles().getTiles().stream()
        .filter(t -> lowest.contains(BoardView.order(t.line())))
        .toList();
  }

  /** Whether a unit is one of the lowest. */
  public boolean slow(TurnoutLine line) {
    return board().slowest().contains(line);
  }

  /** What the mark of the lowest means; empty where nobody bears it. */
  public String getSlowest() {
    List<TurnoutLine> slowest = board().slowest();
    return switch (slowest.size()) {
      case 0 -> "";
      case 1, 2 -> messages.get("turnout.wallSlow." + slowest.size());
      default -> messages.of("turnout.wallSlow.many", String.valueOf(slowest.size()));
    };
  }

  /** Where areas have not reported: the three units with most of them, and all others together. */
  public List<LateSum> getLate() {
    List<TurnoutLine> late =
        board().rows().stream()
            .map(TurnoutBoard.Row::line)
            .filter(line -> line.missing() > 0)
            .sorted(Comparator.comparing(line -> -line.missing()))
            .toList();
    List<LateSum> sums =
        late.stream()
            .limit(LATE)
            .map(
                line ->
                    new LateSum(
                        line.area() == null
                            ? BoardTiles.shortName(line.name())
                            : BoardTiles.areaName(line),
                        line.missing()))
            .collect(Collectors.toList());
    int rest = late.stream().skip(LATE).mapToInt(TurnoutLine::missing).sum();
    if (rest > 0) {
      sums.add(new LateSum(messages.get("turnout.wallElsewhere"), rest));
    }
    return sums;
  }

  /** Areas of a unit that have not reported. */
  public record LateSum(String name, int areas) {}
}
