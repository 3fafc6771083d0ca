package vn.baucu.exchange.control.draft;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.TextLimit;

/** An election as it would stand with the package on top of what the database holds. */
public final class ElectionDraft {
  static final int HIGHEST_NUMBER = 99_999;
  private static final int NEAR_DAYS = 30;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  final LocalDate day;
  final LegalBasis legalBasis;
  final boolean rehearsal;
  final Map<ElectionLevel, String> levels = new EnumMap<>(ElectionLevel.class);
  final Map<String, DraftUnit> units = new LinkedHashMap<>();
  final Map<String, String> settings = new HashMap<>();
  final Map<String, DraftAccount> accounts = new HashMap<>();
  final Map<Stored, DraftBody> bodies = new HashMap<>();
  final Map<Integer, DraftUnit> unitsById = new HashMap<>();
  final Map<Integer, DraftArea> areasById = new HashMap<>();
  final Map<Integer, DraftElectoralUnit> electoralUnitsById = new HashMap<>();

  /** The widest level in the database; null where it has none. */
  ElectionLevel storedWidest;

  private final TreeSet<LocalDateTime> slots = new TreeSet<>();

  /** Whether a unit stands where it cannot: then nothing can be told of what lies in units. */
  boolean treeless;

  /** Slots that were refused: of a report for one nothing more is said. */
  final Set<LocalDateTime> refusedSlots = new HashSet<>();

  private List<LocalDateTime> slotList;
  private Runnable step = () -> {};

  /**
   * A draft without anything in it.
   *
   * @param day election day
   * @param rehearsal whether it is one
   */
  public ElectionDraft(LocalDate day, LegalBasis legalBasis, boolean rehearsal) {
    this.day = day;
    this.legalBasis = legalBasis;
    this.rehearsal = rehearsal;
  }

  public LocalDate day() {
    return day;
  }

  public boolean isRehearsal() {
    return rehearsal;
  }

  public Map<ElectionLevel, String> levels() {
    return levels;
  }

  public Map<String, String> settings() {
    return settings;
  }

  /** The unit of a code, made where there is none yet. */
  public DraftUnit unit(String code) {
    return units.computeIfAbsent(code, DraftUnit::new);
  }

  /** All units. */
  public Collection<DraftUnit> units() {
    return units.values();
  }

  /** The account of a name, made where there is none yet. */
  public DraftAccount account(String username) {
    return accounts.computeIfAbsent(username, name -> new DraftAccount());
  }

  /** The committee, board or team of a place. */
  DraftBody body(Stored place) {
    return bodies.computeIfAbsent(place, p -> new DraftBody());
  }

  /** Whether a time is so near to election day that something of the election can be then. */
  boolean isNear(LocalDateTime time) {
    return Math.abs(ChronoUnit.DAYS.between(day, time.toLocalDate())) <= NEAR_DAYS;
  }

  /** Election day as people write it. */
  String dayInWords() {
    return DAY.format(day);
  }

  /** Adds a slot; not after the first turnout has been looked at. */
  public boolean addSlot(LocalDateTime slot) {
    if (slotList != null) {
      throw new IllegalStateException("slots are already numbered");
    }
    return slots.add(slot);
  }

  /** Takes slots away; likewise. */
  void removeSlots(Set<LocalDateTime> gone) {
    slots.removeAll(gone);
  }

  /** The slots, ascending. */
  public List<LocalDateTime> slots() {
    if (slotList == null) {
      slotList = new ArrayList<>(slots);
    }
    return slotList;
  }

  /** Is told while the draft is gone through, and may stop that by throwing. */
  public void tell(Runnable listener) {
    step = listener;
  }

  /** Hands out all polling areas. */
  public void eachArea(Consumer<DraftArea> consumer) {
    for (DraftUnit unit : units.values()) {
      step.run();
      unit.areas.values().forEach(consumer);
    }
  }

  /** How many polling areas there are. */
  public long areaCount() {
    return units.values().stream().mapToLong(unit -> unit.areas.size()).sum();
  }

  /** Hands out all polling areas at all their levels. */
  public void eachBallot(Consumer<DraftBallot> consumer) {
    eachArea(area -> area.eachBallot(consumer));
  }

  /** Hands out all electoral units. */
  public void eachElectoralUnit(Consumer<DraftElectoralUnit> consumer) {
    for (DraftUnit unit : units.values()) {
      step.run();
      unit.electoralUnits.values().forEach(ofLevel -> ofLevel.values().forEach(consumer));
    }
  }

  /**
   * Ties every unit to the one above, once all are known, where a unit of its kind may stand there:
   * so there is no circle, and who walks upwards comes to an end.
   */
  public void tieUnits() {
    for (DraftUnit unit : units.values()) {
      unit.parent = unit.parentCode == null ? null : units.get(unit.parentCode);
    }
    for (DraftUnit unit : units.values()) {
      if (unit.parent != null && !unit.parent.mayHaveBelow(unit)) {
        unit.parent = null;
        unit.adrift = true;
      }
      if (unit.parent != null) {
        unit.parent.hasUnitsBelow = true;
      }
    }
  }

  /** The city; null where there is none yet. */
  public DraftUnit city() {
    return units.values().stream().filter(u -> u.kind == UnitKind.CITY).findFirst().orElse(null);
  }

  /** The hours of areas that have none of their own. */
  UsualHours usualHours() {
    return UsualHours.of(day, settings);
  }

  /** The database's identity of the city. */
  public int cityId() {
    return city().id();
  }

  DraftUnit unit(Cells cells, String column) {
    String code = cells.code(column, TextLimit.UNIT_CODE);
    if (code == null) {
      return null;
    }
    DraftUnit unit = units.get(code);
    if (unit == null) {
      cells.refuse(column, Fault.UNKNOWN_UNIT);
    }
    return unit;
  }

  DraftArea area(Cells cells) {
    DraftUnit unit = unit(cells, "unit_code");
    return unit == null ? null : unit.findArea(cells, "area_number");
  }

  /** The electoral unit that a row names by level, owner and number. */
  DraftElectoralUnit electoralUnit(Cells cells) {
    ElectionLevel level = level(cells);
    DraftUnit owner = unit(cells, "owner_code");
    Long number = cells.number("unit_number", 1, HIGHEST_NUMBER);
    if (level == null || owner == null || number == null) {
      return null;
    }
    DraftElectoralUnit unit = owner.findElectoralUnit(level, number.intValue());
    if (unit == null) {
      cells.refuse("unit_number", Fault.UNKNOWN_ELECTORAL_UNIT, number);
    }
    return unit;
  }

  ElectionLevel level(Cells cells) {
    ElectionLevel level = cells.word("level", ElectionLevel.class);
    if (level != null && !levels.containsKey(level)) {
      cells.refuse("level", Fault.UNKNOWN_LEVEL);
      return null;
    }
    return level;
  }

  DraftBallot ballot(Cells cells) {
    DraftArea area = area(cells);
    ElectionLevel level = level(cells);
    return area == null || level == null ? null : area.ballot(level);
  }

  /** The widest level of the election, which turnout is measured on; null without levels. */
  ElectionLevel widestLevel() {
    return levels.keySet().stream().findFirst().orElse(null);
  }
}
