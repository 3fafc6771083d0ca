package vn.baucu.candidate.boundary;

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

/** Candidates by their names, with what tells namesakes apart. */
@Stateless
@LocalBean
@Local(FindSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class CandidateFinder implements FindSource {
  private static final String CANDIDATES =
      """
      SELECT c.full_name, c.date_of_birth, e.level, o.code, e.number, e.name, o.name
        FROM candidate c
        JOIN electoral_unit e ON e.id = c.electoral_unit_id
        JOIN administrative_unit o ON o.id = e.owner_id
        JOIN unit_ancestor s ON s.unit_id = o.id
       WHERE s.ancestor_id = ?
      """;

  private static final String PAGE = "/app/result/unit.xhtml?level=%s&owner=%s&number=%d";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  @Override
  @PermitAll
  @Unscoped("of bodies of units in the caller's own, whose pages it may open; a team has none")
  public List<Found> find(FindWords words, int most) {
    Caller who = caller.get();
    if (who.areaNumber() != null) {
      return List.of();
    }
    return sql.list(
        CANDIDATES + words.condition("c.full_name") + " ORDER BY c.full_name, e.id LIMIT ?",
        row ->
            new Found(
                Found.Kind.CANDIDATE,
                row.getString(1),
                String.join(
                    " · ",
                    CandidateDates.shown(row.getString(2)),
                    row.getString(6),
                    row.getString(7)),
                ElectionLevel.valueOf(row.getString(3)),
                PAGE.formatted(row.getString(3), row.getString(4), row.getInt(5))),
        words.arguments(most, who.unit().unitId()));
  }
}
