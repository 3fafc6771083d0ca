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
    }
    account.compare(cells.row(), line.print(), log);
  }
}
