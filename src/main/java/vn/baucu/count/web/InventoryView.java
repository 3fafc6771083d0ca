package vn.baucu.count.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.baucu.count.boundary.BallotInventories;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Typing the ballot inventory of an area, form F1. */
@Named("countInventory")
@RequestScoped
public class InventoryView {
  private static final String TOTAL = "TOTAL";
  private static final List<String> LINES = List.of("received", "issued", "spoilt", "unused");

  @Inject private BallotInventories inventories;
  @Inject private Messages messages;
  @Inject private Formats format;

  private String unit;
  private String area;
  private int version;
  private String explanation;
  private BallotInventories.Inventory inventory;
  private Map<String, Long> typed = new LinkedHashMap<>();

  /** The columns are made before the form is read, so the area must be known before. */
  @PostConstruct
  void begin() {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    unit = sent.getOrDefault("inventory:unit", sent.get("unit"));
    area = sent.getOrDefault("inventory:area", sent.get("area"));
  }

  /** Reads the inventory the address names. */
  public void load() {
    show(inventories.view(key()));
  }

  /** Keeps what is typed. */
  public String save() {
    keep(false);
    return done("count.inventory.saved");
  }

  /** Keeps what is typed and declares it complete. */
  public String declare() {
    keep(true);
    return done("count.inventory.declared");
  }

  private void keep(boolean declare) {
    Map<String, String> sent =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    Map<ElectionLevel, InventoryLine> lines = new EnumMap<>(ElectionLevel.class);
    for (ElectionLevel level : ElectionLevel.values()) {
      // As the page showed them: a level that is no more is refused with what was typed of it.
      if (sent.containsKey("inventory:" + LINES.get(0) + "-" + level)) {
        lines.put(level, line(level.name()));
      }
    }
    inventories.save(
        key(), new BallotInventories.Typed(version, lines, line(TOTAL), explanation, declare));
  }

  private InventoryLine line(String name) {
    return new InventoryLine(
        number(name, "received"),
        number(name, "issued"),
        number(name, "spoilt"),
        number(name, "unused"));
  }

  private Long number(String line, String column) {
    return typed.get(column + "-" + line);
  }

  private void show(BallotInventories.Inventory stored) {
    inventory = stored;
    version = stored.version();
    explanation = stored.explanation();
    typed = new LinkedHashMap<>();
    stored.lines().forEach((level, line) -> put(level.name(), line));
    put(TOTAL, stored.total());
  }

  private void put(String name, InventoryLine line) {
    List<Long> figures = figures(line);
    for (int i = 0; i < LINES.size(); i++) {
      typed.put(LINES.get(i) + "-" + name, figures.get(i));
    }
  }

  /** What a line of the history says: which figures were, and are now. */
  public String changes(BallotInventories.Happening happened) {
    if (happened.line() == null) {
      return "";
    }
    List<Long> before = figures(happened.before());
    List<Long> after = figures(happened.after());
    return IntStream.range(0, LINES.size())
        .filter(i -> !Objects.equals(before.get(i), after.get(i)))
        .mapToObj(
            i ->
                messages.of(
                    "count.inventory.change",
                    messages.get("count.inventory.short." + LINES.get(i)),
                    format.integer(before.get(i)),
                    format.integer(after.get(i))))
        .collect(Collectors.joining(" · "));
  }

  /** A level or the totals, as the heads of the columns have them. */
  public String columnName(String column) {
    return TOTAL.equals(column)
        ? messages.get("count.inventory.total")
        : messages.get("count.level." + column);
  }

  private static List<Long> figures(InventoryLine line) {
    return Arrays.asList(line.received(), line.issued(), line.spoilt(), line.unused());
  }

  /** Says so on the page anew, under the address that names the area. */
  private String done(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, messages.get(key), null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/app/count/inventory.xhtml?faces-redirect=true&unit=" + unit + "&area=" + area;
  }

  private AreaKey key() {
    try {
      return new AreaKey(unit, Integer.parseInt(area));
    } catch (NumberFormatException e) {
      throw Refusal.unknown("count.unknownAddress");
    }
  }

  /** The four lines of item 3. */
  public List<String> getLines() {
    return LINES;
  }

  /** The levels with their lines, and the total last. */
  public List<String> getColumns() {
    List<String> columns = new ArrayList<>();
    getInventory().lines().keySet().forEach(level -> columns.add(level.name()));
    columns.add(TOTAL);
    return columns;
  }

  public BallotInventories.Inventory getInventory() {
    if (inventory == null) {
      inventory = inventories.view(key());
    }
    return inventory;
  }

  /** What is typed, by line and column, as {@code issued-CITY_COUNCIL}. */
  public Map<String, Long> getTyped() {
    return typed;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(String explanation) {
    this.explanation = explanation;
  }
}
