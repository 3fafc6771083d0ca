package vn.baucu.area.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.find.FindSource;
import vn.baucu.shared.find.FindWords;
import vn.baucu.shared.find.Found;

/** Administrative units and polling areas by their names, codes and numbers. */
@Stateless
@LocalBean
@Local(FindSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class PlaceFinder implements FindSource {
  private static final String UNITS =
      """
      SELECT u.name, p.name, u.code
        FROM administrative_unit u
        JOIN unit_ancestor s ON s.unit_id = u.id
        LEFT JOIN administrative_unit p ON p.id = u.parent_id
       WHERE s.ancestor_id = ?
      """;

  private static final String AREAS =
      """
      SELECT p.place, CONCAT_WS(' · ', NULLIF(p.address, ''), u.name), u.code, p.number
        FROM polling_area p
        JOIN administrative_unit u ON u.id = p.unit_id
        JOIN unit_ancestor s ON s.unit_id = u.id
       WHERE s.ancestor_id = ? AND p.number = COALESCE(?, p.number)
      """;

  private static final String BOARD = "/app/turnout/board.xhtml?unit=";
  private static final String OVERVIEW = "/app/count/overview.xhtml?unit=";
  private static final String OWN_AREA = "/app/turnout/area.xhtml";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  @Override
  @PermitAll
  @Unscoped("units in the caller's own, of a team its own area")
  public List<Found> find(FindWords words, int most) {
    Caller who = caller.get();
    List<Found> found = new ArrayList<>();
    if (who.areaNumber() == null) {
      found.addAll(
          sql.list(
              UNITS + words.condition("u.name", "u.code") + " ORDER BY s.depth, u.name LIMIT ?",
              row ->
                  new Found(
                      Found.Kind.UNIT,
                      row.getString(1),
                      row.getString(2),
                      null,
                      BOARD + row.getString(3)),
              words.arguments(most, who.unit().unitId())));
    }
    found.addAll(
        sql.list(
            AREAS
                + words.condition("'khu vực'", "p.name", "p.number", "p.address", "u.name")
                + " ORDER BY u.name, p.number LIMIT ?",
            row ->
                new Found(
                    Found.Kind.AREA,
                    messages.of("shell.area", row.getString(4), row.getString(1)),
                    row.getString(2),
                    null,
                    who.areaNumber() == null ? OVERVIEW + row.getString(3) : OWN_AREA),
            words.arguments(most, who.unit().unitId(), who.areaNumber())));
    return found;
  }
}
