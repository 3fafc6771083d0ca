package vn.baucu.setup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.law.Severity;
import vn.baucu.law.UnitKind;
import vn.baucu.setup.boundary.TreeSetUp;
import vn.baucu.setup.boundary.UnitText;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** The units right below one, in a table that is saved as a whole; and a list pasted at once. */
@Named
@ViewScoped
public class UnitsView implements Serializable {
  /** Empty rows for new units: a district has about as many communes at most. */
  private static final int SPARE = 40;

  private static final int MOST_PROBLEMS = 20;

  @Inject private TreeSetUp tree;
  @Inject private Timetables timetables;
  @Inject private Messages messages;

  private String unit;
  private String list;
  private UnitText parent;
  private List<UnitText> all = List.of();
  private List<Row> rows = List.of();
  private boolean changeable;
  private Integer saved;

  /** A unit as it was read and as it is typed; or an empty row for a new one. */
  public static final class Row implements Serializable {
    private final UnitText before;
    private final String key;
    private final String parent;
    private final int below;
    private String code;
    private String name;
    private UnitKind kind;
    private String phone;
    private boolean gone;

    private Row(UnitText before, String key, UnitKind kind, String parent, int below) {
      this.before = before;
      this.key = key;
      this.parent = parent;
      this.below = below;
      this.kind = before == null ? kind : before.kind();
      code = before == null ? "" : before.code();
      name = before == null ? "" : before.name();
      phone = before == null ? "" : before.phone();
    }

    private UnitText text() {
      return new UnitText(code, name, kind, before == null ? parent : before.parent(), phone);
    }

    private boolean isTyped() {
      return before == null ? !isBlank() : !text().equals(before);
    }

    private boolean isBlank() {
      return code.isEmpty() && name.isEmpty() && phone.isEmpty();
    }

    /** What tells it from the others, also on a later page: its code, or its place. */
    public String getKey() {
      return key;
    }

    public boolean isNew() {
      return before == null;
    }

    public boolean isSpare() {
      return before == null && isBlank();
    }

    /** Whether it can be taken away: not the city, and nothing below it. */
    public boolean isRemovable() {
      return before != null && kind != UnitKind.CITY && below == 0;
    }

    public int getBelow() {
      return below;
    }

    public String getCode() {
      return code;
    }

    public void setCode(String code) {
      this.code = Objects.toString(code, "").strip();
    }

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = Objects.toString(name, "").strip();
    }

    public UnitKind getKind() {
      return kind;
    }

    public void setKind(UnitKind kind) {
      this.kind = kind;
    }

    public String getPhone() {
      return phone;
    }

    public void setPhone(String phone) {
      this.phone = Objects.toString(phone, "").strip();
    }

    public boolean isGone() {
      return gone;
    }

