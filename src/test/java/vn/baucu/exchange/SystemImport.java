package vn.baucu.exchange;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.PackageImport;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;

/** Imports as the server's start does. */
@Stateless
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SystemImport {
  @Inject private PackageImport imports;
  @Inject private CurrentCaller caller;

  /** Applies a package. */
  public ImportReport apply(Path file, String password) {
    caller.become(Caller.system(null, null));
    return imports.applyAtStart(file, password);
  }
}
