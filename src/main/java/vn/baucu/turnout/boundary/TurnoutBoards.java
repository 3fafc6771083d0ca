package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.BoardQueries;
import vn.baucu.turnout.control.DeclarationStore;
import vn.baucu.turnout.control.OverviewQueries;
import vn.baucu.turnout.entity.LiveSlot;

/** Boards: turnout of a unit with what lies below it, slot by slot, and who is late. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class TurnoutBoards {
  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private OverviewQueries overview;
  @Inject private BoardMaker maker;
  @Inject private BoardQueries queries;
  @Inject private DeclarationStore declarations;

  /**
   * The board of a unit.
   *
   * @param slot one of the election's slots, or null for the live one
   * @param late so many that are late are named at most
   * @throws Refusal UNKNOWN where there is no such slot
   */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public TurnoutBoard board(@InScope UnitCode unit, LocalDateTime slot, int late) {
    Moment moment = timetables.moment();
    // Before what it stands for: figures that come in between are asked for again.
    OverviewQueries.State state = overview.state(current.get(), unit.unit());
    LocalDateTime shown =
        LiveSlot.of(moment.timetable(), slot, moment.now(), state.latestReported());
    TurnoutBoard board = maker.of(state, moment.timetable(), shown);
    boolean begun =
        !moment.now().isBefore(moment.timetable().window(shown).from())
            || board.total().areasReported() > 0;
    return board.at(
        moment.now(),
        next(moment),
        begun ? named(state, board, moment.now(), late) : TurnoutBoard.LateList.NOBODY);
  }

  /** Between slots, the next one. */
  private static TurnoutBoard.Opening next(Moment moment) {
    Timetable timetable = moment.timetable();
    return timetable.openSlot(moment.now()).isPresent()
        ? null
        : timetable
            .nextSlot(moment.now())
            .map(slot -> new TurnoutBoard.Opening(slot, timetable.window(slot).from()))
            .orElse(null);
  }

  /** Who is late, with how late, whom to call and what was said of it. */
  private TurnoutBoard.LateList named(
      OverviewQueries.State unit, TurnoutBoard board, LocalDateTime now, int most) {
    List<TurnoutBoard.Late> first = board.late().first().stream().limit(most).toList();
    Map<String, String> phones =
        queries.phones(
            current.electionId(), first.stream().map(TurnoutBoard.Late::unit).distinct().toList());
    Map<String, List<TurnoutBoard.Excuse>> excuses = new HashMap<>();
    declarations
        .excuses(unit.id(), board.slot())
        .forEach(
            said ->
                excuses
                    .computeIfAbsent(said.unit(), code -> new ArrayList<>())
                    .add(new TurnoutBoard.Excuse(said.area(), said.reason())));
    return new TurnoutBoard.LateList(
        first.stream()
            .map(l -> l.at(now, phones.get(l.unit()), of(l, excuses.get(l.unit()))))
            .toList(),
        board.late().all());
  }

  private static List<TurnoutBoard.Excuse> of(
      TurnoutBoard.Late late, List<TurnoutBoard.Excuse> excuses) {
    return excuses == null
        ? List.of()
        : excuses.stream()
            .filter(said -> late.area() == null || late.area() == said.area())
            .toList();
  }
}
