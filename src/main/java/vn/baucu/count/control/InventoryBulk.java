package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.count.boundary.InventoryData;
import vn.baucu.count.boundary.RoundInventory;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Sql;

/** Reads and writes lines of ballot inventories by the thousand. */
@ApplicationScoped
public class InventoryBulk {
  private static final int CHUNK = 1_000;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private CurrentCaller caller;
  @Inject private InventoryHistory history;

  public void eachLine(int electionId, Consumer<InventoryData> lines) {
    sql.each(
        """
        SELECT i.area_id, l.line, i.version, l.received, l.issued, l.spoilt, l.unused
          FROM ballot_inventory i
          JOIN ballot_inventory_line l ON l.inventory_id = i.id
          JOIN polling_area a ON a.id = i.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ? AND l.line <> 'TOTAL'
        """,
        row ->
            new InventoryData(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                row.getInt(3),
                row.getObject(4, Integer.class),
                row.getObject(5, Integer.class),
                row.getObject(6, Integer.class),
                row.getObject(7, Integer.class)),
        lines,
        electionId);
  }

  public void eachOfRounds(int electionId, Consumer<RoundInventory> lines) {
    sql.each(
        """
        SELECT i.area_id, i.level, i.round, i.received, i.issued, i.spoilt, i.unused
          FROM round_inventory i
          JOIN polling_area a ON a.id = i.area_id
          JOIN administrative_unit u ON u.id = a.unit_id
         WHERE u.election_id = ?
        """,
        row ->
            new RoundInventory(
                row.getInt(1),
                ElectionLevel.valueOf(row.getString(2)),
                Round.valueOf(row.getString(3)),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7)),
        lines,
        electionId);
  }

  public int putOfRounds(RowStream<RoundInventory> lines) {
    return sql.updateEach(
        """
        INSERT INTO round_inventory (area_id, level, round, received, issued, spoilt, unused)
        VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE received = VALUES(received), issued = VALUES(issued),
               spoilt = VALUES(spoilt), unused = VALUES(unused)
        """,
        add ->
            lines.forEach(
                line ->
                    add.accept(
                        new Object[] {
                          line.areaId(),
                          line.level(),
                          line.round(),
                          line.received(),
                          line.issued(),
                          line.spoilt(),
                          line.unused()
                        })));
  }

  public int put(RowStream<InventoryData> lines, String source) {
    List<InventoryData> chunk = new ArrayList<>(CHUNK);
    int[] written = {0};
    lines.forEach(
        line -> {
          chunk.add(line);
          if (chunk.size() == CHUNK) {
            written[0] += write(chunk, source);
            chunk.clear();
          }
        });
    return written[0] + write(chunk, source);
  }

  private int write(List<InventoryData> chunk, String source) {
    LocalDateTime now = LocalDateTime.now(clock);
    Integer account = caller.get().accountId();
    sql.updateAll(
        """
        INSERT INTO ballot_inventory (area_id, declared_by, declared_at, saved_by, saved_at)
        VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE declared_by = VALUES(declared_by),
               declared_at = VALUES(declared_at), saved_by = VALUES(saved_by),
               saved_at = VALUES(saved_at), version = version + 1
        """,
        chunk.stream()
            .map(InventoryData::areaId)
            .distinct()
            .map(area -> new Object[] {area, account, now, account, now})
            .toList());
    history.loads(chunk, now, source);
    sql.updateAll(
        """
        INSERT INTO ballot_inventory_line (inventory_id, line, received, issued, spoilt, unused)
        SELECT id, ?, ?, ?, ?, ? FROM ballot_inventory WHERE area_id = ?
            ON DUPLICATE KEY UPDATE received = VALUES(received), issued = VALUES(issued),
               spoilt = VALUES(spoilt), unused = VALUES(unused)
        """,
        chunk.stream()
            .map(
                line ->
                    new Object[] {
                      line.level(),
                      line.received(),
                      line.issued(),
                      line.spoilt(),
                      line.unused(),
                      line.areaId()
                    })
            .toList());
    return chunk.size();
  }
}
