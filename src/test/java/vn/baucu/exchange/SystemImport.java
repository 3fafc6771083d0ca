package vn.baucu.exchange;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.baucu.election.boundary.ElectionImport;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.ImportWork;
import vn.baucu.exchange.control.job.ImportOrder;
import vn.baucu.exchange.control.out.ElectionRows;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;

/** Imports as the system, in the way jobs and the server's start do. */
@Stateless
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemImport {
  private static final String NO_MATTER = "0".repeat(64);

  @Inject private ImportWork work;
  @Inject private ElectionImport elections;
  @Inject private ElectionRows rows;
  @Inject private CurrentCaller caller;

  /** A package of an election, with its figures. */
  public byte[] export(String code) {
    caller.become(Caller.system(null, null));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      rows.write(elections.find(code).orElseThrow(), true, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Applies a package. */
  public ImportReport apply(Path file, String password) {
    return apply(file, password, fraction -> {});
  }

  /** Applies a package, listening to how far it is. */
  public ImportReport apply(Path file, String password, Progress.Listener listener) {
    Caller system = Caller.system(null, null);
    caller.become(system);
    ImportOrder order = new ImportOrder(null, file, "test.zip", NO_MATTER, false, system, password);
    return work.perform(order, new Progress(listener)).report();
  }
}
