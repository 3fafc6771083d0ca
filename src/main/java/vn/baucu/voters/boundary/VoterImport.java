package vn.baucu.voters.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Consumer;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.voters.control.VoterBulk;

/** Where areas vote and how many voters they have, in bulk. */
@Stateless
@UseCase
public class VoterImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private VoterBulk bulk;
  @Inject private Audit audit;

  /** Hands out all polling areas at all their levels. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachBallot(int electionId, Consumer<BallotData> ballots) {
    bulk.eachBallot(electionId, ballots);
  }

  /**
   * Adds areas at a level, or changes them. A total that another takes the place of is kept.
   *
   * @param reason kept beside totals that were changed
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void put(RowStream<BallotData> ballots, String reason) {
    int written = bulk.put(ballots, reason);
    audit.record(
        "voters.put",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        reason);
  }

  /** Makes the sums per unit and level anew. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildSums(int electionId) {
    bulk.rebuildSums(electionId);
    audit.record("voters.rebuildSums", AuditSubject.election(electionId), null, null, null);
  }

  /** Takes away that areas vote at a level where nobody is counted yet, and the sums of units. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void withdraw(int electionId, Collection<ElectionLevel> levels, Collection<String> units) {
    bulk.withdraw(electionId, levels, units);
    audit.record(
        "voters.withdraw",
        AuditSubject.election(electionId),
        AuditValue.of(AuditField.LEVELS, levels).and(AuditField.UNIT, units),
        null,
        null);
  }
}
