package vn.baucu.readiness.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.boundary.ReadinessBoard.Line;
import vn.baucu.readiness.control.ReadinessStore;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/**
 * Leads a committee through the preparation: what its own checklist lacks, each with the page where
 * it is done, then its declaration; of the units below what is to be confirmed and how many lag
 * behind; of the city the self-check; the administrator to the accounts. Until the turnout phase
 * opens.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ReadinessWork implements WorkSource {
  private static final Set<Role> COMMITTEES =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);

  /** The item that {@code account} counts. */
  private static final String ACCOUNTS = "account.ready.ACCOUNTS";

  private static final String PAGE = "/app/readiness/readiness.xhtml?unit=";

  /** Things that are missing which are named; the page has them all. */
  private static final int NAMED = 3;

  @Inject private Readiness readiness;
  @Inject private SelfCheck check;
  @Inject private ReadinessStore store;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = current.get();
    if (who.role() == Role.ADMINISTRATOR) {
      return accounts();
    }
    if (!COMMITTEES.contains(who.role()) || !who.entry() && !who.approval()) {
      return List.of();
    }
    Moment moment = timetables.moment();
    if (!moment.isBeforeTurnout()) {
      return List.of();
    }
    UnitCode unit = new UnitCode(who.unitCode());
    LocalDateTime due = moment.timetable().at(PhaseBound.PREPARATION_ENDS);
    Checklist list = readiness.checklist(unit);
    List<WorkItem> items = new ArrayList<>();
    list.missing().forEach(entry -> items.add(missing(unit, entry).due(due)));
    if (list.declares()) {
      declaration(who, list, due, items);
    } else {
      below(who, unit, moment, due, items);
    }
    return items;
  }

  /** What the administrator alone can do of the preparation. */
  private List<WorkItem> accounts() {
    Moment moment = timetables.moment();
    if (!moment.isBeforeTurnout()) {
      return List.of();
    }
    int units =
        readiness.board(new UnitCode(current.get().unitCode())).whole().cells().entrySet().stream()
            .filter(each -> each.getKey().key().equals(ACCOUNTS))
            .mapToInt(each -> each.getValue().missing())
            .sum();
    return units == 0
        ? List.of()
        : List.of(
            WorkItem.of(
                    ReadinessSituation.ACCOUNTS,
                    units,
                    "/app/account/accounts.xhtml",
                    format.integer(units))
                .due(moment.timetable().at(PhaseBound.PREPARATION_ENDS)));
  }

  private WorkItem missing(UnitCode unit, Checklist.Entry entry) {
    String key = entry.item().key();
    List<String> missing = entry.detail().missing();
    String text =
        missing.isEmpty()
            ? messages.of(key + ".text", entry.detail().words().toArray())
            : String.join("; ", missing.subList(0, Math.min(NAMED, missing.size())));
    String address = entry.detail().address();
    return WorkItem.of(
        ReadinessSituation.MISSING,
        entry.cell().missing(),
        address == null ? PAGE + unit + "&own=1" : address,
        messages.get(key),
        text,
        messages.get(address == null ? "readiness.look" : key + ".go"));
  }

  private static void declaration(
      Caller who, Checklist list, LocalDateTime due, List<WorkItem> items) {
    String address = PAGE + list.code();
    ReadinessEvent fallen = list.fallen();
    if (fallen != null) {
      items.add(
          WorkItem.of(
                  list.state() == ReadinessState.RETURNED
                      ? ReadinessSituation.RETURNED
                      : ReadinessSituation.TAKEN_BACK,
                  1,
                  address)
              .since(fallen.at(), fallen.by(), fallen.said())
              .due(due));
    } else if (who.approval()
        && list.missing().isEmpty()
        && list.state() == ReadinessState.UNDECLARED) {
      items.add(WorkItem.of(ReadinessSituation.DECLARE, 1, address).due(due));
    }
  }

  private void below(
      Caller who, UnitCode unit, Moment moment, LocalDateTime due, List<WorkItem> items) {
    ReadinessBoard board = readiness.board(unit);
    if (board.kind() == UnitKind.CITY && board.whole().units() == 0) {
      items.add(WorkItem.of(ReadinessSituation.UNITS, 1, "/app/setup/units.xhtml").due(due));
      return;
    }
    if (who.approval()) {
      Map<Integer, ReadinessEvent> latest = store.latest(current.electionId());
      ClockHistory times = clock.history();
      Map<String, Integer> ids = store.identities(current.electionId());
      for (Line line : board.lines()) {
        if (line.state() == ReadinessState.DECLARED) {
          ReadinessEvent event = latest.get(ids.get(line.code()));
          items.add(
              WorkItem.of(
                      ReadinessSituation.CONFIRM,
                      new WorkItem.Place(line.name(), null, null, null),
                      1,
                      PAGE + line.code())
                  .since(times.at(event.at()), event.by(), event.said()));
        }
      }
    }
    int late = board.whole().units() - board.whole().ready();
    if (late > 0) {
      items.add(
          WorkItem.of(
                  ReadinessSituation.BELOW,
                  late,
                  PAGE + unit + "&show=missing",
                  format.integer(late),
                  format.integer(board.whole().units()))
              .due(due));
    }
    boolean time = late == 0 || !moment.now().isBefore(due);
    if (who.role() == Role.CITY_COMMITTEE
        && time
        && check.last().filter(found -> !found.stale() && found.wrong() == 0).isEmpty()) {
      items.add(
          WorkItem.of(ReadinessSituation.CHECK, 1, PAGE + unit + "#selfCheck")
              .due(moment.timetable().at(PhaseBound.TURNOUT_OPENS)));
    }
  }
}
