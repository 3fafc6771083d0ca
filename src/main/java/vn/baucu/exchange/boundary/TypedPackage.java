package vn.baucu.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.job.PackageLoad;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.exchange.control.source.TypedSource;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * What is typed on a page that sets an election up, written as a package is: read, judged and,
 * where nothing refuses, written as a whole by the same rules. Who may type it is the page's use
 * case's to say.
 */
@Stateless
@UseCase
public class TypedPackage {
  @Inject private PackageLoad load;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Audit audit;

  /**
   * Writes it on behalf of the caller.
   *
   * @return what came of it: nothing is written where it is not applied
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("it is let into the election its author stands at the root of")
  public ImportReport write(TypedRows rows) {
    Caller author = caller.get();
    ImportOrder order = new ImportOrder(null, null, "", "", false, author, null);
    try {
      ImportReport report =
          load.perform(
                  order,
                  new TypedSource(rows),
                  new PackageLog(messages),
                  new Progress(fraction -> {}))
              .report();
      audit.record(
          "exchange.write",
          AuditSubject.election(report.election()),
          null,
          AuditValue.of(AuditField.OUTCOME, report.applied() ? "applied" : "refused"),
          null);
      return report;
    } finally {
      caller.become(author);
    }
  }
}
