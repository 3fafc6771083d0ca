package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.control.WindowStore;
import vn.baucu.turnout.entity.SlotWindow;

/** Windows that a committee above opens again. */
@Stateless
@UseCase
public class TurnoutWindows {
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries queries;
  @Inject private WindowStore windows;
  @Inject private Audit audit;
  @Inject private Formats format;

  /**
   * Opens a closed slot again, for a unit and all below it, as long as a window stays open after
   * its slot.
   *
   * @param reason why; never blank
   * @return until when, in the election's time
   * @throws Refusal DENIED for the caller's own areas: only a committee above opens again; RULE
   *     while the slot is not closed yet, after the phase of turnout, or without a reason
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public LocalDateTime reopen(@InScope UnitCode unit, LocalDateTime slot, String reason) {
    String why = TextLimit.REASON.optional(reason);
    if (why == null) {
      throw Refusal.rule("turnout.reopenNeedsReason");
    }
    OverviewQueries.Unit found = queries.unit(current.electionId(), unit.unit());
    timetables.require(Phase.TURNOUT);
    Timetable timetable = timetables.current();
    if (!timetable.slots().contains(slot)) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
    LocalDateTime firstPoll = windows.firstPoll(found.id());
    if (firstPoll == null) {
      throw Refusal.rule("turnout.noAreas", found.name());
    }
    if (found.id() == current.get().unit().unitId() && windows.owns(found.id())) {
      throw Refusal.denied("turnout.reopenByAbove", windows.opener(found.id()).unit());
    }
    LocalDateTime now = clock.now();
    SlotWindow window = SlotWindow.of(timetable, slot, firstPoll, null);
    if (!window.isOver(now)) {
      throw Refusal.outOfTime(
          "turnout.notClosedYet", format.slot(slot), format.dateTime(window.closes()));
    }
    LocalDateTime until = now.plusMinutes(timetable.number(Setting.WINDOW_AFTER));
    windows.reopen(found.id(), slot, now, until, why, current.get().accountId());
    audit.record(
        "turnout.reopen",
        AuditSubject.of(unit).at(slot),
        null,
        AuditValue.of(AuditField.TIME, until),
        why);
    return until;
  }
}
