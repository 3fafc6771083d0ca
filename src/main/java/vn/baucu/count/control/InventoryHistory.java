package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.InventoryData;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Sql;

/** What happened to ballot inventories: the same event whatever path wrote the figures. */
@ApplicationScoped
public class InventoryHistory {
  private static final int SHOWN = 200;
  private static final String INTO =
      "INSERT INTO inventory_event (inventory_id, at, account_id, account_name, act, line,"
          + " received_before, issued_before, spoilt_before, unused_before, received, issued,"
          + " spoilt, unused, comment)";

  @Inject private Sql sql;
  @Inject private CurrentCaller caller;

  /** What is done to an inventory. */
  public enum Act {
    SAVE,
    DECLARE,
    /** Figures came from a package. */
    LOAD
  }

  /**
   * One thing that happened.
   *
   * @param at real time
   * @param name of who did it, as it was then
   * @param act of {@link Act}
   * @param line the level that was written, or TOTAL; null where no figure was
   * @param before blank where nothing was there
   * @param comment the explanation, or what the figures were read from; null for none
   */
  public record Event(
      LocalDateTime at,
      String name,
      String act,
      String line,
      InventoryLine before,
      InventoryLine after,
      String comment) {}

  /** Keeps which lines were written by the caller; one that stays as it was makes no event. */
  public void wrote(
      int inventory,
      Act act,
      Map<String, InventoryLine> before,
      Map<String, InventoryLine> after,
      LocalDateTime at,
      String comment) {
    after.forEach(
        (line, figures) -> {
          InventoryLine was = before.getOrDefault(line, InventoryLine.BLANK);
          if (!was.equals(figures)) {
            keep(inventory, act, line, was, figures, at, comment);
          }
        });
  }

  /** Keeps that the caller declared it complete. */
  public void declared(int inventory, LocalDateTime at, String comment) {
    keep(inventory, Act.DECLARE, null, InventoryLine.BLANK, InventoryLine.BLANK, at, comment);
  }

  private void keep(
      int inventory,
      Act act,
      String line,
      InventoryLine before,
      InventoryLine after,
      LocalDateTime at,
      String comment) {
    Caller who = caller.get();
    sql.update(
        INTO + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        inventory,
        at,
        who.accountId(),
        who.fullName(),
        act,
        line,
        before.received(),
        before.issued(),
        before.spoilt(),
        before.unused(),
        after.received(),
        after.issued(),
        after.spoilt(),
        after.unused(),
        comment);
  }

  /** Keeps lines that a package is about to write over those that stand in the database. */
  void loads(List<InventoryData> lines, LocalDateTime at, String source) {
    Caller who = caller.get();
    List<Object[]> rows = new ArrayList<>(lines.size());
    lines.forEach(
        line ->
            rows.add(
                new Object[] {
                  at,
                  who.accountId(),
                  who.fullName(),
                  line.level(),
                  line.received(),
                  line.issued(),
                  line.spoilt(),
                  line.unused(),
                  source,
                  line.level(),
                  line.areaId()
                }));
    sql.updateAll(
        INTO
            + " SELECT i.id, ?, ?, ?, 'LOAD', ?, l.received, l.issued, l.spoilt, l.unused, ?, ?, ?,"
            + " ?, ? FROM ballot_inventory i LEFT JOIN ballot_inventory_line l ON l.inventory_id ="
            + " i.id AND l.line = ? WHERE i.area_id = ?",
        rows);
  }

  /** What happened to the inventory of an area, the latest first. */
  public List<Event> of(int areaId) {
    return sql.list(
        "SELECT e.at, e.account_name, e.act, e.line, e.received_before, e.issued_before,"
            + " e.spoilt_before, e.unused_before, e.received, e.issued, e.spoilt, e.unused,"
            + " e.comment FROM inventory_event e JOIN ballot_inventory i ON i.id = e.inventory_id"
            + " WHERE i.area_id = ? ORDER BY e.id DESC LIMIT "
            + SHOWN,
        InventoryHistory::event,
        areaId);
  }

  private static Event event(ResultSet row) throws SQLException {
    return new Event(
        row.getObject(1, LocalDateTime.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        line(row, 5),
        line(row, 9),
        row.getString(13));
  }

  private static InventoryLine line(ResultSet row, int first) throws SQLException {
    return new InventoryLine(
        row.getObject(first, Long.class),
        row.getObject(first + 1, Long.class),
        row.getObject(first + 2, Long.class),
        row.getObject(first + 3, Long.class));
  }
}
