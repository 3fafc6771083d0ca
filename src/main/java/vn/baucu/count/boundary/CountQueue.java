package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
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

/**
 * What waits for a committee: submitted minutes of the units right below it, and those whose two
 * entries differ still, which it settles.
 */
@Stateless
@UseCase
public class CountQueue {
  @Inject private QueueQueries queries;
  @Inject private Embargo embargo;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;

  /** Why minutes wait, in the order they are listed. */
  public enum Kind {
    /** Both entries differ after typing anew: the approver settles each field. */
    STILL_DIFFERENT,
    INCIDENT,
    EXPLAINED,
    /** The entries differed to the end, and an approver settled it; nothing else was found. */
    SETTLED,
    /** Submitted without any finding: may be accepted with many others. */
    CLEAN,
    /** An early count nobody else sees before the general close. */
    HIDDEN
  }

  /**
   * Minutes that wait.
   *
   * @param version to be sent back when accepting
   * @param papers photos and scans of this version
   * @param codes of its findings, each explained
   * @param fields that differ still
   * @param settled fields that differed until an approver settled them
   * @param typedBy who typed, the first entry first
   * @param phonedBy who phoned in what the level above typed for the unit
   * @param submittedBy empty while they differ
   * @param since since when they wait, in the election's time
   * @param waited how long that is
   * @param figures as agreed; null before they are, and where hidden
   * @param handled whether the caller typed, settled or submitted them, so that another accepts
   */
  public record Waiting(
      MinutesKey key,
      int version,
      Kind kind,
      String unitName,
      String areaName,
      boolean late,
      int papers,
      List<String> codes,
      List<String> fields,
      List<String> settled,
      List<String> typedBy,
      List<String> phonedBy,
      String submittedBy,
      LocalDateTime since,
      Duration waited,
      Figures figures,
      boolean handled) {

    /** Whether the caller may accept them with many others. */
    public boolean clean() {
      return kind == Kind.CLEAN && !handled;
    }
  }

  /** The sums beside which a committee holds its paper. */
  public record Figures(long voters, long voted, long collected, long valid, long invalid) {}

  /** What waits for the committee of a unit: by kind, in each what has waited longest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.OBSERVER})
  public List<Waiting> of(@InScope UnitCode unit) {
    ClockHistory times = clock.history();
    LocalDateTime now = clock.now();
    return queries.details(caller.electionId(), unit.unit(), caller.get().accountId()).stream()
        .map(each -> waiting(each, times, now))
        .sorted(Comparator.comparing(Waiting::kind).thenComparing(Waiting::since))
        .toList();
  }

  /** Of a count that is hidden nobody learns what was found in it, nor from its place in line. */
  private Waiting waiting(QueueQueries.Detail each, ClockHistory times, LocalDateTime now) {
    QueueQueries.Line line = each.line();
    boolean hidden = embargo.hides(line.owner(), line.closesAt());
    LocalDateTime since = times.at(line.at());
    List<Long> sums = each.figures();
    return new Waiting(
        line.key(),
        line.version(),
        hidden ? Kind.HIDDEN : kind(each),
        line.unitName(),
        line.areaName(),
        line.late(),
        each.papers(),
        hidden ? List.of() : each.codes(),
        hidden ? List.of() : each.fields(),
        hidden ? List.of() : each.settled(),
        each.typedBy(),
        each.phonedBy(),
        each.unsettled() ? "" : line.by(),
        since,
        Duration.between(since, now),
        hidden || sums.isEmpty()
            ? null
            : new Figures(sums.get(0), sums.get(1), sums.get(2), sums.get(3), sums.get(4)),
        each.handled());
  }

  private static Kind kind(QueueQueries.Detail each) {
    if (each.unsettled()) {
      return Kind.STILL_DIFFERENT;
    }
    if (each.line().incident()) {
      return Kind.INCIDENT;
    }
    if (each.line().clean()) {
      return Kind.CLEAN;
    }
    return each.codes().isEmpty() && !each.settled().isEmpty() ? Kind.SETTLED : Kind.EXPLAINED;
  }
}
