package vn.baucu.account;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;

/** Gives the administrator a password as the server's start does. */
@Stateless
@RunAs(Roles.SYSTEM)
public class SystemAccounts {
  @Inject private Accounts accounts;
  @Inject private CurrentCaller caller;

  /** Whether it was given now. */
  public boolean restoreAdministrator(String password) {
    caller.become(Caller.system(null, null));
    return accounts.restoreAdministrator(password);
  }
}
