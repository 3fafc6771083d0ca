package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.Thresholds;
import vn.baucu.law.TurnoutChecks;
import vn.baucu.law.TurnoutReport;

/** Asks the law about the draft's turnout reports, T101–T202. */
final class TurnoutLaw {
  private final ElectionDraft draft;
  private final PackageLog log;
  private final Thresholds thresholds;

  TurnoutLaw(ElectionDraft draft, PackageLog log) {
    this.draft = draft;
    this.log = log;
    this.thresholds = Thresholds.ofSettings(draft.settings());
  }

  void check() {
    draft.eachArea(
        area -> {
          if (area.voted != null) {
            checkArea(area);
          }
        });
  }

  private void checkArea(DraftArea area) {
    for (int slot = 0; slot < area.voted.length; slot++) {
      if (area.votedRows[slot] != 0 && area.voted[slot] != DraftArea.NONE) {
        for (Finding finding : TurnoutChecks.check(report(area, slot), thresholds)) {
          log.finding(
              PackageFile.TURNOUT,
              area.votedRows[slot],
              "voted",
              String.valueOf(area.voted[slot]),
              finding.severity(),
              finding);
        }
      }
    }
  }

  private TurnoutReport report(DraftArea area, int slot) {
    int before = slot - 1;
    while (before >= 0 && area.voted[before] == DraftArea.NONE) {
      before--;
    }
    int after = slot + 1;
    while (after < area.voted.length && area.voted[after] == DraftArea.NONE) {
      after++;
    }
    ElectionLevel level = draft.widestLevel();
    DraftBallot widest = level == null ? null : area.findBallot(level);
    return new TurnoutReport(
        draft.slots().get(slot),
        (long) area.voted[slot],
        widest == null ? null : figure(widest.voters()),
        before < 0 ? null : figure(area.voted[before]),
        slot - before,
        after == area.voted.length ? null : figure(area.voted[after]),
        slot < 2 ? null : figure(area.voted[slot - 2]),
        null,
        null);
  }

  private static Long figure(int value) {
    return value == DraftArea.NONE ? null : (long) value;
  }
}
