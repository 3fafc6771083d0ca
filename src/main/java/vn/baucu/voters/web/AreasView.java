package vn.baucu.voters.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.voters.boundary.AreaLine;
import vn.baucu.voters.boundary.AreaMap;
import vn.baucu.voters.boundary.AreaSheet;
import vn.baucu.voters.boundary.AreaSplit;
import vn.baucu.voters.boundary.SeenArea;

/** The polling areas of a unit in one table: typed and saved as a whole, merged and closed. */
@Named
@ViewScoped
public class AreasView implements Serializable {
  /** Empty rows for new areas. */
  private static final int SPARE = 6;

  @Inject private AreaMap map;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String unit;
  private String reason;
  private String document;
  private int typedUpon;
  private Integer saved;
  private transient AreaSheet sheet;
  private List<UnitRow> below = List.of();
  private List<AreaRow> rows = List.of();

  /** Which act on the chosen areas is asked about. */
  public enum Act {
    MERGE,
    SPLIT,
    CLOSE
  }

  private Act asked;
  private List<Integer> askedOf = List.of();
  private List<PartRow> parts = List.of();
  private List<String> uses = List.of();
  private Integer newNumber;
  private String newName;
  private String newAddress;
  private Long men;
  private Long women;

  /** Reads the areas of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    below = tree.children(new UnitCode(unit));
    sheet = map.sheet(new UnitCode(unit));
    typedUpon = getState();
    asked = null;
    rows = new ArrayList<>();
    sheet.lines().forEach(line -> rows.add(AreaRow.of(line, sheet.levels().keySet())));
    if (isChangeable()) {
      for (int i = 0; i < SPARE; i++) {
        rows.add(AreaRow.empty(sheet, i));
      }
    }
  }

  /** Saves what is typed. */
  public void save() {
    List<AreaLine> lines =
        rows.stream().filter(AreaRow::isTyped).map(AreaRow::line).collect(Collectors.toList());
    if (lines.isEmpty()) {
      throw Refusal.rule("voters.nothingTyped");
    }
    map.save(new UnitCode(unit), lines, reason, document);
    done("voters.areasSaved", lines.size());
  }

  /** Asks about merging the chosen areas. */
  public void askMerge() {
    require(chosen().size() >= 2, "voters.mergeTwo");
    ask(Act.MERGE);
  }

  /** Asks about splitting the chosen area. */
  public void askSplit() {
    require(chosen().size() == 1, "voters.splitOne");
    ask(Act.SPLIT);
    newNumber = getSheet().nextNumber();
    newName = null;
    newAddress = null;
    men = null;
    women = null;
  }

  /** Asks about closing the chosen area. */
  public void askClose() {
    require(chosen().size() == 1, "voters.closeOne");
    ask(Act.CLOSE);
  }

  private void ask(Act act) {
    askedOf = chosenNumbers();
    Set<Integer> numbers = Set.copyOf(askedOf);
    List<AreaSheet.Line> lines =
        getSheet().lines().stream()
            .filter(line -> numbers.contains(line.state().text().number()))
            .toList();
    uses =
        map.uses(new UnitCode(unit), numbers).stream()
            .filter(used -> used.count() > 0)
            .map(used -> messages.of(used.key(), format.integer(used.count())))
            .toList();
    parts = new ArrayList<>();
    getSheet()
        .levels()
        .forEach(
            (level, name) -> {
              if (lines.stream().anyMatch(line -> line.levels().contains(level))) {
                parts.add(part(level, name, lines));
              }
            });
    asked = act;
  }

  private static PartRow part(ElectionLevel level, String name, List<AreaSheet.Line> lines) {
    List<Integer> units = lines.stream().map(line -> line.units().get(level)).distinct().toList();
    List<Long> voters = lines.stream().map(line -> line.totals().get(level)).toList();
    return new PartRow(
        level, name, units.size() == 1 ? units.get(0) : null, AreasView.together(voters));
  }

  private void require(boolean right, String otherwise) {
    asked = null;
    if (!right) {
      throw Refusal.rule(otherwise);
    }
    if (rows.stream().anyMatch(AreaRow::isTyped)) {
      throw Refusal.rule("voters.saveFirst");
    }
  }

  /** Merges the chosen areas, or closes the one that is chosen. */
  public void confirm() {
    if (!chosenNumbers().equals(askedOf)) {
      asked = null;
      throw Refusal.rule("voters.chosenOtherwise");
    }
    List<SeenArea> areas = chosen().stream().map(AreaRow::seenArea).toList();
    if (asked == Act.MERGE) {
      map.merge(new UnitCode(unit), areas, reason, document);
      done("voters.areasMerged", getNumbers());
    } else if (asked == Act.SPLIT && areas.size() == 1) {
      Map<ElectionLevel, Long> voters = new EnumMap<>(ElectionLevel.class);
      parts.forEach(part -> voters.put(part.level(), part.getPart()));
      int number = newNumber == null ? 0 : newNumber;
      map.split(
          new UnitCode(unit),
          new AreaSplit(areas.get(0), number, newName, newAddress, voters, men, women),
          reason,
          document);
      done("voters.areaSplit", String.valueOf(number));
    } else if (asked == Act.CLOSE && areas.size() == 1) {
      map.close(new UnitCode(unit), areas.get(0), reason, document);
      done("voters.areaClosed", getNumbers());
    }
  }

