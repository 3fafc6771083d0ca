package vn.baucu.member.web;

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
import vn.baucu.member.boundary.BodyRow;
import vn.baucu.member.boundary.Members;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.UnitCode;

/** The committees, boards and teams a unit keeps, and the units below to go on to. */
@Named
@RequestScoped
public class MembersView {
  @Inject private Members members;
  @Inject private UnitTree tree;
  @Inject private CurrentCaller caller;
  @Inject private MemberWords memberWords;

  private String unit;
  private String name;
  private List<UnitRow> below = List.of();
  private List<BodyRow> bodies = List.of();

  /** Bodies of one kind. */
  public record Group(String name, List<BodyRow> bodies) {
    /** How many people are members of one of them. */
    public int getPeople() {
      return bodies.stream().mapToInt(BodyRow::members).sum();
    }
  }

  /** Reads the bodies of the unit in the address, else of the caller's own. */
  public void load() {
    unit = unit == null ? caller.get().unitCode() : unit;
    UnitCode code = new UnitCode(unit);
    bodies = members.bodies(code);
    List<UnitName> path = tree.path(code);
    name = path.get(path.size() - 1).name();
    below = tree.children(code);
  }

  /** The bodies by kind, the committee first. */
  public List<Group> getGroups() {
    Map<String, List<BodyRow>> groups = new LinkedHashMap<>();
    for (BodyRow body : bodies) {
      groups.computeIfAbsent(memberWords.group(body), n -> new ArrayList<>()).add(body);
    }
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue())).toList();
  }

  public List<BodyRow> getBodies() {
    return bodies;
  }

  /** How many people are members. */
  public int getPeople() {
    return bodies.stream().mapToInt(BodyRow::members).sum();
  }

  /** How many bodies are not as the law has them. */
  public long getHinted() {
    return bodies.stream().filter(body -> !body.hints().isEmpty()).count();
  }

  public List<UnitRow> getBelow() {
    return below;
  }

  public String getName() {
    return name;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }
}
