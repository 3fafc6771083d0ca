package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Sql;
import vn.baucu.voters.boundary.ElectoralMapChanged;

/** Areas that have reported stay what they are; the sums of a unit follow its areas. */
@ApplicationScoped
public class MapWatch {
  @Inject private Sql sql;
  @Inject private SumStore sums;

  void hold(@Observes AreasHeld event) {
    if (event.areas().isEmpty()) {
      return;
    }
    // The rows that whoever reports in the unit locks first.
    sums.lock(event.unitId());
    sql
        .list(
            "SELECT p.number FROM polling_area p WHERE p.id "
                + Sql.among(new ArrayList<>(event.areas()))
                + " AND (EXISTS (SELECT 1 FROM turnout_report r WHERE r.area_id = p.id) OR EXISTS"
                + " (SELECT 1 FROM turnout_replaced r WHERE r.area_id = p.id) OR EXISTS (SELECT 1"
                + " FROM turnout_missing m WHERE m.area_id = p.id)) ORDER BY p.number",
            row -> row.getInt(1))
        .stream()
        .findFirst()
        .ifPresent(
            number -> {
              throw Refusal.rule("turnout.areaReported", String.valueOf(number));
            });
  }

  void follow(@Observes ElectoralMapChanged event) {
    sums.rebuildUnit(event.unitId());
  }
}
