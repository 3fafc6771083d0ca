package vn.baucu.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.account.boundary.ListedAccount;
import vn.baucu.shared.Refusal;

/** A list of people from a spreadsheet. */
class PastedAccountsTest {
  @Test
  void aLineNamesWhoAndWhere() {
    assertThat(
            PastedAccounts.read(
                "xa-hai-1\t Lê Thị Mai \t11299\t0912 000 118\n\nxa-hai-2\tVũ Hà\t11299"))
        .containsExactly(
            new ListedAccount(1, "xa-hai-1", "Lê Thị Mai", "11299", "0912 000 118"),
            new ListedAccount(3, "xa-hai-2", "Vũ Hà", "11299", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  \n", "xa-hai-1\tLê Mai", "xa-hai-1\t\t11299", "a\tb\tc\td\te", "a b c"})
  void whatNamesNobodyIsRefused(String list) {
    assertThatThrownBy(() -> PastedAccounts.read(list)).isInstanceOf(Refusal.class);
  }
}
