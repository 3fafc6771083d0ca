package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Asked;
import vn.baucu.testing.RunningServer;

/** What people do on the pages of one count, in the tests before their eyes. */
public final class EntryPage {
  private EntryPage() {}

  /** Opens the page {@code entry} or {@code review} of minutes. */
  static void open(RunningServer server, Page page, String name, MinutesKey key) {
    server.open(page, "app/count/" + name + ".xhtml?" + CountNight.query(key));
  }

  /** Types a form by the keyboard alone, from the field that has the focus. */
  public static void type(Page page, List<Long> values) {
    assertThat(page.locator("#f-voters")).isFocused();
    for (Long value : values) {
      page.keyboard().type(String.valueOf(value));
      page.keyboard().press("Enter");
    }
    assertThat(page.locator("[data-act=complete]")).isFocused();
    assertThat(saved(page)).containsText("Đã lưu");
  }

  /** Types one field, and leaves it. */
  static void type(Page page, String field, Object value) {
    page.locator("[data-field='" + field + "']").focus();
    page.keyboard().type(value.toString());
    page.keyboard().press("Enter");
  }

  public static void complete(Page page) {
    page.keyboard().press("Control+Enter");
    Asked.yes(page);
    assertThat(saved(page)).containsText("Đã hoàn thành lần nhập");
  }

  /** The sign that says what is saved where. */
  public static Locator saved(Page page) {
    return page.locator("[data-saved]");
  }

  /** What is wrong with a field, as it stands under it. */
  static Locator error(Page page, String field) {
    return page.locator("[data-error='" + field + "']");
  }

  public static void explainAll(Page page) {
    Locator open = page.locator(".fnd:not(.fnd-done) textarea");
    while (open.count() > 0) {
      int left = open.count();
      open.first().fill("Đúng như biên bản giấy.");
      page.locator(".fnd:not(.fnd-done)").first().locator("button").click();
      assertThat(open).hasCount(left - 1);
    }
  }

  /** Signs in anew, on the page the browser was sent to. */
  static void signInAgain(Page page, String username) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(RunningServer.PASSWORD);
    page.locator("#go").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
  }

  /** A figure as the pages show it. */
  static String grouped(long value) {
    return String.valueOf(value).replaceAll("\\B(?=(\\d{3})+$)", ".");
  }
}
