package vn.baucu.voters.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * Voter totals of all areas of a unit.
 *
 * @param levels the election's levels with their names, widest first
 * @param areas by number
 * @param opens from when final totals may be entered, in the election's time
 * @param open whether they may now
 */
public record UnitTotals(
    String unit,
    String name,
    Map<ElectionLevel, String> levels,
    List<AreaTotals> areas,
    LocalDateTime opens,
    boolean open) {

  /** Whether every area has all its final totals. */
  public boolean isComplete() {
    return areas.stream()
        .flatMap(area -> area.levels().values().stream())
        .allMatch(total -> total.finalTotal() != null);
  }
}
