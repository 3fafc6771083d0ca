package vn.baucu.result.boundary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.baucu.law.Consequence;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Percentages;
import vn.baucu.law.Round;

/**
 * The results of one body: its electoral units, and what they come to together.
 *
 * @param levelName name of the level in this election
 * @param units by number
 * @param sums over all units; votes are empty, for candidates of different units do not add
 */
public record CouncilResult(
    ElectionLevel level,
    Round round,
    String levelName,
    String owner,
    String ownerName,
    List<UnitResult> units,
    Sums sums) {

  public CouncilResult {
    units = List.copyOf(units);
  }

  /** Seats of all units. */
  public int seats() {
    return units.stream().mapToInt(UnitResult::seats).sum();
  }

  /** Winners of the units that are determined. */
  public int elected() {
    return units.stream().mapToInt(unit -> unit.elected().size()).sum();
  }

  /** Seats not filled in the units that are determined. */
  public int missing() {
    return units.stream().mapToInt(unit -> unit.missing() == null ? 0 : unit.missing()).sum();
  }

  /** Minutes in the sums with an incident. */
  public int incidents() {
    return units.stream().mapToInt(UnitResult::incidents).sum();
  }

  /** Units with findings that are answered by who signs. */
  public List<UnitResult> withFindings() {
    return units.stream().filter(unit -> !unit.toAnswer().isEmpty()).toList();
  }

  /** How many units have at least a status. */
  public long reached(ResultStatus status) {
    return units.stream().filter(unit -> unit.status().compareTo(status) >= 0).count();
  }

  /** Whether every unit has exactly a status. */
  public boolean all(ResultStatus status) {
    return !units.isEmpty() && units.stream().allMatch(unit -> unit.status() == status);
  }

  /** Units from which something follows: a further round, a decision, an empty seat. */
  public List<UnitResult> consequential() {
    return units.stream().filter(unit -> unit.consequence() != Consequence.NONE).toList();
  }

  /** Turnout over all units; null where there are no voters. */
  public BigDecimal turnoutPercent() {
    return Percentages.of(sums.voted(), sums.voters());
  }

  /** The candidates who have won, by unit and order of votes, each with the unit. */
  public List<Map.Entry<UnitResult, CandidateLine>> winners() {
    return units.stream()
        .flatMap(
            unit ->
                unit.elected().stream()
                    .map(position -> Map.entry(unit, unit.candidate(position).orElseThrow())))
        .toList();
  }
}
