package vn.baucu.voters.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.area.boundary.AreaState;
import vn.baucu.area.boundary.ClosedArea;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;

/**
 * The polling areas of a unit as one table.
 *
 * @param name of the unit
 * @param owner whether polling areas lie in it: a commune, or a district without communes
 * @param levels at which its areas can vote, widest first, with their names
 * @param lines the areas, by number
 * @param closed the areas it had
 * @param opens when the poll of an area opens that has no hours of its own
 * @param closes when it closes
 * @param door what the caller can do now
 */
public record AreaSheet(
    String name,
    boolean owner,
    Map<ElectionLevel, String> levels,
    List<Line> lines,
    List<ClosedArea> closed,
    LocalDateTime opens,
    LocalDateTime closes,
    Preparation.Door door) {

  /**
   * An area.
   *
   * @param units number of the electoral unit of each level in which it lies
   * @param levels at which it votes
   * @param voters by the latest total of the widest level; null where none is known
   * @param totals the same of each level; none where it is not known
   * @param sexes whether men and women among them are known
   * @param findings of the law on the area by itself
   */
  public record Line(
      AreaState state,
      Map<ElectionLevel, Integer> units,
      Set<ElectionLevel> levels,
      Long voters,
      Map<ElectionLevel, Long> totals,
      boolean sexes,
      List<Finding> findings) {}

  /** The number an area that is opened next would have. */
  public int nextNumber() {
    int last = 0;
    for (Line line : lines) {
      last = Math.max(last, line.state().text().number());
    }
    for (ClosedArea area : closed) {
      last = Math.max(last, area.number());
    }
    return last + 1;
  }
}
