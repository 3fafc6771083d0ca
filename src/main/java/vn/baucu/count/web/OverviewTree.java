package vn.baucu.count.web;

import java.util.ArrayList;
import java.util.List;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.count.boundary.CountStatus;
import vn.baucu.count.boundary.OverviewArea;
import vn.baucu.count.boundary.OverviewUnit;
import vn.baucu.count.boundary.StatusCounts;
import vn.baucu.shared.SearchText;
import vn.baucu.shared.UnitCode;

/** The rows of the overview: what is right below a unit, and what of that is opened. */
final class OverviewTree {
  private final CountOverview overview;
  private final OverviewAddress address;
  private final int most;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row of the tree: a unit, an area, or how many areas of a unit are left out.
   *
   * @param depth 1 for a unit right below, 2 and 3 for what is opened in it
   * @param unit the unit, or null
   * @param area the area, or null
   * @param owner code of the unit the area belongs to, or whose areas are left out
   * @param toggle address that opens or closes the row, or null
   * @param left how many areas are left out; 0 on other rows
   */
  public record Row(
      int depth,
      OverviewUnit unit,
      OverviewArea area,
      String owner,
      boolean open,
      String toggle,
      int left) {}

  /**
   * @param most how many areas of one unit are shown
   */
  OverviewTree(CountOverview overview, OverviewAddress address, int most) {
    this.overview = overview;
    this.address = address;
    this.most = most;
  }

  /**
   * The rows below a unit.
   *
   * @param skipped how many of its own areas stand on pages before
   */
  List<Row> below(CountOverview.Board board, int skipped) {
    if (board.whole().ownsAreas()) {
      addAreas(
          board.code(),
          overview.areas(new UnitCode(board.code()), address.round()),
          1,
          skipped,
          false);
    }
    board.children().forEach(child -> addUnit(child, 1));
    return rows;
  }

  /** The one row of a polling team's area. */
  List<Row> ofArea(String unit, OverviewArea area) {
    addAreas(unit, List.of(area), 1, 0, false);
    return rows;
  }

  private void addUnit(OverviewUnit child, int depth) {
    boolean isOpen = address.opened().contains(child.code());
    boolean named = isNamed(child.name());
    List<OverviewUnit> found = named || child.units() == 0 ? List.of() : namedBelow(child);
    if (!isOpen && (!isWanted(child.all()) || !named && found.isEmpty())) {
      return;
    }
    boolean opens = child.units() > 0 || child.ownsAreas();
    boolean shown = isOpen || !found.isEmpty();
    String toggle = opens ? address.toggled(child.code()) : null;
    rows.add(new Row(depth, child, null, null, shown, toggle, 0));
    if (isOpen && found.isEmpty()) {
      if (child.units() > 0) {
        overview
            .board(new UnitCode(child.code()), address.round())
            .children()
            .forEach(below -> addUnit(below, depth + 1));
      }
      if (child.ownsAreas()) {
        addAreas(
            child.code(),
            overview.areas(new UnitCode(child.code()), address.round()),
            depth + 1,
            0,
            true);
      }
    } else {
      found.forEach(below -> addUnit(below, depth + 1));
    }
  }

  private List<OverviewUnit> namedBelow(OverviewUnit unit) {
    return overview.board(new UnitCode(unit.code()), address.round()).children().stream()
        .filter(below -> isNamed(below.name()))
        .toList();
  }

  /** Areas that are looked for by their number or place; all, where none of them is. */
  private void addAreas(
      String owner, List<OverviewArea> areas, int depth, int skipped, boolean tellsOfRest) {
    List<OverviewArea> named =
        areas.stream().filter(a -> isNamed("khu vực " + a.number() + " " + a.name())).toList();
    List<OverviewArea> wanted =
        (named.isEmpty() ? areas : named).stream().filter(this::isWanted).skip(skipped).toList();
    wanted.stream()
        .limit(most)
        .forEach(area -> rows.add(new Row(depth, null, area, owner, false, null, 0)));
    if (tellsOfRest && wanted.size() > most) {
      rows.add(new Row(depth, null, null, owner, false, null, wanted.size() - most));
    }
  }

  private boolean isNamed(String name) {
    String search = address.get(OverviewAddress.SEARCH);
    return SearchText.of(search).finds(name);
  }

  private boolean isWanted(StatusCounts counts) {
    return switch (show()) {
      case "todo" -> counts.approved() < counts.total();
      case "need" -> counts.needed() > 0;
      default -> true;
    };
  }

  private boolean isWanted(OverviewArea area) {
    return switch (show()) {
      case "todo" ->
          area.levels().values().stream().anyMatch(l -> l.status() != CountStatus.APPROVED);
      case "need" ->
          area.levels().values().stream()
              .anyMatch(
                  l ->
                      l.incident()
                          || l.status() == CountStatus.MISMATCH
                          || l.status() == CountStatus.RETURNED);
      default -> true;
    };
  }

  private String show() {
    String show = address.get(OverviewAddress.SHOW);
    return show == null ? "" : show;
  }
}
