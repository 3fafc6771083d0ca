package vn.baucu.candidate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.area.boundary.UnitName;
import vn.baucu.area.boundary.UnitRow;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.candidate.boundary.ElectoralUnitRow;
import vn.baucu.candidate.boundary.ElectoralUnits;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.UnitCode;

/** The lists that concern a unit, body by body, and the units below to go on to. */
@Named("candidateUnits")
@RequestScoped
public class UnitsView {
  @Inject private ElectoralUnits units;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private CandidateWords words;

  private String unit;
  private UnitName name;
  private List<UnitRow> below = List.of();
  private final List<Body> bodies = new ArrayList<>();

  /**
   * A body that is elected, with its electoral units.
   *
   * @param own whether the unit of the page elects it
   */
  public record Body(String name, boolean own, List<ElectoralUnitRow> units) {}

  /** Reads the lists of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    UnitCode code = new UnitCode(unit);
    List<UnitName> path = tree.path(code);
    name = path.get(path.size() - 1);
    below = tree.children(code);
    Map<String, List<ElectoralUnitRow>> byBody = new LinkedHashMap<>();
    for (ElectoralUnitRow row : units.of(code)) {
      byBody
          .computeIfAbsent(
              words.body(row.key().level(), row.ownerName()), body -> new ArrayList<>())
          .add(row);
    }
    byBody.forEach(
        (body, rows) -> bodies.add(new Body(body, rows.get(0).key().owner().equals(unit), rows)));
  }

  public List<Body> getBodies() {
    return bodies;
  }

  public List<UnitRow> getBelow() {
    return below;
  }

  public String getName() {
    return name.name();
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}
