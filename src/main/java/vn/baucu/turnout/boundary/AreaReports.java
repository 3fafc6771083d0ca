package vn.baucu.turnout.boundary;

import java.util.List;
import vn.baucu.shared.AreaKey;

/**
 * The reports of one polling area that a package brings to a real election.
 *
 * @param reports new or changed, each upon the version that was seen when the package was read
 */
public record AreaReports(AreaKey area, List<ReportData> reports) {
  public AreaReports {
    reports = List.copyOf(reports);
  }
}
