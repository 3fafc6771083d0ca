package vn.baucu.setup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.candidate.boundary.ElectoralUnitText;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.UnitKind;
import vn.baucu.setup.boundary.ElectoralMap;
import vn.baucu.setup.boundary.MapChange;
import vn.baucu.setup.boundary.MapSheet;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** The electoral units of one body and what lies in them, in a page that is saved as a whole. */
@Named
@ViewScoped
public class UnitMapView implements Serializable {
  /** Empty rows for new electoral units. */
  private static final int SPARE = 12;

  private static final int MOST_DIGITS = 5;

  @Inject private ElectoralMap map;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String unit;
  private ElectionLevel level;
  private String reason;
  private String document;
  private Integer saved;
  private MapSheet sheet;
  private transient Map<ElectionLevel, String> levels = Map.of();
  private transient List<UnitRow> below = List.of();
  private List<Row> rows = List.of();
  private List<PlaceRow> places = List.of();
  private final Map<BodySetting, String> body = new EnumMap<>(BodySetting.class);
  private LocalDate seatsDay;
  private LocalDate listDay;

  /** An electoral unit as it was read and as it is typed; or an empty row for a new one. */
  public static final class Row implements Serializable {
    private final ElectoralUnitText before;
    private final int number;
    private String name;
    private String seats;
    private boolean gone;

    private Row(ElectoralUnitText before, int number) {
      this.before = before;
      this.number = number;
      name = before == null ? "" : before.name();
      seats = before == null ? "" : String.valueOf(before.seats());
    }

    private ElectoralUnitText text() {
      return new ElectoralUnitText(
          before == null ? 0 : before.id(),
          before == null ? 0 : before.version(),
          number,
          name,
          seats.matches("[0-9]{1,2}") ? Integer.parseInt(seats) : 0,
          getCandidates());
    }

    private boolean isTyped() {
      return before == null ? !isBlank() : !text().equals(before);
    }

    private boolean isBlank() {
      return name.isEmpty() && seats.isEmpty();
    }

    public boolean isNew() {
      return before == null;
    }

    public boolean isSpare() {
      return before == null && isBlank();
    }

    public int getNumber() {
      return number;
    }

    public int getCandidates() {
      return before == null ? 0 : before.candidates();
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = Objects.toString(name, "").strip();
    }

    public String getSeats() {
      return seats;
    }

    public void setSeats(String seats) {
      this.seats = Objects.toString(seats, "").strip();
    }

    public boolean isGone() {
      return gone;
    }

    public void setGone(boolean gone) {
      this.gone = gone;
    }
  }

  /** A commune or a polling area, with the number of the electoral unit that is typed for it. */
  public static final class PlaceRow implements Serializable {
    private final MapSheet.Place place;
    private final String before;
    private String number;

    private PlaceRow(MapSheet.Place place) {
      this.place = place;
      before = place.unit() == null ? "" : place.unit().toString();
      number = before;
    }

    public MapSheet.Place getPlace() {
      return place;
    }

    /** Where its areas lie, when they lie in several. */
    public String getParts() {
      return place.units().entrySet().stream()
          .map(part -> (part.getKey() == 0 ? "–" : part.getKey()) + ": " + part.getValue() + " KV")
          .collect(Collectors.joining(" · "));
    }

    public String getNumber() {
      return number;
    }

    public void setNumber(String number) {
      this.number = Objects.toString(number, "").strip();
    }
  }

