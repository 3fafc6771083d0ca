package vn.baucu.account.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.account.boundary.ListedAccount;
import vn.baucu.shared.Refusal;

/**
 * A list of people copied out of a spreadsheet: in each line user name, full name, code of the unit
 * and phone, parted by tabs.
 */
final class PastedAccounts {
  private static final int LEAST = 3;
  private static final int MOST = 4;

  private PastedAccounts() {}

  /**
   * Reads it; blank lines are none.
   *
   * @throws Refusal RULE where there is nothing, or a line has not user name, full name and unit
   */
  static List<ListedAccount> read(String list) {
    List<ListedAccount> accounts = new ArrayList<>();
    int number = 0;
    for (String line : list == null ? List.<String>of() : list.lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] cells = Stream.of(line.split("\t", -1)).map(String::strip).toArray(String[]::new);
      if (cells.length < LEAST
          || cells.length > MOST
          || Stream.of(cells).limit(LEAST).anyMatch(String::isEmpty)) {
        throw Refusal.rule("account.listLine", number);
      }
      accounts.add(
          new ListedAccount(
              number, cells[0], cells[1], cells[2], cells.length == MOST ? cells[LEAST] : ""));
    }
    if (accounts.isEmpty()) {
      throw Refusal.rule("account.listEmpty");
    }
    return accounts;
  }
}
