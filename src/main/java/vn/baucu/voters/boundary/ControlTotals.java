package vn.baucu.voters.boundary;

import java.util.List;
import java.util.Map;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/**
 * Control totals of a unit from those right below it, as the foot of the voter list asks for them
 * (form F11).
 *
 * @param levels the election's levels with their names, widest first
 * @param rows the units below, by code
 */
public record ControlTotals(
    String unit, String name, Map<ElectionLevel, String> levels, List<Row> rows) {

  /** A unit below with the sums of its areas; levels at which it has none are absent. */
  public record Row(String unit, String name, Map<ElectionLevel, Map<VoterStage, StageSum>> sums) {

    /** The sum of a level and stage. */
    public StageSum sum(ElectionLevel level, VoterStage stage) {
      return sums.getOrDefault(level, Map.of()).getOrDefault(stage, StageSum.NONE);
    }
  }

  /** The widest level, to which men and women belong; null without levels. */
  public ElectionLevel widest() {
    return levels.keySet().stream().findFirst().orElse(null);
  }

  /** The sum of the rows. */
  public StageSum sum(ElectionLevel level, VoterStage stage) {
    return StageSum.of(rows.stream().map(row -> row.sum(level, stage)).toList());
  }
}
