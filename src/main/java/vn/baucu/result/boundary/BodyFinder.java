package vn.baucu.result.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.find.FindSource;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.find.Found;

/** Bodies by their names, each with the page of its result. */
@Stateless
@LocalBean
@Local(FindSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class BodyFinder implements FindSource {
  private static final String BODIES =
      """
      SELECT DISTINCT e.level, o.code, o.name, p.name
        FROM electoral_unit e
        JOIN administrative_unit o ON o.id = e.owner_id
        LEFT JOIN administrative_unit p ON p.id = o.parent_id
        JOIN unit_ancestor s ON s.unit_id = o.id
       WHERE s.ancestor_id = ?
      """;

  /** What people type for a body beside the name of its unit. */
  private static final String WORDS =
      "IF(e.level = 'NATIONAL_ASSEMBLY', 'đại biểu Quốc hội', 'HĐND hội đồng nhân dân')";

  private static final String PAGE = "/app/result/council.xhtml?level=%s&owner=%s";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private BodyNames names;

  @Override
  @PermitAll
  @Unscoped("of bodies of units in the caller's own, whose pages it may open; a team has none")
  public List<Found> find(FindWords words, int most) {
    Caller who = caller.get();
    if (who.areaNumber() != null) {
      return List.of();
    }
    return sql.list(
        BODIES
            + words.condition(WORDS, "o.name", "o.code")
            + " ORDER BY "
            + Sql.levelOrder("e.level")
            + ", o.code LIMIT ?",
        row -> {
          ElectionLevel level = ElectionLevel.valueOf(row.getString(1));
          return new Found(
              Found.Kind.BODY,
              names.of(level, row.getString(3)),
              row.getString(4),
              level,
              PAGE.formatted(level, row.getString(2)));
        },
        words.arguments(most, who.unit().unitId()));
  }
}
