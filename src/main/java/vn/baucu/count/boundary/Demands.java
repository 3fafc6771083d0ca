package vn.baucu.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    return CountDemand.of(minutes, work.actor(), held, isSilent(work));
  }

  /** Whether the area's poll has closed. */
  static boolean isCounted(MinutesDesk.Work work) {
    return !work.electionNow().isBefore(work.place().closesAt());
  }

  /** Whether an incident stands on agreed figures without its report. */
  boolean isSilent(MinutesDesk.Work work) {
    CountMinutes minutes = work.minutes();
    return minutes.state() == CountState.MATCHED
        && minutes.isIncident()
        && minutes.effective(desk.findings(work, minutes.agreed())).stream()
            .filter(finding -> finding.severity() == Severity.INCIDENT)
            .map(Finding::code)
            .anyMatch(code -> !minutes.explanations().containsKey(code));
  }
}
