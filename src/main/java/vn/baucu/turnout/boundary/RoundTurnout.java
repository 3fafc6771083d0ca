package vn.baucu.turnout.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.law.Round;
import vn.baucu.turnout.control.ReportBulk;

/**
 * How many voted in the course of the day of a further round, for who shows the round: of one
 * electoral unit and one round alone, never added to those of another.
 */
@ApplicationScoped
public class RoundTurnout {
  @Inject private ReportBulk reports;

  /**
   * The turnout by a time.
   *
   * @param voted cumulative, an area that did not report with its last earlier report
   * @param reported areas that reported this time
   */
  public record Line(LocalDateTime slot, long voted, int reported) {}

  /** The turnout of a round in an electoral unit, by time; empty where nothing is reported. */
  public List<Line> of(int electoralUnit, Round round) {
    TreeMap<LocalDateTime, List<RoundReport>> slots = new TreeMap<>();
    for (RoundReport report : reports.ofRound(electoralUnit, round)) {
      slots.computeIfAbsent(report.slot(), slot -> new ArrayList<>()).add(report);
    }
    Map<Integer, Integer> last = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    slots.forEach(
        (slot, of) -> {
          of.forEach(report -> last.put(report.areaId(), report.voted()));
          long voted = last.values().stream().mapToLong(Integer::longValue).sum();
          lines.add(new Line(slot, voted, of.size()));
        });
    return lines;
  }
}
