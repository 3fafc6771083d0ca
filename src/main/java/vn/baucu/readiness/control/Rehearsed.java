package vn.baucu.readiness.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyFact;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/** Whether a unit has held a rehearsal: the one item that it says itself. */
@ApplicationScoped
public class Rehearsed implements ReadySource {
  @Inject private Sql sql;
  @Inject private ReadinessStore store;
  @Inject private Messages messages;

  private enum Item implements ReadyItem {
    REHEARSED;

    @Override
    public String key() {
      return "readiness.ready." + name();
    }

    @Override
    public int order() {
      return 90;
    }
  }

  @Override
  public List<? extends ReadyItem> items() {
    return List.of(Item.values());
  }

  @Override
  public List<ReadyCount> count(ReadyGround ground, List<Integer> units) {
    return sql.list(
        "SELECT u.id, r.rehearsal IS NOT NULL FROM administrative_unit u LEFT JOIN readiness_unit r"
            + " ON r.unit_id = u.id WHERE u.id "
            + Sql.among(units)
            + " AND u.kind <> 'CITY' AND NOT EXISTS (SELECT 1 FROM administrative_unit c WHERE"
            + " c.parent_id = u.id)",
        row -> new ReadyCount(row.getInt(1), Item.REHEARSED, row.getInt(2), 1, 0));
  }

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    String said = store.declaredOf(unit).rehearsal();
    return new ReadyDetail(
        List.of(said == null ? messages.get("readiness.notRehearsed") : said),
        List.of(),
        "/app/readiness/readiness.xhtml?unit=" + code + "#rehearsal");
  }

  @Override
  public List<ReadyFact> facts(List<Integer> units) {
    return sql.list(
        "SELECT unit_id, rehearsal FROM readiness_unit WHERE rehearsal IS NOT NULL AND unit_id "
            + Sql.among(units),
        row -> ReadyFact.of(row.getInt(1), "readiness.ready.fact", "", row.getString(2)));
  }
}
