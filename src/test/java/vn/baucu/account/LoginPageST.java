package vn.baucu.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** What everybody sees first. */
@ExtendWith(Browser.class)
class LoginPageST {
  @Test
  void isForEverybody(Page page, RunningServer server) {
    server.open(page, "login.xhtml");

    assertThat(page.locator("h1")).hasText("Đăng nhập");
    Accessibility.assertNothingSerious(page);
  }
}
