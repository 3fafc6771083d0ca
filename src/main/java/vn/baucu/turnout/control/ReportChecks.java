package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.law.Finding;
import vn.baucu.law.Thresholds;
import vn.baucu.law.TurnoutChecks;
import vn.baucu.law.TurnoutReport;
import vn.baucu.turnout.entity.AreaSeries;

/** Holds a figure against its neighbours in time and place, and asks the law's checks. */
@ApplicationScoped
public class ReportChecks {
  @Inject private SumStore sums;

  /**
   * Every finding of a figure except T103.
   *
   * @param unitVoted who voted in the area's unit, by slot, as it stands before the figure
   */
  public List<Finding> check(
      ReportedArea area,
      LocalDateTime slot,
      Long voted,
      AreaSeries series,
      Map<LocalDateTime, Long> unitVoted,
      Thresholds thresholds) {
    SumStore.Turnout district = sums.below(area.districtId(), slot);
    return check(
        area,
        slot,
        voted,
        series,
        unitVoted,
        new TurnoutReport.Turnout(district.voted(), district.voters()),
        thresholds);
  }

  /** The same, where the district's turnout at the slot is known. */
  public List<Finding> check(
      ReportedArea area,
      LocalDateTime slot,
      Long voted,
      AreaSeries series,
      Map<LocalDateTime, Long> unitVoted,
      TurnoutReport.Turnout district,
      Thresholds thresholds) {
    LocalDateTime twoBefore = series.twoBefore(slot);
    Long twoAgo = twoBefore == null ? null : series.reported(twoBefore);
    return TurnoutChecks.check(
        new TurnoutReport(
            slot,
            voted,
            area.voters(),
            series.before(slot),
            series.elapsed(slot),
            series.after(slot),
            twoAgo,
            twoAgo == null ? null : othersRise(slot, twoBefore, series, unitVoted),
            district),
        thresholds);
  }

  private static long othersRise(
      LocalDateTime slot,
      LocalDateTime twoBefore,
      AreaSeries series,
      Map<LocalDateTime, Long> unitVoted) {
    long now = unitVoted.getOrDefault(slot, 0L) - series.counted(slot);
    long then = unitVoted.getOrDefault(twoBefore, 0L) - series.counted(twoBefore);
    return now - then;
  }
}
