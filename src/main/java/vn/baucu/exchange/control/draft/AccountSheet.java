package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.exchange.control.source.PackageFile;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.shared.Role;

/** {@code accounts.csv}: who does what in this election. */
final class AccountSheet extends DraftSheet {
  private final ImportTerms terms;

  AccountSheet(ElectionDraft draft, PackageLog log, ImportTerms terms) {
    super(PackageFile.ACCOUNTS, draft, log);
    this.terms = terms;
  }

  @Override
  void read(Cells cells) {
    AccountLine line = AccountLine.of(cells, draft);
    if (line.username() == null) {
      return;
    }
    DraftAccount account = draft.account(line.username());
    if (!account.give(cells.row(), log)) {
      return;
    }
    if (line.username().equals(terms.username()) && line.role() != terms.role()) {
      cells.refuse("role", Fault.OWN_ASSIGNMENT);
    }
    if (!draft.isRehearsal() && terms.role() == Role.CITY_COMMITTEE) {
      cells.refuse(null, Fault.ROLE_NOT_GIVEN_AWAY);
    } else if (!mayKeepServer(line, account)) {
      cells.refuse("role", Fault.ROLE_NOT_GIVEN_AWAY);
    }
    if (account.known != null) {
      line = checkPerson(line, account, cells);
    }
    account.compare(cells.row(), line.print(), log);
  }

  /**
   * Who keeps the server reaches every election of it, so a city neither makes administrators nor
   * unmakes them; it may name those that are there.
   */
  private boolean mayKeepServer(AccountLine line, DraftAccount account) {
    boolean keeper = account.known != null && account.known.administrator();
    boolean same = account.isStored() && account.known.role() == line.role();
    return terms.role() != Role.CITY_COMMITTEE
        || same
        || keeper == (line.role() == Role.ADMINISTRATOR);
  }

  /**
   * A user name belongs to one person for good; what the server began with is named once. Who is
   * known from elsewhere is only assigned, by the administrator or by who stands at the root of an
   * election that knows the person.
   */
  private AccountLine checkPerson(AccountLine line, DraftAccount account, Cells cells) {
    boolean assigns =
        account.isStored()
            || account.known.known()
            || terms.role() == Role.ADMINISTRATOR
            || terms.role() == Role.SYSTEM;
    boolean another =
        account.known.named()
            && line.fullName() != null
            && !line.fullName().equals(account.known.fullName());
    if (another) {
      cells.refuse("full_name", Fault.OTHER_PERSON);
    } else if (!assigns) {
      cells.refuse("username", Fault.KNOWN_ELSEWHERE);
    }
    return account.known.elsewhere() ? line.withPhone(account.known.phone()) : line;
  }
}
