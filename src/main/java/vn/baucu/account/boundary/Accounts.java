package vn.baucu.account.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import vn.baucu.account.control.AccountStore;
import vn.baucu.account.control.DrawnPassword;
import vn.baucu.account.control.HashingLane;
import vn.baucu.account.control.KnownBrowsers;
import vn.baucu.account.control.Passwords;
import vn.baucu.account.entity.Account;
import vn.baucu.law.UnitKind;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.UserName;

/** Accounts and their assignments in the caller's election, kept by the administrator. */
@Stateless
@UseCase
public class Accounts {
  private static final int SHORTEST_PASSWORD = 10;
  private static final String ADMINISTRATOR = "admin";

  /** Each password is hashed slowly, and who asks waits for all of them. */
  private static final int MOST_AT_ONCE = 50;

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private HashingLane lane;
  @Inject private KnownBrowsers browsers;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * Accounts assigned to a unit or below it, by name, a page of them.
   *
   * @param search part of a user name, of a person's name or of a unit's; empty for all
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CITY})
  public List<AccountRow> list(@InScope UnitCode unit, String search, int offset, int size) {
    return store.list(caller.electionId(), unit.unit(), search, offset, size);
  }

  /** How many accounts {@link #list} has in all. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CITY})
  public int count(@InScope UnitCode unit, String search) {
    return store.count(caller.electionId(), unit.unit(), search);
  }

  /**
   * Makes an account and assigns it.
   *
   * @return its password, drawn and shown this once
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public String create(@InScope UnitCode unit, NewAccount wanted) {
    return make(unit.unit(), wanted);
  }

  /**
   * Makes accounts of committees, each with both duties, all or none. What committee somebody is of
   * follows from the unit.
   *
   * @param top the units of the list are this one or lie below it
   * @return the passwords in the order of the list, drawn and shown this once
   * @throws Refusal RULE where a line names an account that is there, or a unit that is not; the
   *     sentence names the line
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<Credential> createAll(@InScope UnitCode top, List<ListedAccount> wanted) {
    if (wanted.size() > MOST_AT_ONCE) {
      throw Refusal.tooLarge("account.listTooLong", MOST_AT_ONCE);
    }
    List<Credential> drawn = new ArrayList<>();
    for (ListedAccount each : wanted) {
      Role role =
          store
              .kindBelow(caller.electionId(), top.unit(), each.unit())
              .map(Accounts::committee)
              .orElseThrow(() -> Refusal.rule("account.listUnit", each.line(), each.unit()));
      if (store.find(each.username()).isPresent()) {
        throw Refusal.rule("account.listTaken", each.line(), each.username());
      }
      String password =
          make(
              each.unit(),
              new NewAccount(
                  each.username(), each.fullName(), each.phone(), role, null, true, true));
      drawn.add(new Credential(UserName.normal(each.username()), each.fullName(), password));
    }
    return drawn;
  }

  private static Role committee(UnitKind unit) {
    return switch (unit) {
      case CITY -> Role.CITY_COMMITTEE;
      case DISTRICT -> Role.DISTRICT_COMMITTEE;
      case COMMUNE -> Role.COMMUNE_COMMITTEE;
    };
  }

  private String make(String unit, NewAccount wanted) {
    String username =
        UserName.normal(TextLimit.USERNAME.required(wanted.username(), "account.incomplete"));
    String fullName = TextLimit.PERSON.required(wanted.fullName(), "account.incomplete");
    String phone = TextLimit.PHONE.optional(wanted.phone());
    if (wanted.role() == Role.SYSTEM) {
      throw Refusal.rule("account.incomplete");
    }
    if (store.find(username).isPresent()) {
      throw Refusal.rule("account.usernameTaken", username);
    }
    String password = DrawnPassword.draw();
    Account account =
        new Account(username, fullName, phone == null ? "" : phone, passwords.hash(password));
    store.add(account);
    store.assign(account.id(), caller.electionId(), unit, wanted);
    audit.record(
        "account.create",
        AuditSubject.account(account.username()),
        null,
        AuditValue.of(AuditField.ROLE, wanted.role()).and(AuditField.UNIT, unit),
        null);
    return password;
  }

  /**
   * Gives an account another password; its sessions end and its browsers are no longer known.
   *
   * @return the password, drawn and shown this once
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Unscoped("an administrator keeps every account of the election; the store looks only there")
  public String resetPassword(String username) {
    Account account = store.inElection(username, caller.electionId());
    String password = DrawnPassword.draw();
    account.resetPassword(passwords.hash(password));
    browsers.forget(account.id());
    audit.record("account.resetPassword", AuditSubject.account(username), null, null, null);
    return password;
  }

  /** Lets an account sign in, or no longer. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Unscoped("an administrator keeps every account of the election; the store looks only there")
  public void setActive(String username, boolean active) {
    if (username.equals(caller.get().username())) {
      throw Refusal.rule("account.notOneself");
    }
    Account account = store.inElection(username, caller.electionId());
    AuditValue before = AuditValue.of(AuditField.ACTIVE, account.isActive());
    account.setActive(active);
    audit.record(
        "account.setActive",
        AuditSubject.account(username),
        before,
        AuditValue.of(AuditField.ACTIVE, active),
        null);
  }

  /**
   * Changes the caller's own password; every session of the account ends.
   *
   * @throws Refusal RULE where the old one is wrong or the new one too short
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  @Unscoped("one's own account")
  public void changeOwnPassword(String old, String wanted) {
    Account account =
        store.find(caller.get().username()).orElseThrow(() -> Refusal.denied("shared.notSignedIn"));
    String kept = account.passwordHash();
    if (old == null || !lane.runFor(account.username(), () -> passwords.matches(old, kept))) {
      throw Refusal.rule("account.oldPasswordWrong");
    }
    if (TextLimit.PASSWORD.optional(wanted) == null || wanted.length() < SHORTEST_PASSWORD) {
      throw Refusal.rule("account.passwordTooShort", SHORTEST_PASSWORD);
    }
    account.choosePassword(passwords.hash(wanted));
    browsers.forget(account.id());
    audit.record(
        "account.changeOwnPassword", AuditSubject.account(account.username()), null, null, null);
  }

  /** The codes of the elections in which the caller's account has an assignment. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  @Unscoped("one's own assignments")
  public List<String> ownElections() {
    return store.electionsOf(caller.get().accountId());
  }

  /**
   * Makes the two accounts a server begins with, {@code city} and {@code admin}, where it has none.
   * They are assigned to the root of whatever election is made first.
   *
   * @return whether they were made now
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("there is no election yet")
  public boolean createRootAccounts(String password) {
    boolean missing = store.isEmpty();
    if (missing) {
      String hash = passwords.hash(password);
      store.addRoot(new Account("city", "Ủy ban bầu cử thành phố", "", hash), Role.CITY_COMMITTEE);
      addAdministrator(hash);
    }
    audit.record(
        "account.createRootAccounts",
        AuditSubject.named(AuditSubject.Kind.SERVER, "server"),
        null,
        AuditValue.of(AuditField.ADDED, missing),
        null);
    return missing;
  }

  /**
   * Gives the account {@code admin} the password that the machine names, and opens it where it was
   * closed: the way in for whoever runs the server. The same password is given once only, so that a
   * start does not undo what the administrator chose since.
   *
   * @return whether it was given now
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the machine's own account, in every election")
  public boolean restoreAdministrator(String password) {
    boolean given = store.wasRestoredWith(hash -> passwords.matches(password, hash));
    if (!given) {
      String hash = passwords.hash(password);
      Account account = store.find(ADMINISTRATOR).orElseGet(() -> addAdministrator(hash));
      account.resetPassword(hash);
      account.setActive(true);
      browsers.forget(account.id());
      store.restoredWith(hash);
    }
    audit.record(
        "account.restoreAdministrator",
        AuditSubject.account(ADMINISTRATOR),
        null,
        AuditValue.of(AuditField.OUTCOME, !given),
        null);
    return !given;
  }

  private Account addAdministrator(String hash) {
    Account account = new Account(ADMINISTRATOR, "Quản trị hệ thống", "", hash);
    store.addRoot(account, Role.ADMINISTRATOR);
    return account;
  }
}
