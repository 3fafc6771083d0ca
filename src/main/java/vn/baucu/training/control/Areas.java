package vn.baucu.training.control;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;

/**
 * The polling areas of a rehearsal, each made when it is asked for.
 *
 * <p>After the areas of its villages or streets, a commune may have one more in a barracks, a
 * hospital or a place of detention.
 */
final class Areas {
  /** What is done with each area while a file is written. */
  @FunctionalInterface
  interface Visitor {
    void visit(Area area) throws IOException;
  }

  private final RehearsalPlan plan;
  private final List<Unit> owners;
  private final ElectoralMap map;
  private final Preparedness prepared;
  private final VoterTotals totals;

  Areas(
      RehearsalPlan plan,
      Territory territory,
      ElectoralMap map,
      Preparedness prepared,
      VoterTotals totals) {
    this.plan = plan;
    this.owners = territory.areaOwners();
    this.map = map;
    this.prepared = prepared;
    this.totals = totals;
  }

  /** Goes through all areas by unit and number. */
  void forEach(Visitor visitor) throws IOException {
    for (Unit owner : owners) {
      int count = count(owner);
      for (int number = 1; number <= count; number++) {
        visitor.visit(area(owner, number));
      }
    }
  }

  /** How many areas a unit has. */
  int count(Unit owner) {
    if (!prepared.hasAreas(owner)) {
      return 0;
    }
    return general(owner) + (lastKind(owner) == AreaKind.GENERAL ? 0 : 1);
  }

  private int general(Unit owner) {
    return AreaNumbers.usual(owner) * plan.areasFactor();
  }

  private AreaKind lastKind(Unit owner) {
    if (owner.kind() == UnitKind.DISTRICT || owner.early()) {
      return AreaKind.GENERAL;
    }
    long chance = Draw.of(plan.seed(), "special area", owner.code()).below(100);
    if (chance < 6) {
      return AreaKind.MILITARY;
    }
    if (chance < 9) {
      return AreaKind.HOSPITAL;
    }
    return chance < 11 ? AreaKind.DETENTION : AreaKind.GENERAL;
  }

  private Area area(Unit unit, int number) {
    AreaKind kind = number > general(unit) ? lastKind(unit) : AreaKind.GENERAL;
    Map<ElectionLevel, ElectoralUnit> electoralUnits = new EnumMap<>(ElectionLevel.class);
    for (ElectionLevel level : ElectionLevel.values()) {
      if (kind.usuallyElects(level)) {
        map.at(level, unit, number, general(unit))
            .ifPresent(electoralUnit -> electoralUnits.put(level, electoralUnit));
      }
    }
    return new Area(
        unit,
        number,
        kind,
        "Khu vực bỏ phiếu số " + number,
        address(unit, number, kind),
        electoralUnits,
        totals.finalTotals(unit, number, kind, electoralUnits));
  }

  private String address(Unit unit, int number, AreaKind kind) {
    String place =
        switch (kind) {
          case MILITARY -> "Hội trường đơn vị quân đội";
          case HOSPITAL -> "Hội trường bệnh viện";
          case DETENTION -> "Hội trường trại tạm giam";
          case GENERAL -> generalPlace(unit, number);
        };
    return place + ", " + unit.nameInText();
  }

  private String generalPlace(Unit unit, int number) {
    Draw draw = Draw.of(plan.seed(), "address", unit.code(), number);
    if (draw.chance(150)) {
      return draw.pick(List.of("Trường Tiểu học", "Trường Trung học cơ sở", "Trường Mầm non"));
    }
    return (unit.urban() ? "Nhà văn hóa tổ dân phố số " : "Nhà văn hóa thôn ") + number;
  }
}
