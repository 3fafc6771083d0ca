package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.VoterTotalsChanged;

/**
 * Turnout is held against voters: when the totals of a unit change, its sums follow in the same
 * transaction, and totals below what was already reported are refused (T101).
 */
@ApplicationScoped
public class VoterTotalsWatch {
  @Inject private Sql sql;
  @Inject private SumStore sums;

  void follow(@Observes VoterTotalsChanged event) {
    sums.rebuildUnit(event.unitId());
    List<String> below =
        sql.list(
            "SELECT p.number, l.voters, MAX(r.voted) FROM polling_area p JOIN administrative_unit"
                + " u ON u.id = p.unit_id JOIN turnout_report r ON r.area_id = p.id JOIN"
                + " area_level l ON l.area_id = p.id AND l.level ="
                + AreaStore.WIDEST
                + " WHERE p.unit_id = ? GROUP BY p.number, l.voters HAVING MAX(r.voted) > l.voters",
            row -> String.valueOf(row.getInt(1)),
            event.unitId());
    if (!below.isEmpty()) {
      throw Refusal.rule("turnout.totalBelowReport", String.join(", ", below));
    }
  }
}
