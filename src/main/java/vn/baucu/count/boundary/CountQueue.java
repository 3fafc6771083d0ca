package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import vn.baucu.count.control.QueueQueries;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/** What waits for a committee to accept: submitted minutes of the units right below it. */
@Stateless
@UseCase
public class CountQueue {
  @Inject private QueueQueries queries;
  @Inject private Embargo embargo;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;

  /**
   * Minutes that wait.
   *
   * @param version to be sent back when accepting
   * @param clean submitted without any finding: may be accepted with many others
   */
  public record Waiting(
      MinutesKey key,
      int version,
      String unitName,
      String areaName,
      boolean clean,
      boolean incident,
      boolean late,
      String submittedBy,
      LocalDateTime submittedAt) {}

  /** The minutes that wait for the committee of a unit: incidents first, then by time. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.OBSERVER})
  public List<Waiting> of(@InScope UnitCode unit) {
    ClockHistory times = clock.history();
    return queries.waiting(caller.electionId(), unit.unit()).stream()
        .map(line -> waiting(line, embargo.hides(line.owner(), line.closesAt()), times))
        .sorted(
            Comparator.comparing(Waiting::incident)
                .thenComparing(Waiting::clean)
                .reversed()
                .thenComparing(Waiting::submittedAt))
        .toList();
  }

  /** Of a count that is hidden nobody learns what was found in it, nor from its place in line. */
  private static Waiting waiting(QueueQueries.Line line, boolean hidden, ClockHistory times) {
    return new Waiting(
        line.key(),
        line.version(),
        line.unitName(),
        line.areaName(),
        line.clean() && !hidden,
        line.incident() && !hidden,
        line.late(),
        line.by(),
        times.at(line.at()));
  }
}
