package vn.baucu.exchange.control.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.baucu.count.boundary.BallotInventories;
import vn.baucu.count.boundary.BallotInventories.BroughtLines;
import vn.baucu.count.boundary.FirstEntries;
import vn.baucu.count.boundary.FirstEntries.FirstEntry;
import vn.baucu.count.boundary.FirstEntries.Verdict;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Finding;
import vn.baucu.law.InventoryChecks.InventoryLine;
import vn.baucu.law.Severity;
import vn.baucu.shared.Caller;
import vn.baucu.shared.MinutesKey;
import vn.baucu.turnout.boundary.AreaReports;
import vn.baucu.turnout.boundary.ReportData;
import vn.baucu.turnout.boundary.TurnoutImport;

/**
 * The figures a package brings to a real election: reports under the rules of time, first entries
 * of count minutes, lines of ballot inventories. Each is judged and taken in by the feature it
 * belongs to, as if the importer had typed it.
 */
@ApplicationScoped
public class RealFigures {
  @Inject private TurnoutImport turnout;
  @Inject private FirstEntries entries;
  @Inject private BallotInventories inventories;

  /** Reports what cannot be taken in now, and tells what is new. */
  public void judge(ElectionDraft draft, Caller importer, PackageLog log) {
    draft.eachArea(
        area -> {
          judgeReports(draft, area, log);
          area.eachBallot(
              ballot -> {
                ballot.eachForm(form -> judgeForm(form, importer, log));
                judgeInventory(ballot, log);
              });
        });
  }

  /**
   * Takes in what is new or changed.
   *
   * @param progress is told of every area that a pass over the draft has come by
   */
  void write(ElectionDraft draft, PackageLog log, ImportTerms terms, Progress progress) {
    if (log.hasChanges(PackageFile.TURNOUT)) {
      turnout.report(
          each -> pass(draft, progress, area -> reports(draft, area, each)), terms.source());
    }
    if (log.hasChanges(PackageFile.COUNTS)) {
      entries.enter(
          each ->
              pass(
                  draft,
                  progress,
                  area -> area.eachBallot(b -> b.eachForm(form -> entry(form, each)))),
          terms.importer(),
          terms.source());
    }
    if (log.hasChanges(PackageFile.BALLOT_INVENTORY)) {
      inventories.put(each -> pass(draft, progress, area -> inventory(area, each)), terms.source());
    }
  }

  /** Units in one order, so that nobody who locks several of them waits in a circle. */
  private static void pass(ElectionDraft draft, Progress progress, Consumer<DraftArea> consumer) {
    draft.units().stream()
        .sorted(Comparator.comparingInt(DraftUnit::id))
        .flatMap(unit -> unit.areas.values().stream())
        .forEach(
            area -> {
              consumer.accept(area);
              progress.advance(1);
            });
  }

  private void judgeReports(ElectionDraft draft, DraftArea area, PackageLog log) {
    for (int slot = 0; area.voted != null && slot < area.voted.length; slot++) {
      if (area.votedChanged[slot]) {
        int row = area.votedRows[slot];
        String value = draft.slots().get(slot).toString();
        turnout
            .outOfTime(area.key(), draft.slots().get(slot), area.votedVersion[slot] > 0)
            .ifPresent(why -> log.refusal(PackageFile.TURNOUT, row, "slot", value, why));
      }
    }
  }

  private static void reports(
      ElectionDraft draft, DraftArea area, Consumer<? super AreaReports> each) {
    List<ReportData> reports = area.changedReports(draft.slots());
    if (!reports.isEmpty()) {
      each.accept(new AreaReports(area.key(), reports));
    }
  }

  private void judgeForm(DraftForm form, Caller importer, PackageLog log) {
    if (form.row == 0 || !form.isReadable()) {
      return;
    }
    Verdict verdict = entries.judge(entry(form), importer);
    switch (verdict.standing()) {
      case SAME -> form.changed = false;
      case NEW -> {
        form.changed = true;
        form.rows(PackageFile.COUNTS, log.of(PackageFile.COUNTS)::added);
        form.rows(PackageFile.VOTES, log.of(PackageFile.VOTES)::added);
        verdict.findings().forEach(finding -> tell(form, finding, log));
      }
      case REFUSED -> {
        log.refusal(PackageFile.COUNTS, form.row, null, form.ballot.called(), verdict.refusal());
        form.rows(PackageFile.VOTES, log.of(PackageFile.VOTES)::refused);
      }
      default -> throw new IllegalStateException();
    }
  }

  /** What blocks the minutes blocks them when they are submitted, not while they are typed. */
  private static void tell(DraftForm form, Finding finding, PackageLog log) {
    Severity severity = finding.blocks() ? Severity.EXPLAIN : finding.severity();
    CountLaw.report(form, finding, severity, log);
  }

  private static void entry(DraftForm form, Consumer<? super FirstEntry> each) {
    if (form.changed) {
      each.accept(entry(form));
    }
  }

  private static FirstEntry entry(DraftForm form) {
    return new FirstEntry(key(form), form.toLaw());
  }

  private static MinutesKey key(DraftForm form) {
    DraftArea area = form.ballot.area;
    return new MinutesKey(form.ballot.level, area.unit.code, area.number, form.round);
  }

  private void judgeInventory(DraftBallot ballot, PackageLog log) {
    if (ballot.inventoryRow != 0) {
      inventories
          .refusal(ballot.area.key(), ballot.inventoryChanged)
          .ifPresent(
              why ->
                  log.refusal(
                      PackageFile.BALLOT_INVENTORY,
                      ballot.inventoryRow,
                      null,
                      ballot.called(),
                      why));
    }
  }

  private static void inventory(DraftArea area, Consumer<? super BroughtLines> each) {
    Map<ElectionLevel, InventoryLine> lines = new EnumMap<>(ElectionLevel.class);
    area.eachBallot(
        ballot -> {
          if (ballot.inventoryChanged) {
            int[] line = ballot.inventory;
            lines.put(
                ballot.level,
                new InventoryLine((long) line[0], (long) line[1], (long) line[2], (long) line[3]));
          }
        });
    if (!lines.isEmpty()) {
      each.accept(new BroughtLines(area.key(), area.inventoryVersion, lines));
    }
  }
}
