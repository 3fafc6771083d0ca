package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.count.entity.CountDemand;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;

/** What minutes in somebody's hands ask of that person. */
@ApplicationScoped
class Demands {
  @Inject private MinutesDesk desk;

  /**
   * What minutes ask of the caller now; null where nothing. Nothing is typed before an area's own
   * close of the poll.
   */
  CountDemand of(MinutesDesk.Work work) {
    CountMinutes minutes = work.minutes();
    if (!isCounted(work)) {
      return null;
    }
    boolean held = minutes.draft().filter(d -> d.isHeld(work.now(), work.claim())).isPresent();
    return CountDemand.of(minutes, work.actor(), held, hinders(work));
  }

  /** Whether the area's poll has closed. */
  static boolean isCounted(MinutesDesk.Work work) {
    return !work.electionNow().isBefore(work.place().closesAt());
  }

  /** What of agreed figures keeps them from being submitted; null where nothing does. */
  private Severity hinders(MinutesDesk.Work work) {
    CountMinutes minutes = work.minutes();
    if (minutes.state() != CountState.MATCHED) {
      return null;
    }
    List<Finding> findings = minutes.effective(desk.findings(work, minutes.agreed()));
    if (findings.stream().anyMatch(Finding::blocks)) {
      return Severity.BLOCK;
    }
    return findings.stream()
            .filter(finding -> finding.severity() == Severity.INCIDENT)
            .map(Finding::code)
            .allMatch(minutes.explanations()::containsKey)
        ? null
        : Severity.INCIDENT;
  }
}