    public void setGone(boolean gone) {
      this.gone = gone;
    }
  }

  /** Reads the units below the one in the address, else below the city. */
  public void load() {
    all = tree.read();
    parent =
        all.stream()
            .filter(each -> unit == null ? each.kind() == UnitKind.CITY : each.code().equals(unit))
            .findFirst()
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit));
    unit = parent.code();
    changeable = timetables.closed(Phase.PREPARATION).isEmpty();
    rows = new ArrayList<>();
    if (parent.kind() == UnitKind.CITY) {
      rows.add(row(parent));
    }
    all.stream().filter(each -> unit.equals(each.parent())).map(this::row).forEach(rows::add);
    if (changeable) {
      boolean districts = parent.kind() == UnitKind.CITY && hasDistricts();
      UnitKind usual = districts || isEmpty() ? below() : UnitKind.COMMUNE;
      for (int i = 0; i < SPARE; i++) {
        rows.add(new Row(null, messages.of("setup.units.rowNew", i + 1), usual, unit, 0));
      }
    }
  }

  private boolean hasDistricts() {
    return all.stream().anyMatch(each -> each.kind() == UnitKind.DISTRICT);
  }

  private boolean isEmpty() {
    return all.size() == 1;
  }

  private UnitKind below() {
    return parent.kind() == UnitKind.CITY ? UnitKind.DISTRICT : UnitKind.COMMUNE;
  }

  private Row row(UnitText text) {
    int below = (int) all.stream().filter(each -> text.code().equals(each.parent())).count();
    return new Row(text, text.code(), text.kind(), unit, below);
  }

  /** Saves what is typed in the table. */
  public void save() {
    List<Row> gone = rows.stream().filter(Row::isGone).toList();
    List<Row> typed = rows.stream().filter(row -> row.isTyped() && !row.isGone()).toList();
    if (typed.isEmpty() && gone.isEmpty()) {
      throw Refusal.rule("setup.unitsNothing");
    }
    List<UnitText> seen = new ArrayList<>();
    typed.stream().filter(row -> !row.isNew()).forEach(row -> seen.add(row.before));
    gone.forEach(row -> seen.add(row.before));
    List<UnitText> wanted = typed.stream().map(Row::text).toList();
    List<String> codes = gone.stream().map(Row::getCode).toList();
    done(tree.save(seen, wanted, codes), wanted, typed.size() + gone.size());
  }

  /** Saves the list that was pasted: code, name, unit above, phone in each line. */
  public void saveList() {
    if (rows.stream().anyMatch(row -> row.isGone() || row.isTyped())) {
      throw Refusal.rule("setup.unitsTableFirst");
    }
    List<UnitText> pasted = PastedUnits.read(list, unit);
    Map<String, UnitText> known = new LinkedHashMap<>();
    all.forEach(each -> known.put(each.code(), each));
    List<UnitText> wanted =
        pasted.stream().filter(each -> !each.equals(known.get(each.code()))).toList();
    if (wanted.isEmpty()) {
      throw Refusal.rule("setup.unitsNothing");
    }
    List<UnitText> seen =
        wanted.stream().map(each -> known.get(each.code())).filter(Objects::nonNull).toList();
    if (done(tree.save(seen, wanted, List.of()), wanted, wanted.size())) {
      list = null;
    }
  }

  private boolean done(ImportReport report, List<UnitText> wanted, int count) {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (report.applied()) {
      faces.addMessage(null, new FacesMessage(messages.of("setup.unitsSaved", count)));
      saved = getState();
      load();
      return true;
    }
    report.problems().stream()
        .filter(problem -> problem.severity() == Severity.BLOCK)
        .limit(MOST_PROBLEMS)
        .forEach(
            problem ->
                faces.addMessage(
                    null,
                    new FacesMessage(
                        FacesMessage.SEVERITY_ERROR, place(problem, wanted), problem.expected())));
    return false;
  }

  private String place(ImportProblem problem, List<UnitText> wanted) {
    int index = problem.row() == null ? -1 : problem.row() - 2;
    if (index < 0 || index >= wanted.size()) {
      return messages.get("setup.place");
    }
    UnitText of = wanted.get(index);
    return messages.of("setup.placeUnit", of.code(), of.name());
  }

  /** What the table was made upon. */
  public int getState() {
    return all.stream().map(UnitText::toString).collect(Collectors.joining()).hashCode();
  }

  /** What the table was made upon before it was saved; null where it was not. */
  public Integer getSaved() {
    return saved;
  }

  /** The kinds a unit below this one can be of. */
  public List<UnitKind> getKinds() {
    return parent.kind() == UnitKind.CITY
        ? List.of(UnitKind.DISTRICT, UnitKind.COMMUNE)
        : List.of(UnitKind.COMMUNE);
  }

  /** How many units there are of a kind. */
  public long count(UnitKind kind) {
    return all.stream().filter(each -> each.kind() == kind).count();
  }

  public long getDistricts() {
    return count(UnitKind.DISTRICT);
  }

  public long getCommunes() {
    return count(UnitKind.COMMUNE);
  }

  public UnitText getParent() {
    return parent;
  }

  public boolean isTop() {
    return parent.kind() == UnitKind.CITY;
  }

  public boolean isChangeable() {
    return changeable;
  }

  public List<Row> getRows() {
    return rows;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }
}
