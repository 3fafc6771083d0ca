package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.baucu.shared.Sql;
import vn.baucu.turnout.entity.AreaSeries;
import vn.baucu.turnout.entity.QuickReport;

/**
 * Makes the quick reports of a slot for units of the tree. It reads every area once, which only a
 * timer may, and adds up from there; the sums of the first version are those of the snapshot.
 */
@ApplicationScoped
public class QuickReportMaker {
  @Inject private Sql sql;

  private record Unit(int id, String name, Integer parent) {}

  private record Area(
      int id,
      int number,
      int unitId,
      boolean early,
      long voters,
      NavigableMap<LocalDateTime, Long> by) {}

  /** One area in the report's slots. */
  private record Counted(Area area, String unitName, AreaSeries series) {
    boolean isFull(LocalDateTime slot) {
      return area.voters() > 0 && series.counted(slot) >= area.voters();
    }
  }

  /**
   * The reports of a slot.
   *
   * @param electionDay areas that vote before it are early
   * @param slots the election's slots up to this one
   * @param wanted identities of the units, or null for all
   */
  public Map<Integer, QuickReport> make(
      int electionId,
      LocalDate electionDay,
      List<LocalDateTime> slots,
      Collection<Integer> wanted) {
    Map<Integer, Unit> units = units(electionId);
    Map<Integer, List<Counted>> below = new HashMap<>();
    for (Area area : areas(electionId, electionDay, slots)) {
      Counted counted =
          new Counted(area, units.get(area.unitId()).name(), new AreaSeries(slots, area.by()));
      for (Integer id = area.unitId(); id != null; id = units.get(id).parent()) {
        below.computeIfAbsent(id, unit -> new ArrayList<>()).add(counted);
      }
    }
    Map<Integer, QuickReport> reports = new LinkedHashMap<>();
    for (Unit unit : units.values()) {
      if (below.containsKey(unit.id()) && (wanted == null || wanted.contains(unit.id()))) {
        reports.put(unit.id(), report(unit, units, below, slots));
      }
    }
    return reports;
  }

  private static QuickReport report(
      Unit unit,
      Map<Integer, Unit> units,
      Map<Integer, List<Counted>> below,
      List<LocalDateTime> slots) {
    LocalDateTime slot = slots.get(slots.size() - 1);
    List<Counted> all = below.get(unit.id());
    List<QuickReport.Line> rows =
        units.values().stream()
            .filter(child -> Integer.valueOf(unit.id()).equals(child.parent()))
            .filter(child -> below.containsKey(child.id()))
            .map(child -> line(child.name(), below.get(child.id()), slots))
            .toList();
    if (rows.isEmpty()) {
      rows =
          all.stream()
              .map(area -> line(Integer.toString(area.area().number()), List.of(area), slots))
              .toList();
    }
    List<Counted> early = all.stream().filter(area -> area.area().early()).toList();
    Unit above = unit.parent() == null ? unit : units.get(unit.parent());
    return new QuickReport(
        unit.name(),
        above.name(),
        slots,
        line(unit.name(), all, slots),
        rows,
        early.isEmpty() ? null : line("", early, slots),
        all.stream()
            .filter(area -> area.series().reported(slot) == null)
            .map(
                area ->
                    new QuickReport.LateArea(
                        area.unitName(),
                        area.area().number(),
                        area.series().latest(),
                        area.series().counted(slot)))
            .toList(),
        (int) all.stream().filter(area -> area.isFull(slot)).count(),
        unitsFull(all, slot),
        firstFull(all, slots));
  }

  private static QuickReport.Line line(
      String name, List<Counted> areas, List<LocalDateTime> slots) {
    LocalDateTime slot = slots.get(slots.size() - 1);
    return new QuickReport.Line(
        name,
        areas.stream().mapToLong(area -> area.area().voters()).sum(),
        areas.size(),
        (int) areas.stream().filter(area -> area.series().reported(slot) != null).count(),
        slots.stream()
            .map(s -> areas.stream().mapToLong(area -> area.series().counted(s)).sum())
            .toList());
  }

  private static int unitsFull(List<Counted> areas, LocalDateTime slot) {
    Map<Integer, Boolean> full = new HashMap<>();
    areas.forEach(
        area ->
            full.merge(
                area.area().unitId(),
                area.area().voters() == 0 || area.isFull(slot),
                Boolean::logicalAnd));
    return (int) full.values().stream().filter(Boolean::booleanValue).count();
  }

  private static QuickReport.LateArea firstFull(List<Counted> areas, List<LocalDateTime> slots) {
    for (LocalDateTime slot : slots) {
      for (Counted area : areas) {
        if (area.isFull(slot)) {
          return new QuickReport.LateArea(
              area.unitName(), area.area().number(), slot, area.series().counted(slot));
        }
      }
    }
    return null;
  }

  private Map<Integer, Unit> units(int electionId) {
    Map<Integer, Unit> units = new LinkedHashMap<>();
    sql.each(
        "SELECT id, name, parent_id FROM administrative_unit WHERE election_id = ? ORDER BY code",
        row -> new Unit(row.getInt(1), row.getString(2), row.getObject(3, Integer.class)),
        unit -> units.put(unit.id(), unit),
        electionId);
    return units;
  }

  private List<Area> areas(int electionId, LocalDate electionDay, List<LocalDateTime> slots) {
    Map<Integer, Area> areas = new LinkedHashMap<>();
    sql.each(
        "SELECT p.id, p.number, u.id, p.opens_at, COALESCE(l.voters, 0) FROM administrative_unit u"
            + " JOIN polling_area p ON p.unit_id = u.id LEFT JOIN area_level l ON l.area_id = p.id"
            + " AND l.level ="
            + AreaStore.WIDEST
            + " WHERE u.election_id = ?",
        row ->
            new Area(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                row.getObject(4, LocalDateTime.class).toLocalDate().isBefore(electionDay),
                row.getLong(5),
                new TreeMap<>()),
        area -> areas.put(area.id(), area),
        electionId);
    sql.each(
        "SELECT r.area_id, r.slot, r.voted FROM administrative_unit u JOIN polling_area p ON"
            + " p.unit_id = u.id JOIN turnout_report r ON r.area_id = p.id WHERE u.election_id = ?"
            + " AND r.slot <= ?",
        row -> new Object[] {row.getInt(1), row.getObject(2, LocalDateTime.class), row.getLong(3)},
        row -> areas.get(row[0]).by().put((LocalDateTime) row[1], (Long) row[2]),
        electionId,
        slots.get(slots.size() - 1));
    return areas.values().stream()
        .sorted(Comparator.comparing(Area::unitId).thenComparing(Area::number))
        .toList();
  }
}
