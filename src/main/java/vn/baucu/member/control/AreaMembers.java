package vn.baucu.member.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.baucu.area.boundary.AreaUse;
import vn.baucu.shared.Sql;

/** The members of the polling teams of areas: a team goes with its area. */
@ApplicationScoped
public class AreaMembers implements AreaUse {
  @Inject private Sql sql;

  @Override
  public List<Used> of(Set<Integer> areas) {
    return sql.list(
        "SELECT COUNT(*) FROM member_body b JOIN member m ON m.body_id = b.id WHERE b.area_id "
            + Sql.among(new ArrayList<>(areas)),
        row -> new Used("member.ofAreas", row.getLong(1)));
  }
}