  /** Reads the body asked for, else the first of the caller's own unit. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    UnitCode owner = new UnitCode(unit);
    levels = map.levels(owner);
    below = tree.children(owner);
    rows = new ArrayList<>();
    places = new ArrayList<>();
    if (levels.isEmpty()) {
      sheet = null;
      return;
    }
    if (level == null || !levels.containsKey(level)) {
      level = levels.keySet().iterator().next();
    }
    sheet = map.sheet(owner, level);
    sheet.units().forEach(each -> rows.add(new Row(each, each.number())));
    if (isChangeable()) {
      int last = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number;
      for (int i = 1; i <= SPARE; i++) {
        rows.add(new Row(null, last + i));
      }
    }
    sheet.places().forEach(place -> places.add(new PlaceRow(place)));
    body.clear();
    body.putAll(sheet.body());
    seatsDay = day(BodySetting.SEATS_DATE);
    listDay = day(BodySetting.LIST_DATE);
  }

  private LocalDate day(BodySetting setting) {
    return body.containsKey(setting) ? LocalDate.parse(body.get(setting)) : null;
  }

  /** Saves what is typed. */
  public void save() {
    if (sheet == null) {
      throw Refusal.stale("setup.mapChangedMeanwhile");
    }
    List<ElectoralUnitText> wanted =
        rows.stream().filter(row -> row.isTyped() && !row.gone).map(Row::text).toList();
    List<ElectoralUnitText> gone =
        rows.stream().filter(row -> row.gone && !row.isNew()).map(row -> row.before).toList();
    Map<String, Integer> moved = new LinkedHashMap<>();
    for (PlaceRow row : places) {
      if (!row.number.equals(row.before)) {
        moved.put(row.place.key(), number(row));
      }
    }
    body.put(BodySetting.SEATS_DATE, Objects.toString(seatsDay, ""));
    body.put(BodySetting.LIST_DATE, Objects.toString(listDay, ""));
    int state = getState();
    map.save(
        new UnitCode(unit),
        new MapChange(sheet, wanted, gone, moved, Map.copyOf(filled()), reason, document));
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                messages.of("setup.map.saved", wanted.size() + gone.size(), moved.size())));
    saved = state;
    reason = null;
    document = null;
    load();
  }

  private Map<BodySetting, String> filled() {
    return body.entrySet().stream()
        .filter(each -> each.getValue() != null && !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }

  private static int number(PlaceRow row) {
    if (row.number.isEmpty()) {
      return 0;
    }
    if (!row.number.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      throw Refusal.rule("setup.noSuchUnit", row.place.name(), row.number);
    }
    return Integer.parseInt(row.number);
  }

  /** What an electoral unit is called where what was typed of it is kept: a new one by its row. */
  public String unitKey(Row row) {
    List<ElectoralUnitText> units = sheet.units();
    int last = units.isEmpty() ? 0 : units.get(units.size() - 1).number();
    return row.isNew()
        ? messages.of("setup.map.unitNew", row.number - last)
        : messages.of("setup.map.unitOf", row.number);
  }

  /** What a place is called where what was typed for it is kept. */
  public String placeKey(PlaceRow row) {
    return messages.of(
        isOfAreas() ? "setup.map.areaOf" : "setup.map.communeOf",
        row.place.key(),
        row.place.name());
  }

  public boolean isChangeable() {
    return sheet != null && sheet.door() != Preparation.Door.CLOSED;
  }

  public boolean isDocumented() {
    return sheet != null && sheet.door() == Preparation.Door.WITH_DOCUMENT;
  }

  /** Whether the caller can give a reason and a document. */
  public boolean isOrdering() {
    return isDocumented() || isChangeable() && caller.get().role() == Role.CITY_COMMITTEE;
  }

  /** Whether what lies in the units are polling areas. */
  public boolean isOfAreas() {
    return level != null && level.ownerKind() == UnitKind.COMMUNE;
  }

  /**
   * Whether the body's seats and documents are set here: those of the city are with the election.
   */
  public boolean isBodySetHere() {
    return level != null && level.ownerKind() != UnitKind.CITY;
  }

  /** What the page was made upon. */
  public int getState() {
    return sheet == null ? 0 : Objects.hash(sheet.units(), sheet.places(), sheet.body());
  }

  /** What the page was made upon before it was saved; null where it was not. */
  public Integer getSaved() {
    return saved;
  }

  public MapSheet getSheet() {
    return sheet;
  }

  public Map<ElectionLevel, String> getLevels() {
    return levels == null ? Map.of() : levels;
  }

  /** Units right below, which have bodies of their own. */
  public List<UnitRow> getBelow() {
    return below == null ? List.of() : below;
  }

  /** How many of the places lie in no electoral unit, or not all of them. */
  public long getUnplaced() {
    return sheet.places().stream().filter(MapSheet.Place::isNowhere).count();
  }

  public List<Row> getRows() {
    return rows;
  }

  public List<PlaceRow> getPlaces() {
    return places;
  }

  public int getMostSeats() {
    return level.maximumSeats();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public ElectionLevel getLevel() {
    return level;
  }

  /** The level in the address; where it is none of the unit's, its first is shown. */
  public String getLevelName() {
    return level == null ? null : level.name();
  }

  public void setLevelName(String name) {
    level =
        Arrays.stream(ElectionLevel.values())
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElse(null);
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

  public String getSeats() {
    return body.getOrDefault(BodySetting.SEATS, "");
  }

  public void setSeats(String seats) {
    body.put(BodySetting.SEATS, seats);
  }

  public String getTerm() {
    return body.getOrDefault(BodySetting.TERM, "");
  }

  public void setTerm(String term) {
    body.put(BodySetting.TERM, term);
  }

  public String getSeatsDocument() {
    return body.getOrDefault(BodySetting.SEATS_DOCUMENT, "");
  }

  public void setSeatsDocument(String seatsDocument) {
    body.put(BodySetting.SEATS_DOCUMENT, seatsDocument);
  }

  public String getListDocument() {
    return body.getOrDefault(BodySetting.LIST_DOCUMENT, "");
  }

  public void setListDocument(String listDocument) {
    body.put(BodySetting.LIST_DOCUMENT, listDocument);
  }

  public LocalDate getSeatsDay() {
    return seatsDay;
  }

  public void setSeatsDay(LocalDate seatsDay) {
    this.seatsDay = seatsDay;
  }

  public LocalDate getListDay() {
    return listDay;
  }

  public void setListDay(LocalDate listDay) {
    this.listDay = listDay;
  }
}
