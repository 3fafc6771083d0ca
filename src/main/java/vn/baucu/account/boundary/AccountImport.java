package vn.baucu.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.baucu.account.control.AccountBulk;
import vn.baucu.account.control.CallerDirectory;
import vn.baucu.account.control.Standing;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Accounts and assignments of an election in bulk. */
@Stateless
@UseCase
public class AccountImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private AccountBulk bulk;
  @Inject private CallerDirectory directory;
  @Inject private Audit audit;

  /**
   * Hands out all accounts of the server, with their assignments in an election.
   *
   * @param electionId identity of the election; 0 where it is still to be made
   * @param importer the importing account; null for the system
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachAccount(int electionId, Integer importer, Consumer<StoredAccount> accounts) {
    bulk.eachAccount(electionId, importer, accounts);
  }

  /** What an account is in the election of a code; empty where it has no assignment there. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Optional<Caller> callerIn(int accountId, String electionCode) {
    return directory.in(accountId, electionCode).map(Standing::caller);
  }

  /**
   * Adds accounts and assigns those that are there. No name and no password that is there is ever
   * changed, and of an account that another election knows nothing but its assignment in this one.
   *
   * @param sharedPassword the one of all new accounts, as on a training server; null to draw each
   * @return the passwords drawn
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public List<Credential> put(
      int electionId, RowStream<AccountData> accounts, String sharedPassword) {
    AccountBulk.Written written = bulk.put(electionId, accounts, sharedPassword);
    audit.record(
        "account.put",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written.accounts()).and(AuditField.ADDED, written.added()),
        null);
    return written.drawn();
  }

  /**
   * Assigns who made an election, and the accounts a server begins with, to its root.
   *
   * @param accountId who made it; null for the system
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void assignToRoot(int electionId, int rootUnitId, Integer accountId, Role role) {
    bulk.assignToRoot(electionId, rootUnitId, accountId, role);
    audit.record(
        "account.assignToRoot",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.ROLE, role),
        null);
  }
}
