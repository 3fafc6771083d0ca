package vn.baucu.exchange.control.draft;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;

/** An administrative unit of the draft with what it owns. */
public final class DraftUnit extends Stored {
  final String code;
  final Map<Integer, DraftArea> areas = new HashMap<>();
  final Map<ElectionLevel, TreeMap<Integer, DraftElectoralUnit>> electoralUnits =
      new EnumMap<>(ElectionLevel.class);
  UnitKind kind;

  /** As the package calls it, or else the database. */
  String name;

  String parentCode;
  DraftUnit parent;
  boolean hasUnitsBelow;

  /** Its place in the tree as the database has it. */
  String storedParentCode;

  UnitKind storedKind;

  /** Where its committee is called, as the database has it. */
  String storedPhone = "";

  /** Whether the unit that it names above it cannot stand there, so that it stands under none. */
  boolean adrift;

  /** Levels at which an area in it or below it has an electoral unit. */
  final Set<ElectionLevel> assignedLevels = EnumSet.noneOf(ElectionLevel.class);

  DraftUnit(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Its name, for people; its code where neither package nor database has a name. */
  String called() {
    return name == null ? code : name;
  }

  public UnitKind kind() {
    return kind;
  }

  /** The unit above; null for the city. */
  public DraftUnit parent() {
    return parent;
  }

  /** The polling area of a number, made where there is none yet. */
  public DraftArea area(int number) {
    return areas.computeIfAbsent(number, n -> new DraftArea(this, n));
  }

  DraftArea findArea(Cells cells, String column) {
    Long number = cells.number(column, 1, ElectionDraft.HIGHEST_NUMBER);
    DraftArea area = number == null ? null : areas.get(number.intValue());
    if (number != null && area == null) {
      cells.refuse(column, Fault.UNKNOWN_AREA);
    }
    return area;
  }

  /** The electoral unit of a level and number, made where there is none yet. */
  public DraftElectoralUnit electoralUnit(ElectionLevel level, int number) {
    return electoralUnits
        .computeIfAbsent(level, l -> new TreeMap<>())
        .computeIfAbsent(number, n -> new DraftElectoralUnit(this, level, n));
  }

  DraftElectoralUnit findElectoralUnit(ElectionLevel level, int number) {
    TreeMap<Integer, DraftElectoralUnit> ofLevel = electoralUnits.get(level);
    return ofLevel == null ? null : ofLevel.get(number);
  }

  /** Whether the package gives it another place in the tree than the database. */
  boolean isMoved() {
    return isStored()
        && (kind != storedKind
            || kind != UnitKind.CITY && !Objects.equals(parentCode, storedParentCode));
  }

  /** The unit at or above this one whose body is elected at a level; null where there is none. */
  DraftUnit ownerAt(ElectionLevel level) {
    DraftUnit unit = this;
    while (unit != null && unit.kind != level.ownerKind()) {
      unit = unit.parent;
    }
    return unit;
  }

  /** Whether a unit may stand right below this one: kinds only ever go down. */
  boolean mayHaveBelow(DraftUnit unit) {
    return kind == UnitKind.CITY && unit.kind != UnitKind.CITY
        || kind == UnitKind.DISTRICT && unit.kind == UnitKind.COMMUNE;
  }

  /** Whether polling areas can lie directly in it: a commune, or a district without communes. */
  boolean mayOwnAreas() {
    return kind != UnitKind.CITY && !hasUnitsBelow;
  }
}
