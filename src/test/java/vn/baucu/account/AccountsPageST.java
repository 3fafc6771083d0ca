package vn.baucu.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** Closing an account and giving it another password are asked about, with the person's name. */
@ExtendWith(Browser.class)
class AccountsPageST {
  private static final String NAME = "team-11314-1";

  @Test
  void nothingHappensAtOneClick(Page page, RunningServer server) {
    server.signIn(page, "admin");
    server.open(page, "app/account/accounts.xhtml?q=" + NAME);
    Locator row = page.locator("tbody tr").first();
    String person = row.locator("td").nth(1).innerText().split("\n")[0];
    Locator dialog = page.locator("#ask");

    row.getByText("Cấp lại mật khẩu").click();
    assertThat(dialog).containsText(person);
    assertThat(dialog).containsText(NAME);
    Accessibility.assertNothingSerious(page);
    page.keyboard().press("Enter");
    assertThat(dialog).isHidden();
    assertThat(page.locator(".fingerprint")).hasCount(0);

    row.getByText("Khóa").click();
    assertThat(dialog).containsText(person);
    dialog.locator("[data-yes]").click();
    assertThat(row).containsText("Đã khóa");

    row.getByText("Mở lại").click();
    dialog.locator("[data-yes]").click();
    assertThat(row).containsText("Đang dùng");

    row.getByText("Cấp lại mật khẩu").click();
    dialog.locator("[data-yes]").click();
    assertThat(page.locator(".fingerprint")).isVisible();
  }

  @Test
  void aListWithOneWrongLineMakesNobody(Page page, RunningServer server) {
    server.signIn(page, "admin");
    server.open(page, "app/account/accounts.xhtml?q=danh-sach");
    String list = "danh-sach-1\tLê Thị Mai\t11314\ndanh-sach-2\tVũ Hà\t99999";
    page.locator("[id='createAll:list']").fill(list);
    page.locator("[id='createAll:go']").click();
    assertThat(page.locator(".note-err")).containsText("Dòng 2: không có đơn vị mang mã «99999»");
    assertThat(page.locator("[id='createAll:list']")).hasValue(list);
    page.locator("[id='createAll:list']")
        .fill("danh-sach-1\tLê Thị Mai\t11314\n" + NAME + "\tVũ Hà\t303");
    page.locator("[id='createAll:go']").click();
    assertThat(page.locator(".note-err")).containsText("«" + NAME + "» đã có người dùng");
    server.open(page, "app/account/accounts.xhtml?q=danh-sach");
    assertThat(page.locator("#found")).hasText("0 tài khoản");
  }
}
