package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import vn.baucu.shared.Audit;
import vn.baucu.shared.Command;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.ReportBulk;
import vn.baucu.turnout.control.SumStore;

/** Turnout reports of a rehearsal in bulk, whatever its clock says. */
@Stateless
@UseCase
public class TurnoutImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private ReportBulk bulk;
  @Inject private SumStore sums;
  @Inject private Audit audit;

  /** Hands out all reports. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachReport(int electionId, Consumer<ReportData> reports) {
    bulk.eachReport(electionId, reports);
  }

  /**
   * Adds reports, or puts others in their place; what is replaced is kept.
   *
   * @param note kept beside each
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void put(RowStream<ReportData> reports, String note) {
    int written = bulk.put(reports, note);
    audit.record("turnout.put", "*", null, String.valueOf(written), note);
  }

  /** Makes the sums per unit and slot anew: one row for each, reported or not. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void rebuildSums(int electionId) {
    sums.rebuild(electionId);
    audit.record("turnout.rebuildSums", String.valueOf(electionId), null, null, null);
  }
}
