package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.readiness.boundary.Checklist;
import vn.baucu.readiness.boundary.Readiness;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** The preparation of a committee's unit as a list to tick off, until the turnout phase opens. */
@Named("deskReady")
@RequestScoped
public class ReadyView {
  private static final Set<Role> COMMITTEES =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);

  @Inject private Readiness readiness;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller current;
  private Checklist list;

  /** Whether the caller prepares a unit now. */
  public boolean isShown() {
    if (current.get().electionId() == null || !COMMITTEES.contains(current.get().role())) {
      return false;
    }
    return timetables.moment().isBeforeTurnout();
  }

  /** The checklist of the caller's own unit. */
  public Checklist getList() {
    if (list == null) {
      list = readiness.checklist(new UnitCode(current.get().unitCode()));
    }
    return list;
  }

  /** Its items, what is missing first. */
  public List<Checklist.Entry> getEntries() {
    return Stream.of(getList().missing(), getList().done(), getList().later())
        .flatMap(List::stream)
        .toList();
  }
}