  /** Leaves the chosen areas as they are. */
  public void leave() {
    asked = null;
  }

  private void done(String key, Object argument) {
    saved = typedUpon;
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.of(key, argument)));
    reason = null;
    document = null;
    load();
  }

  private List<AreaRow> chosen() {
    return rows.stream().filter(row -> row.isChosen() && !row.isNew()).toList();
  }

  private List<Integer> chosenNumbers() {
    return chosen().stream().map(row -> row.before().number()).toList();
  }

  /** The numbers that are asked about, as a sentence lists them. */
  public String getNumbers() {
    return askedOf.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The number that stays when the chosen areas are merged. */
  public String getStays() {
    return String.valueOf(askedOf.get(0));
  }

  /** Voters of the chosen areas together; null where those of one are not known. */
  public Long getTogether() {
    return together(chosen().stream().map(AreaRow::getVoters).toList());
  }

  private static Long together(List<Long> voters) {
    return voters.stream().allMatch(Objects::nonNull)
        ? (Long) voters.stream().mapToLong(Long::longValue).sum()
        : null;
  }

  /** How many areas there are after what is asked about. */
  public int getLeft() {
    int areas = (int) rows.stream().filter(row -> !row.isNew()).count();
    return asked == Act.MERGE
        ? areas - chosen().size() + 1
        : asked == Act.SPLIT ? areas + 1 : areas - 1;
  }

  /** The key of a title or a verb of what is asked about. */
  public String word(String of) {
    return "voters.areas." + asked.name().toLowerCase(Locale.ROOT) + of;
  }

  /** The levels that are touched by what is asked about. */
  public List<PartRow> getParts() {
    return parts;
  }

  /** What else is kept of the chosen areas, each kind with its number. */
  public String getUses() {
    return String.join(", ", uses);
  }

  /** Whether men and women of the chosen area are known. */
  public boolean isSexed() {
    return getSheet().lines().stream()
        .filter(line -> askedOf.contains(line.state().text().number()))
        .anyMatch(AreaSheet.Line::sexes);
  }

  /** Whether the caller can give a reason and a document. */
  public boolean isOrdering() {
    return isDocumented()
        || asked != null && isChangeable() && caller.get().role() == Role.CITY_COMMITTEE;
  }

  public Act getAsked() {
    return asked;
  }

  /** Whether the areas vote at hours of their own. */
  public boolean isOtherHours(AreaRow row) {
    return row.getDay() != null
        && row.getOpens() != null
        && row.getCloses() != null
        && !(row.getDay().atTime(row.getOpens()).equals(getSheet().opens())
            && row.getDay().atTime(row.getCloses()).equals(getSheet().closes()));
  }

  public boolean isChangeable() {
    return getSheet().owner() && getSheet().door() != Preparation.Door.CLOSED;
  }

  public boolean isDocumented() {
    return getSheet().door() == Preparation.Door.WITH_DOCUMENT;
  }

  /** What the areas were when the page was made. */
  public int getState() {
    return getSheet().lines().stream()
        .map(line -> line.state().toString())
        .collect(Collectors.joining())
        .hashCode();
  }

  /** What the areas were when what has just been saved was typed; null where nothing was. */
  public Integer getSaved() {
    return saved;
  }

  /** What a row is called where what was typed into it is kept. */
  public String key(AreaRow row) {
    return messages.of(row.isNew() ? "voters.areas.rowNew" : "voters.areas.rowOf", row.key());
  }

  public AreaSheet getSheet() {
    if (sheet == null) {
      sheet = map.sheet(new UnitCode(unit));
    }
    return sheet;
  }

  public AreaKind[] getKinds() {
    return AreaKind.values();
  }

  public List<AreaRow> getRows() {
    return rows;
  }

  /** The units below, where the unit has no areas of its own. */
  public List<UnitRow> getBelow() {
    return below;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public Integer getNewNumber() {
    return newNumber;
  }

  public void setNewNumber(Integer newNumber) {
    this.newNumber = newNumber;
  }

  public String getNewName() {
    return newName;
  }

  public void setNewName(String newName) {
    this.newName = newName;
  }

  public String getNewAddress() {
    return newAddress;
  }

  public void setNewAddress(String newAddress) {
    this.newAddress = newAddress;
  }

  public Long getMen() {
    return men;
  }

  public void setMen(Long men) {
    this.men = men;
  }

  public Long getWomen() {
    return women;
  }

  public void setWomen(Long women) {
    this.women = women;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
