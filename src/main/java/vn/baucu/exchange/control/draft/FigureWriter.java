package vn.baucu.exchange.control.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import vn.baucu.count.boundary.CountData;
import vn.baucu.count.boundary.CountImport;
import vn.baucu.count.boundary.InventoryData;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.shared.Messages;
import vn.baucu.turnout.boundary.TurnoutImport;

/** Writes turnout, counts and inventories of a draft, and the sums that stand on them. */
@ApplicationScoped
class FigureWriter {
  private static final String WORDS = "exchange.fromPackage";

  /** How often it passes over the areas: turnout, counts, inventories. */
  static final int PASSES = 3;

  @Inject private TurnoutImport turnout;
  @Inject private CountImport counts;
  @Inject private RoundWriter rounds;
  @Inject private RealFigures real;
  @Inject private Messages messages;

  /**
   * Writes what is new or changed.
   *
   * @param progress is told of every area that a pass over the draft has come by
   */
  void write(
      int election, ElectionDraft draft, PackageLog log, ImportTerms terms, Progress progress) {
    if (draft.isRehearsal()) {
      put(draft, log, progress);
    }
    rebuild(election, draft, log);
    if (draft.isRehearsal()) {
      further(election, draft, log, terms.source());
    } else {
      real.write(draft, log, terms, progress);
    }
  }

  private void put(ElectionDraft draft, PackageLog log, Progress progress) {
    String words = messages.of(WORDS);
    if (log.hasChanges(PackageFile.TURNOUT)) {
      turnout.put(
          each -> pass(draft, progress, area -> area.changedReports(draft.slots()).forEach(each)),
          words);
    }
    if (log.hasChanges(PackageFile.COUNTS, PackageFile.VOTES)) {
      CountLaw law = new CountLaw(draft);
      counts.put(
          each -> pass(draft, progress, area -> forms(law, area, Round.ofElectionDay(), each)),
          words);
    }
    rounds.again(draft, log);
    rounds.figures(draft, log, words);
    if (log.hasChanges(PackageFile.BALLOT_INVENTORY)) {
      counts.putInventories(
          each -> pass(draft, progress, area -> area.eachBallot(ballot -> inventory(ballot, each))),
          words);
    }
  }

  /** The sums that stand on what was loaded, or on areas and voters that changed. */
  private void rebuild(int election, ElectionDraft draft, PackageLog log) {
    boolean loaded = draft.isRehearsal();
    if (loaded && log.hasChanges(PackageFile.TURNOUT)
        || log.hasChanges(
            PackageFile.REPORT_SLOTS, PackageFile.POLLING_AREAS, PackageFile.VOTERS)) {
      turnout.rebuildSums(election);
    }
    if (loaded && log.hasChanges(PackageFile.COUNTS, PackageFile.VOTES, PackageFile.ROUNDS)
        || log.hasChanges(PackageFile.AREA_UNITS, PackageFile.POLLING_AREAS)) {
      counts.rebuildTallies(election, Round.ofElectionDay(), messages.of(WORDS));
    }
  }

  /** Round after round: each follows from the sums and the decisions of those before. */
  private void further(int election, ElectionDraft draft, PackageLog log, String source) {
    if (!log.hasChanges(
        PackageFile.ROUNDS,
        PackageFile.DECISIONS,
        PackageFile.VOTERS,
        PackageFile.COUNTS,
        PackageFile.VOTES)) {
      return;
    }
    String words = messages.of(WORDS);
    CountLaw law = new CountLaw(draft);
    for (Round round : Round.withSums()) {
      if (!round.isOfElectionDay()) {
        rounds.begin(draft, round);
        if (isCounted(draft, round)) {
          counts.put(each -> draft.eachArea(area -> forms(law, area, round, each)), words);
          counts.rebuildTallies(election, round, words);
        }
      }
      rounds.decide(draft, round, source);
    }
  }

  /** Whether the package brings minutes of a round. */
  private static boolean isCounted(ElectionDraft draft, Round round) {
    boolean[] counted = {false};
    draft.eachBallot(
        ballot -> {
          DraftForm form = ballot.findForm(round);
          counted[0] |= form != null && form.changed;
        });
    return counted[0];
  }

  private static void pass(ElectionDraft draft, Progress progress, Consumer<DraftArea> consumer) {
    draft.eachArea(
        area -> {
          consumer.accept(area);
          progress.advance(1);
        });
  }

  /** The forms of an area that stand in the sums of a round, or did before they were annulled. */
  private static void forms(
      CountLaw law, DraftArea area, Round sums, Consumer<? super CountData> each) {
    area.eachBallot(
        ballot ->
            ballot.eachForm(
                form -> {
                  if (form.changed && form.round.sums() == sums) {
                    form(law, form, each);
                  }
                }));
  }

  private static void form(CountLaw law, DraftForm form, Consumer<? super CountData> each) {
    DraftBallot ballot = form.ballot;
    List<Finding> told =
        law.findings(form).stream().filter(f -> f.severity() != Severity.INFO).toList();
    each.accept(
        new CountData(
            ballot.area.id(),
            ballot.level,
            form.round,
            ballot.electoralUnit.id(),
            form.toLaw(),
            told));
  }

  private static void inventory(DraftBallot ballot, Consumer<? super InventoryData> each) {
    if (ballot.inventoryChanged) {
      each.accept(
          new InventoryData(
              ballot.area.id(),
              ballot.level,
              ballot.area.inventoryVersion,
              ballot.inventory[0],
              ballot.inventory[1],
              ballot.inventory[2],
              ballot.inventory[3]));
    }
  }
}
