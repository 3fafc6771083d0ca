package vn.baucu.operation.control;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.shared.database.DatabaseReady;

/**
 * Gives a server that has no account yet the two it begins with, under the password its environment
 * names. Without that password nobody can sign in, and the log says so.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class RootAccounts {
  private static final Logger LOG = Logger.getLogger(RootAccounts.class.getName());

  @Inject private Accounts accounts;
  @Inject private CurrentCaller caller;

  @Inject
  @ConfigProperty(name = "BAUCU_INITIAL_PASSWORD")
  private Optional<String> initial;

  @Inject
  @ConfigProperty(name = "BAUCU_REHEARSAL_PASSWORD")
  private Optional<String> rehearsal;

  @Inject
  @ConfigProperty(name = "BAUCU_ADMIN_PASSWORD")
  private Optional<String> restored;

  /** Where there are none. */
  public void create(@Observes @Priority(DatabaseReady.ACCOUNTS) DatabaseReady database) {
    Optional<String> password = initial.or(() -> rehearsal);
    caller.become(Caller.system(null, null));
    if (password.isEmpty()) {
      LOG.info("no BAUCU_INITIAL_PASSWORD: a server without accounts gets none");
    } else {
      accounts.createRootAccounts(password.get());
    }
    restored.ifPresent(
        word -> {
          if (accounts.restoreAdministrator(word)) {
            LOG.warning("admin has the password of BAUCU_ADMIN_PASSWORD now: take it out again");
          }
        });
  }
}
