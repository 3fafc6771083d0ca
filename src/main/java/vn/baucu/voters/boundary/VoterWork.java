package vn.baucu.voters.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Role;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;
import vn.baucu.voters.control.TotalStore;

/**
 * Asks who owns areas for final totals that are missing, while they may be entered; for posted ones
 * the checklist of readiness asks.
 */
@Stateless
@LocalBean
@Local(WorkSource.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class VoterWork implements WorkSource {
  @Inject private CurrentCaller current;
  @Inject private Timetables timetables;
  @Inject private TotalStore store;
  @Inject private Formats format;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = current.get();
    boolean committee =
        who.role() == Role.COMMUNE_COMMITTEE || who.role() == Role.DISTRICT_COMMITTEE;
    if (!committee || !who.entry()) {
      return List.of();
    }
    Moment moment = timetables.moment();
    List<TotalStore.Row> rows =
        store.ofUnit(who.unit().unitId()).stream().filter(TotalStore.Row::votes).toList();
    LocalDateTime opens = moment.timetable().finalTotalsOpen();
    if (moment.now().isBefore(opens)) {
      return List.of();
    }
    return work(
        VoterSituation.FINAL_MISSING,
        rows,
        row -> row.all().finalTotal() == null && moment.now().isBefore(row.pollCloses()),
        item -> item.due(moment.timetable().pollOpens()).since(opens, null, null));
  }

  private List<WorkItem> work(
      VoterSituation situation,
      List<TotalStore.Row> rows,
      Predicate<TotalStore.Row> isMissing,
      UnaryOperator<WorkItem> timed) {
    Set<Integer> missing =
        rows.stream().filter(isMissing).map(TotalStore.Row::number).collect(Collectors.toSet());
    if (missing.isEmpty()) {
      return List.of();
    }
    long areas = rows.stream().map(TotalStore.Row::number).distinct().count();
    return List.of(
        timed.apply(
            WorkItem.of(
                situation,
                missing.size(),
                "/app/voters/totals.xhtml?unit=" + current.get().unitCode(),
                format.integer(areas))));
  }
}
