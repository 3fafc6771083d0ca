package vn.baucu.area.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.Sql;
import vn.baucu.shared.UnitPath;

/** Finds the place of a unit by its code. */
@ApplicationScoped
public class UnitPaths implements ScopeTree {
  @Inject private Sql sql;

  @Override
  public Optional<UnitPath> find(int electionId, String unitCode) {
    List<Integer> ids =
        sql.list(
            "SELECT a.ancestor_id FROM administrative_unit u JOIN unit_ancestor a ON a.unit_id ="
                + " u.id WHERE u.election_id = ? AND u.code = ? ORDER BY a.depth DESC",
            row -> row.getInt(1),
            electionId,
            unitCode);
    return ids.isEmpty() ? Optional.empty() : Optional.of(new UnitPath(ids));
  }
}
