package vn.baucu.result.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.result.boundary.AreaFigures;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.UnitPart;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.Refusal;

/** The figures of a result by administrative unit, one step at a time, down to polling areas. */
@Named("resultAreas")
@RequestScoped
public class AreasView extends ResultAddress {
  @Inject private Results results;

  private String unit;
  private transient UnitResult result;
  private transient UnitPart part;
  private transient List<AreaFigures> areas = List.of();

  /** Reads what the address names; without a unit the owner. */
  public void load() {
    result = results.find(key(), ofRound());
    String of = unit == null ? result.key().owner() : unit;
    part = result.part(of).orElseThrow(() -> Refusal.unknown("result.noAreas", of));
    if (part.owning()) {
      areas = results.areas(key(), ofRound(), of);
    }
  }

  public UnitResult getResult() {
    return result;
  }

  public boolean isProvisional() {
    return !result.status().isOfficial();
  }

  /** The unit whose figures are shown. */
  public UnitPart getPart() {
    return part;
  }

  /** The units right below it. */
  public List<UnitPart> getParts() {
    return result.partsBelow(part.code());
  }

  /** Its own polling areas; empty where it owns none. */
  public List<AreaFigures> getAreas() {
    return areas;
  }

  /** The units above it, from the top. */
  public List<UnitPart> getWay() {
    List<UnitPart> way = new ArrayList<>();
    for (String code = part.parent(); code != null; ) {
      UnitPart above = result.part(code).orElseThrow();
      way.add(0, above);
      code = above.code().equals(result.key().owner()) ? null : above.parent();
    }
    return way;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}
