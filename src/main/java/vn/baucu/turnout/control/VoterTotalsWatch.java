package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.MasterDataChecks;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.VoterTotalsChanged;

/**
 * Turnout is held against voters: when the totals of a unit change, its sums follow in the same
 * transaction, and totals below what was already reported are refused (M209).
 */
@ApplicationScoped
public class VoterTotalsWatch {
  @Inject private Sql sql;
  @Inject private SumStore sums;

  void follow(@Observes VoterTotalsChanged event) {
    sums.rebuildUnit(event.unitId());
    List<Finding> below = new ArrayList<>();
    List<String> areas = new ArrayList<>();
    for (Below area : reported(event.unitId())) {
      MasterDataChecks.belowReported(area.level(), area.voters(), area.voted())
          .ifPresent(
              finding -> {
                below.add(finding);
                areas.add(String.valueOf(area.number()));
              });
    }
    if (!below.isEmpty()) {
      throw Refusal.findings(below, "turnout.totalBelowReport", String.join(", ", areas));
    }
  }

  /** An area with its voters of the widest level and the most it reported as having voted. */
  private record Below(int number, ElectionLevel level, Long voters, Long voted) {}

  private List<Below> reported(int unitId) {
    return sql.list(
        "SELECT p.number, l.level, l.voters, MAX(r.voted) FROM polling_area p JOIN"
            + " administrative_unit u ON u.id = p.unit_id JOIN turnout_report r ON r.area_id = p.id"
            + " JOIN area_level l ON l.area_id = p.id AND l.level ="
            + AreaStore.WIDEST
            + " WHERE p.unit_id = ? GROUP BY p.number, l.level, l.voters",
        row ->
            new Below(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                row.getObject(3, Long.class),
                row.getLong(4)),
        unitId);
  }
}
