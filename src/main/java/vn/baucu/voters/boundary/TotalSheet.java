package vn.baucu.voters.boundary;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/**
 * Voter totals of all areas of a unit.
 *
 * @param levels the election's levels with their names, widest first
 * @param areas by number
 * @param opens from when final totals may be entered, in the election's time
 * @param open the stages the caller can enter now
 * @param changes who changed what, the latest first
 */
public record TotalSheet(
    String unit,
    String name,
    Map<ElectionLevel, String> levels,
    List<AreaTotals> areas,
    LocalDateTime opens,
    Set<VoterStage> open,
    List<TotalChange> changes) {

  /** The widest level of the election, to which men and women belong; null without levels. */
  public ElectionLevel widest() {
    return levels.keySet().stream().findFirst().orElse(null);
  }

  /** Whether every area has its totals of a stage at all levels at which it votes. */
  public boolean isComplete(VoterStage stage) {
    return areas.stream().allMatch(area -> isComplete(area, stage));
  }

  /** How many areas have theirs. */
  public long complete(VoterStage stage) {
    return areas.stream().filter(area -> isComplete(area, stage)).count();
  }

  private static boolean isComplete(AreaTotals area, VoterStage stage) {
    return area.voting().stream().allMatch(level -> area.levels().get(level).asOf(stage) != null);
  }

  /** The sum of a level over the areas shown. */
  public StageSum sum(ElectionLevel level, VoterStage stage) {
    return StageSum.of(
        areas.stream()
            .filter(area -> area.voting().contains(level))
            .map(area -> sum(area, level, stage))
            .toList());
  }

  private StageSum sum(AreaTotals area, ElectionLevel level, VoterStage stage) {
    Long all = area.levels().get(level).asOf(stage);
    boolean sexes = level == widest();
    Long men = sexes ? area.men().asOf(stage) : null;
    Long women = sexes ? area.women().asOf(stage) : null;
    boolean sexed = men != null && women != null;
    return new StageSum(
        1, all == null ? 0 : 1, or0(all), sexed ? 1 : 0, sexed ? men : 0, sexed ? women : 0);
  }

  private static long or0(Long total) {
    return total == null ? 0 : total;
  }
}
