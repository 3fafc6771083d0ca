package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import vn.baucu.count.control.CountBulk;
import vn.baucu.count.control.InventoryBulk;
import vn.baucu.count.entity.CountState;
import vn.baucu.law.Round;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Count minutes of a rehearsal in bulk: they become accepted at once, whatever its clock says, and
 * what was found of them is explained by where they come from.
 */
@Stateless
@UseCase
public class CountImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private CountBulk counts;
  @Inject private InventoryBulk inventories;
  @Inject private CountSums sums;
  @Inject private Audit audit;

  /** Hands out of which rounds there are minutes. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachRound(int electionId, Consumer<RoundData> rounds) {
    counts.eachRound(electionId, rounds);
  }

  /** Hands out the accepted minutes the sums of all rounds stand on, without findings. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachAccepted(int electionId, Consumer<CountData> minutes) {
    counts.each(electionId, CountState.ACCEPTED, minutes);
  }

  /** Hands out the minutes that were annulled, which stay on record, without findings. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachAnnulled(int electionId, Consumer<CountData> minutes) {
    counts.each(electionId, CountState.ANNULLED, minutes);
  }

  /** Hands out the ballot inventories of further rounds. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachRoundInventory(int electionId, Consumer<RoundInventory> lines) {
    inventories.eachOfRounds(electionId, lines);
  }

  /** Hands out the lines of all ballot inventories. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachInventory(int electionId, Consumer<InventoryData> lines) {
    inventories.eachLine(electionId, lines);
  }

  /**
   * Adds minutes, or puts a new version in the place of others; earlier figures stay.
   *
   * @param explanation the text kept for each finding
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void put(RowStream<CountData> minutes, String explanation) {
    int written = counts.put(minutes, explanation);
    audit.record(
        "count.put",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        explanation);
  }

  /**
   * Adds lines of ballot inventories, or changes them.
   *
   * @param source what they were read from, kept in their history
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putInventories(RowStream<InventoryData> lines, String source) {
    int written = inventories.put(lines, source);
    audit.record(
        "count.putInventories",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        source);
  }

  /** Annuls minutes of election day by decisions (Art 81); their figures stay on record. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void annul(RowStream<AnnulledData> annulled) {
    int written = counts.annul(annulled);
    audit.record(
        "count.annulMany",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }

  /** Adds ballot inventories of further rounds, or changes them. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putRoundInventories(RowStream<RoundInventory> lines, String source) {
    int written = inventories.putOfRounds(lines);
    audit.record(
        "count.putInventories",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        source);
  }

  /**
   * Makes the sums of a round anew from areas and accepted minutes: one row per electoral unit that
   * votes in it and unit that owns areas there, also where nothing is accepted; and the counters of
   * states. Whoever makes results of them is told of those that changed.
   *
   * @param round one with sums of its own
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildTallies(int electionId, Round round, String reason) {
    Map<Integer, Boolean> units = sums.rebuild(electionId, round, reason);
    audit.record(
        "count.rebuildTallies",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.ROWS, units.size()),
        reason);
  }
}
