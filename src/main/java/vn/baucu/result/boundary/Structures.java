package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.StructureGroup;
import vn.baucu.law.StructureSum;
import vn.baucu.result.control.StructureQueries;
import vn.baucu.result.control.StructureQueries.Line;
import vn.baucu.result.control.StructureQueries.Units;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * Statistics of who stands and who is elected (law: Art 8, 9), per body and summed. Winners are
 * those whom certified results name: nothing of a count that anybody is kept from is in them.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class Structures {
  /** Persons with gaps that are named; how many there are is told by the sums. */
  private static final int NAMED = 200;

  @Inject private StructureQueries queries;
  @Inject private Elections elections;
  @Inject private ResultBook book;
  @Inject private CurrentCaller caller;
  @Inject private ScopeTree tree;
  @Inject private RecentStructures recent;

  /**
   * The structure of the bodies that a unit and those below it elect.
   *
   * @param winners of those elected by certified results; else of who stands and is not struck out
   * @throws Refusal UNKNOWN where there is no such unit
   */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public StructureReport report(@InScope UnitCode unit, boolean winners) {
    int id =
        tree.find(caller.electionId(), unit.unit())
            .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()))
            .unitId();
    ElectionSummary election = elections.current();
    boolean keptBack = winners && book.isEmbargoed();
    RecentStructures.Key key =
        new RecentStructures.Key(
            id,
            winners,
            keptBack,
            election.day(),
            caller.get().electionVersion(),
            queries.stamp(id));
    return recent.get(key, () -> make(id, winners, keptBack, election));
  }

  private StructureReport make(
      int unit, boolean winners, boolean keptBack, ElectionSummary election) {
    Map<ElectionLevel, Map<String, StructureReport.Body>> bodies =
        new EnumMap<>(ElectionLevel.class);
    List<StructureReport.Gap> gaps = new ArrayList<>();
    if (!keptBack) {
      queries.each(
          unit,
          winners,
          line -> {
            StructureSum one = StructureSum.of(line.level(), line.person(), election.day());
            bodies
                .computeIfAbsent(line.level(), level -> new LinkedHashMap<>())
                .merge(
                    line.owner(),
                    new StructureReport.Body(line.owner(), line.ownerName(), one),
                    (sofar, more) ->
                        new StructureReport.Body(
                            sofar.owner(), sofar.ownerName(), sofar.sum().plus(more.sum())));
            gap(line, one, gaps);
          });
    }
    List<StructureReport.Level> levels = new ArrayList<>();
    for (Units units : queries.units(unit)) {
      levels.add(
          new StructureReport.Level(
              units.level(),
              election.levels().get(units.level()),
              units.units(),
              keptBack ? 0 : winners ? units.certified() : units.published(),
              List.copyOf(bodies.getOrDefault(units.level(), Map.of()).values())));
    }
    return new StructureReport(queries.name(unit), winners, election.day(), levels, gaps);
  }

  private static void gap(Line line, StructureSum one, List<StructureReport.Gap> gaps) {
    Set<StructureGroup> unknown = EnumSet.noneOf(StructureGroup.class);
    one.unknown().forEach((group, count) -> add(unknown, group, count));
    if (!unknown.isEmpty() && gaps.size() < NAMED) {
      gaps.add(
          new StructureReport.Gap(
              line.level(), line.owner(), line.ownerName(), line.number(), line.name(), unknown));
    }
  }

  private static void add(Set<StructureGroup> groups, StructureGroup group, long count) {
    if (count > 0) {
      groups.add(group);
    }
  }
}
