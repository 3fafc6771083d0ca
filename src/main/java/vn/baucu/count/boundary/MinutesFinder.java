package vn.baucu.count.boundary;

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
import vn.baucu.shared.Messages;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Sql;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.find.FindSource;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.find.Found;

/** Minutes of election day by their polling area; of their figures nothing is said. */
@Stateless
@LocalBean
@Local(FindSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class MinutesFinder implements FindSource {
  private static final String MINUTES =
      """
      SELECT p.place, u.name, l.level, u.code, p.number
        FROM area_level l
        JOIN polling_area p ON p.id = l.area_id
        JOIN administrative_unit u ON u.id = p.unit_id
        JOIN unit_ancestor s ON s.unit_id = u.id
       WHERE s.ancestor_id = ? AND p.number = COALESCE(?, p.number)
      """;

  private static final String PAGE = "/app/count/review.xhtml?";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  @Override
  @PermitAll
  @Unscoped("areas in the caller's unit, of a team its own")
  public List<Found> find(FindWords words, int most) {
    Caller who = caller.get();
    return sql.list(
        MINUTES
            + words.condition("'biên bản khu vực'", "p.name", "p.number", "p.address", "u.name")
            + " ORDER BY u.name, p.number, "
            + Sql.levelOrder("l.level")
            + " LIMIT ?",
        row -> {
          ElectionLevel level = ElectionLevel.valueOf(row.getString(3));
          MinutesKey key =
              new MinutesKey(level, row.getString(4), row.getInt(5), PathNames.round(null));
          return new Found(
              Found.Kind.MINUTES,
              messages.of("shell.area", String.valueOf(key.area()), row.getString(1)),
              row.getString(2),
              level,
              PAGE + key.query());
        },
        words.arguments(most, who.unit().unitId(), who.areaNumber()));
  }
}
