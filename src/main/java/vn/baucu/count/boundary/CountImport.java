package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;
import vn.baucu.count.control.CountBulk;
import vn.baucu.count.control.InventoryBulk;
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

  /** Hands out the accepted minutes the sums of the first round stand on, without findings. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachAccepted(int electionId, Consumer<CountData> minutes) {
    counts.eachAccepted(electionId, minutes);
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

  /**
   * Makes the sums anew from areas and accepted minutes: one row per electoral unit and unit that
   * owns areas in it, also where nothing is accepted; and the counters of states. Whoever makes
   * results of them is told of those that changed.
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildTallies(int electionId, String reason) {
    Map<Integer, Boolean> units = sums.rebuild(electionId, reason);
    audit.record(
        "count.rebuildTallies",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.ROWS, units.size()),
        reason);
  }
}
