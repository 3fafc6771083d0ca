package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.baucu.area.boundary.AreaUse;
import vn.baucu.area.boundary.AreasHeld;
import vn.baucu.shared.Sql;

/**
 * The accounts of a polling team go with its area: to the one it is merged into, or out of the
 * election where it is closed. What was remembered of them is void.
 */
@ApplicationScoped
public class AreaTeams implements AreaUse {
  @Inject private Sql sql;

  void follow(@Observes AreasHeld event) {
    event
        .closed()
        .forEach(
            (area, into) -> {
              sql.update(
                  "UPDATE account a JOIN assignment s ON s.account_id = a.id SET a.epoch = a.epoch"
                      + " + 1, a.version = a.version + 1 WHERE s.area_id = ?",
                  area);
              if (into == null) {
                sql.update("DELETE FROM assignment WHERE area_id = ?", area);
              } else {
                sql.update("UPDATE assignment SET area_id = ? WHERE area_id = ?", into, area);
              }
            });
  }

  @Override
  public List<Used> of(Set<Integer> areas) {
    return sql.list(
        "SELECT COUNT(*) FROM assignment WHERE area_id " + Sql.among(new ArrayList<>(areas)),
        row -> new Used("account.ofAreas", row.getLong(1)));
  }
}
