package vn.baucu.exchange.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.StoredElection;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.exchange.control.out.ElectionRows;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** The election as a data package: what a package brings in, it takes out again. */
@Stateless
@UseCase
@RunAs(Roles.SYSTEM)
public class PackageExport {
  @Inject private ElectionImport elections;
  @Inject private ElectionRows rows;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * Writes the caller's election, as of one moment, into a file that the caller deletes. In a real
   * election figures are among it from the general close of the poll on: before it an early count
   * is nobody's to read. Where an area or a unit has voted again they are left out: the package
   * carries the first poll only.
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped("both roles stand at the root of the election")
  public Path make() {
    String code = caller.get().electionCode();
    StoredElection election =
        elections.find(code).orElseThrow(() -> Refusal.unknown("shared.noElection"));
    Moment moment = timetables.moment();
    boolean closed = !moment.now().isBefore(moment.timetable().span(Phase.COUNTING).from());
    boolean figures = (election.data().rehearsal() || closed) && rows.isOfElectionDay(election);
    try {
      Path file = Files.createTempFile("export", ".zip");
      try (OutputStream out = Files.newOutputStream(file)) {
        rows.write(election, figures, out);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
      audit.record(
          "exchange.export",
          AuditSubject.election(code),
          null,
          AuditValue.of(AuditField.FIGURES, figures),
          null);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
