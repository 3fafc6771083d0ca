package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.entity.LiveSlot;

/** Turnout of a unit and below, always from the live figures and never from snapshots. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class TurnoutOverview {
  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries queries;
  @Inject private RecentTurnout recent;

  /** The identity of a unit the caller may see, for being told when it moves. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
  })
  public int identity(@InScope UnitCode unit) {
    return queries.unit(current.electionId(), unit.unit()).id();
  }

  /** The same of the unit of an area, for who has the area only. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public int identity(@InScope AreaKey area) {
    return queries.unit(current.electionId(), area.unit()).id();
  }

  /**
   * Turnout of a unit and of each unit, or polling area, directly below it.
   *
   * @param slot one of the election's slots, or null for live
   * @throws Refusal UNKNOWN where there is no such slot
   */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR,
  })
  public TurnoutView view(@InScope UnitCode unit, LocalDateTime slot) {
    Moment moment = timetables.moment();
    // Before what it stands for: figures that come in between are asked for again.
    OverviewQueries.State state = queries.state(current.get(), unit.unit());
    LocalDateTime shown =
        LiveSlot.of(moment.timetable(), slot, moment.now(), state.latestReported());
    RecentTurnout.Key key =
        new RecentTurnout.Key(current.get().electionVersion(), state.id(), state.revision(), shown);
    return recent.views().get(key, () -> read(state, shown, key.tag()));
  }

  private TurnoutView read(OverviewQueries.State unit, LocalDateTime slot, String tag) {
    List<OverviewQueries.Line> below = queries.children(unit, slot);
    if (below.isEmpty()) {
      below = queries.areas(unit, slot);
    }
    List<TurnoutLine> children = below.stream().map(TurnoutOverview::line).toList();
    return new TurnoutView(
        slot, TurnoutLine.sum(unit.code(), unit.name(), children), children, tag);
  }

  private static TurnoutLine line(OverviewQueries.Line line) {
    return new TurnoutLine(
        line.unit(),
        line.name(),
        line.area(),
        line.lastReportAt(),
        line.voters(),
        line.voted(),
        line.areas(),
        line.areasReported(),
        line.areasFull());
  }
}
