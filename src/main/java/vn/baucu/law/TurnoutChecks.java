package vn.baucu.law;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The checks of turnout reports, T101–T203. From the opening of the poll voters vote and are
 * counted once; so figures only rise, and never above the list (Art 71).
 */
public final class TurnoutChecks {

  private TurnoutChecks() {}

  /** Every finding of a report except T103, in the order of the catalogue. */
  public static List<Finding> check(TurnoutReport report, Thresholds thresholds) {
    return new Findings()
        .add(figure(report))
        .add(order(report))
        .add(rise(report, thresholds))
        .add(earlyFull(report, thresholds))
        .add(underDistrict(report, thresholds))
        .list();
  }

  /** T101: there, whole, from 0, at most the area's voters of the widest level. */
  @Article(value = "71", checks = Check.T101)
  public static Optional<Finding> figure(TurnoutReport report) {
    boolean within =
        CountForm.usable(report.voted())
            && (report.voters() == null || report.voted() <= report.voters());
    if (within) {
      return Optional.empty();
    }
    Numbers numbers = Numbers.empty();
    if (report.voted() != null) {
      numbers.and("voted", report.voted());
    }
    if (report.voters() != null) {
      numbers.and("voters", report.voters());
    }
    return Optional.of(Check.T101.finding(List.of(Fields.VOTED), numbers.map()));
  }

  /** T102: not lower than the report before nor higher than the one after. */
  @Article(value = "71", checks = Check.T102)
  static Optional<Finding> order(TurnoutReport report) {
    if (!CountForm.usable(report.voted())) {
      return Optional.empty();
    }
    boolean lower = report.before() != null && report.voted() < report.before();
    boolean higher = report.after() != null && report.voted() > report.after();
    if (!lower && !higher) {
      return Optional.empty();
    }
    Numbers numbers = Numbers.of("voted", report.voted());
    if (report.before() != null) {
      numbers.and("before", report.before());
    }
    if (report.after() != null) {
      numbers.and("after", report.after());
    }
    return Optional.of(Check.T102.finding(List.of(Fields.VOTED), numbers.map()));
  }

  /**
   * T103: inside the slot's reporting window, its first moment included and its end not.
   *
   * @param reopened whether a higher committee has opened it again with a reason
   */
  @Article(value = "71", checks = Check.T103)
  public static Optional<Finding> window(
      LocalDateTime now, LocalDateTime opens, LocalDateTime closes, boolean reopened) {
    boolean inside = !now.isBefore(opens) && now.isBefore(closes);
    if (inside || reopened) {
      return Optional.empty();
    }
    return Optional.of(
        Check.T103.finding(
            List.of(Fields.SLOT),
            Numbers.of("opensTime", opens.toLocalTime().toSecondOfDay() / 60)
                .and("closesTime", closes.toLocalTime().toSecondOfDay() / 60)
                .map()));
  }

  /**
   * T201: the rise per elapsed slot is not over 40 points, nor 0 over two slots while the commune's
   * others rise. An area where everybody has voted cannot rise.
   */
  @Article(value = "71", checks = Check.T201)
  static Optional<Finding> rise(TurnoutReport report, Thresholds thresholds) {
    if (!CountForm.usable(report.voted(), report.voters())) {
      return Optional.empty();
    }
    long before = CountForm.usable(report.before()) ? report.before() : 0;
    long rise = report.voted() - before;
    long points =
        thresholds.get(Threshold.TURNOUT_RISE_POINTS) * Math.max(1, report.slotsElapsed());
    boolean steep = Exact.moreThan(rise, 100, points, report.voters());
    boolean flat =
        report.voted().equals(report.twoSlotsAgo())
            && report.voted() < report.voters()
            && report.othersRise() != null
            && report.othersRise() > 0;
    if (!steep && !flat) {
      return Optional.empty();
    }
    return Optional.of(
        Check.T201.finding(
            List.of(Fields.VOTED),
            Numbers.of("voted", report.voted())
                .and("before", before)
                .and("rise", rise)
                .share("risePercent", rise, report.voters())
                .map()));
  }

  /** T202: not everybody before noon in an area with more than 300 voters. */
  @Article(value = "71", checks = Check.T202)
  static Optional<Finding> earlyFull(TurnoutReport report, Thresholds thresholds) {
    if (!CountForm.usable(report.voted(), report.voters()) || report.slot() == null) {
      return Optional.empty();
    }
    int minutes = report.slot().getHour() * 60 + report.slot().getMinute();
    if (report.voted() < report.voters()
        || report.voters() <= thresholds.get(Threshold.FULL_TURNOUT_VOTERS)
        || minutes >= thresholds.get(Threshold.FULL_TURNOUT_BEFORE)) {
      return Optional.empty();
    }
    return Optional.of(
        Check.T202.finding(
            List.of(Fields.VOTED),
            Numbers.of("voted", report.voted()).and("voters", report.voters()).map()));
  }

  /** T203: the area is not 15 points under its district. */
  @Article(value = "71", checks = Check.T203)
  static Optional<Finding> underDistrict(TurnoutReport report, Thresholds thresholds) {
    TurnoutReport.Turnout district = report.district();
    if (!CountForm.usable(report.voted(), report.voters())
        || report.voters() == 0
        || district == null
        || district.voters() <= 0) {
      return Optional.empty();
    }
    var under =
        Exact.product(district.voted(), report.voters())
            .subtract(Exact.product(report.voted(), district.voters()))
            .multiply(Exact.big(100));
    var limit =
        Exact.product(report.voters(), district.voters())
            .multiply(Exact.big(thresholds.get(Threshold.UNDER_DISTRICT_POINTS)));
    if (under.compareTo(limit) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        Check.T203.finding(
            List.of(Fields.VOTED),
            Numbers.of("voted", report.voted())
                .and("voters", report.voters())
                .share("areaPercent", report.voted(), report.voters())
                .share("districtPercent", district.voted(), district.voters())
                .map()));
  }
}
