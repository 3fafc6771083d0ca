package vn.baucu.operation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.TimerPulse;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/**
 * What the server asks of the administrator: space, sign-ins, imports, timers, people without a
 * session.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ServerWork implements WorkSource {
  /** Percent of the disk that should be free. */
  private static final int DISK = 15;

  /** Percent of the heap in use beyond which it is near its end. */
  private static final int MEMORY = 95;

  /** Refused sign-ins within an hour that are more than slips. */
  private static final int REFUSED = 30;

  private static final String SERVER = "/app/desk.xhtml#server";
  private static final String IMPORT = "/app/exchange/import.xhtml";
  private static final String ACCOUNTS = "/app/account/accounts.xhtml";

  @Inject private ServerState state;
  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private Formats format;
  @Inject private Messages messages;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    if (current.get().role() != Role.ADMINISTRATOR) {
      return List.of();
    }
    ServerState.Reading now = state.read();
    List<WorkItem> items = new ArrayList<>();
    if (now.diskFreePercent() < DISK) {
      items.add(item(ServerSituation.DISK, 1, SERVER, now.diskFreePercent()));
    }
    if (now.memoryPercent() > MEMORY) {
      items.add(item(ServerSituation.MEMORY, 1, SERVER, now.memoryPercent()));
    }
    now.jobs().stream()
        .findFirst()
        .filter(job -> job.state().equals("FAILED"))
        .ifPresent(
            job ->
                items.add(
                    WorkItem.of(ServerSituation.IMPORT_FAILED, 1, IMPORT, job.file())
                        .since(null, job.by(), null)));
    now.jobs().stream()
        .filter(job -> job.state().equals(ServerState.SILENT))
        .forEach(
            job ->
                items.add(
                    WorkItem.of(ServerSituation.IMPORT_SILENT, 1, IMPORT, job.file())
                        .since(null, job.by(), null)));
    now.timers().stream()
        .filter(TimerPulse.Beat::silent)
        .forEach(
            beat ->
                items.add(
                    WorkItem.of(
                        ServerSituation.TIMER_SILENT,
                        1,
                        SERVER,
                        messages.get("operation.timer." + beat.timer()))));
    if (now.refused() >= REFUSED) {
      ServerState.Refused most = now.refusals().get(0);
      items.add(
          WorkItem.of(
              ServerSituation.REFUSED,
              1,
              SERVER,
              format.integer(now.refused()),
              most.name().equals("*") ? messages.get("operation.names") : most.name(),
              format.integer(most.times())));
    }
    Moment moment = timetables.moment();
    boolean begun = !moment.now().isBefore(moment.timetable().finalTotalsOpen());
    if (begun && now.people().strangers() > 0) {
      items.add(
          item(
              ServerSituation.STRANGERS,
              now.people().strangers(),
              ACCOUNTS,
              now.people().strangers()));
    }
    return items;
  }

  private WorkItem item(ServerSituation situation, int count, String page, int figure) {
    return WorkItem.of(situation, count, page, format.integer(figure));
  }
}
