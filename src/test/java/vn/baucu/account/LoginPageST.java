package vn.baucu.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** What everybody sees first. */
@ExtendWith(Browser.class)
class LoginPageST {
  private static final String LOGIN = "login.xhtml";
  private static final String WRONG = "Tên đăng nhập hoặc mật khẩu không đúng.";

  @Test
  void isForEverybody(Page page, RunningServer server) {
    server.open(page, LOGIN);

    assertThat(page.locator("h1")).hasText("Đăng nhập");
    Accessibility.assertNothingSerious(page);
  }

  @Test
  void theSessionIsStrictAndAnother(Page page, RunningServer server) {
    server.open(page, LOGIN);
    assertThat(page.context().cookies()).noneMatch(cookie -> cookie.value.isEmpty());
    server.signIn(page, "observer");

    assertThat(page.context().cookies())
        .extracting(cookie -> cookie.name)
        .containsExactlyInAnyOrder("baucu", "baucu-browser");
    assertThat(page.context().cookies())
        .allSatisfy(
            cookie -> {
              assertThat(cookie.httpOnly).isTrue();
              assertThat(cookie.sameSite).hasToString("STRICT");
            });
  }

  @Test
  void aWrongNameAndAWrongPasswordAreAnsweredAlike(Page page, RunningServer server) {
    attempt(page, server, "nobody-here", "wrong");
    assertThat(page.locator(".note")).containsText(WRONG);

    attempt(page, server, "district-318", "wrong");

    assertThat(page.locator(".note")).containsText(WRONG);
    assertThat(page.context().cookies()).isEmpty();
  }

  /** The letters of a name and of a password reach the server as they were typed. */
  @Test
  void vietnameseLettersAreReadAsTyped(Page page, RunningServer server) {
    attempt(page, server, "bầu-cử-ế", "mật khẩu");

    assertThat(page.locator("#username")).hasValue("bầu-cử-ế");
  }

  private static void attempt(Page page, RunningServer server, String name, String password) {
    server.open(page, LOGIN);
    page.locator("#username").fill(name);
    page.locator("#password").fill(password);
    page.locator("#go").click();
    page.locator(".note").waitFor();
  }
}
