package vn.baucu.voters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Sql;
import vn.baucu.shared.ready.ReadyCount;
import vn.baucu.shared.ready.ReadyDetail;
import vn.baucu.shared.ready.ReadyFact;
import vn.baucu.shared.ready.ReadyGround;
import vn.baucu.shared.ready.ReadyItem;
import vn.baucu.shared.ready.ReadySource;

/**
 * How far the polling areas of a unit have come: placed in an electoral unit of every level at
 * which they vote, with their voter totals.
 */
@ApplicationScoped
public class AreaReadiness implements ReadySource {
  /** The areas of some units, each with what it lacks. */
  private static final String AREA =
      """
      SELECT p.unit_id, p.number, p.name <> '' AND p.address <> '' named,
             COUNT(l.level) levels,
             COALESCE(SUM(l.level IS NOT NULL AND l.electoral_unit_id IS NULL), 0) nowhere,
             COALESCE(SUM(l.level IN (%s)), 0) everywhere,
             COALESCE(SUM(l.level IS NOT NULL AND l.voters IS NULL), 0) unposted,
             COALESCE(SUM(l.level IS NOT NULL AND l.final IS NULL), 0) unfinished,
             COALESCE(MAX(l.voters), 0) voters
        FROM polling_area p
        LEFT JOIN area_level l ON l.area_id = p.id
             AND (l.electoral_unit_id IS NOT NULL OR l.voters IS NULL OR l.voters > 0)
       WHERE p.unit_id %s
       GROUP BY p.unit_id, p.number, p.name, p.address
      """;

  private static final String PLACED = "named AND nowhere = 0 AND everywhere = ";
  private static final String POSTED = "levels > 0 AND unposted = 0";
  private static final String FINISHED = "levels > 0 AND unfinished = 0";

  @Inject private Sql sql;
  @Inject private Messages messages;
  @Inject private Formats format;

  /** Its items, in their order. */
  enum Item implements ReadyItem {
    AREAS(40),
    TOTALS(50),
    FINAL_TOTALS(60) {
      @Override
      public boolean isLater(ReadyGround ground) {
        return !ground.finalTotals();
      }
    };

    private final int order;

    Item(int order) {
      this.order = order;
    }

    @Override
    public String key() {
      return "voters.ready." + name();
    }

    @Override
    public int order() {
      return order;
    }
  }

  /** An area, and whether it has what each item asks. */
  private record Area(int number, Map<Item, Boolean> has, long voters) {}

  @Override
  public List<? extends ReadyItem> items() {
    return List.of(Item.values());
  }

  /** Of units with nothing below them: they own areas, or shall own some. */
  @Override
  public List<ReadyCount> count(ReadyGround ground, List<Integer> units) {
    List<ReadyCount> counts = new ArrayList<>();
    sql.each(
        "SELECT u.id, COUNT(a.number), COALESCE(SUM("
            + PLACED
            + everywhere(ground).size()
            + "), 0), COALESCE(SUM("
            + POSTED
            + "), 0), COALESCE(SUM("
            + FINISHED
            + "), 0) FROM administrative_unit u LEFT JOIN ("
            + areas(ground, Sql.among(units))
            + ") a ON a.unit_id = u.id WHERE u.id "
            + Sql.among(units)
            + " AND u.kind <> 'CITY' AND NOT EXISTS (SELECT 1 FROM administrative_unit c WHERE"
            + " c.parent_id = u.id) GROUP BY u.id",
        row -> {
          int must = Math.max(1, row.getInt(2));
          return List.of(
              new ReadyCount(row.getInt(1), Item.AREAS, row.getInt(3), must, 0),
              new ReadyCount(row.getInt(1), Item.TOTALS, row.getInt(4), must, 0),
              new ReadyCount(row.getInt(1), Item.FINAL_TOTALS, row.getInt(5), must, 0));
        },
        counts::addAll);
    return counts;
  }

  private static String areas(ReadyGround ground, String among) {
    List<ElectionLevel> everywhere = everywhere(ground);
    return AREA.formatted(
        everywhere.isEmpty()
            ? "''"
            : everywhere.stream().map(Enum::name).collect(Collectors.joining("', '", "'", "'")),
        among);
  }

  /** The levels at which every area votes. */
  private static List<ElectionLevel> everywhere(ReadyGround ground) {
    return Arrays.stream(ElectionLevel.values())
        .filter(level -> level.isForEveryArea() && ground.levels().contains(level))
        .toList();
  }

  @Override
  public ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code) {
    List<Area> areas =
        sql.list(
            "SELECT number, "
                + PLACED
                + everywhere(ground).size()
                + ", "
                + POSTED
                + ", "
                + FINISHED
                + ", voters FROM ("
                + areas(ground, "= " + unit)
                + ") a ORDER BY number",
            row ->
                new Area(
                    row.getInt(1),
                    Map.of(
                        Item.AREAS, row.getBoolean(2),
                        Item.TOTALS, row.getBoolean(3),
                        Item.FINAL_TOTALS, row.getBoolean(4)),
                    row.getLong(5)));
    List<String> numbers =
        areas.stream()
            .filter(area -> !area.has().get((Item) item))
            .map(area -> String.valueOf(area.number()))
            .toList();
    List<String> missing = new ArrayList<>();
    if (areas.isEmpty()) {
      missing.add(messages.get("voters.ready.noAreas"));
    } else if (!numbers.isEmpty()) {
      missing.add(messages.of(item.key() + ".missing", String.join(", ", numbers)));
    }
    long voters = areas.stream().mapToLong(Area::voters).sum();
    return new ReadyDetail(
        List.of(
            format.integer(areas.size() - numbers.size()),
            format.integer(areas.size()),
            format.integer(voters)),
        missing,
        (item == Item.AREAS ? "/app/voters/areas.xhtml?unit=" : "/app/voters/totals.xhtml?unit=")
            + code);
  }

  @Override
  public List<ReadyFact> facts(List<Integer> units) {
    Map<String, List<Object>> areas = new LinkedHashMap<>();
    sql.each(
        """
        SELECT p.unit_id, p.number, p.name, p.address, p.kind, CAST(p.opens_at AS CHAR),
               CAST(p.closes_at AS CHAR), l.level, e.number, l.posted, l.corrected
          FROM polling_area p
          LEFT JOIN area_level l ON l.area_id = p.id
          LEFT JOIN numbered_unit e ON e.id = l.electoral_unit_id
         WHERE p.unit_id
        """
            + Sql.among(units)
            + " ORDER BY p.unit_id, p.number, "
            + Sql.levelOrder("l.level"),
        row ->
            Arrays.<Object>asList(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                Arrays.asList(
                    row.getString(8),
                    row.getObject(9, Integer.class),
                    row.getObject(10, Long.class),
                    row.getObject(11, Long.class))),
        row -> {
          String area = row.get(0) + "/" + row.get(1);
          areas.computeIfAbsent(area, key -> new ArrayList<>(row.subList(0, 7))).add(row.get(7));
        });
    return areas.values().stream()
        .map(
            row ->
                new ReadyFact(
                    (Integer) row.get(0),
                    "voters.ready.fact",
                    row.get(1).toString(),
                    row.subList(2, row.size())))
        .toList();
  }
}
