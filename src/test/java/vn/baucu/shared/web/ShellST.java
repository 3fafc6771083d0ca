package vn.baucu.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** What goes on around every page: theme, drawer, keys, line, session, one submission per press. */
@ExtendWith(Browser.class)
class ShellST {
  private static final String DESK = "app/desk.xhtml";

  @Test
  void theThemeChosenStays(Page page, RunningServer server) {
    server.signIn(page, "city");
    page.locator("[data-theme-button]").click();
    page.locator("[data-theme-button]").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

    server.open(page, "app/help.xhtml");

    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
  }

  @Test
  void theNavigationIsADrawerOnAPhone(Page page, RunningServer server) {
    server.signIn(page, "city");
    page.setViewportSize(390, 844);
    page.locator("[data-drawer-button]").click();
    assertThat(page.locator("#nav a").first()).isFocused();

    page.keyboard().press("Escape");

    assertThat(page.locator("[data-drawer-button]")).isFocused();
    assertThat(page.locator("[data-drawer-button]")).hasAttribute("aria-expanded", "false");
  }

  @Test
  void keysLeadOn(Page page, RunningServer server) {
    server.signIn(page, "city");
    page.keyboard().press("F1");
    page.waitForURL(Pattern.compile("/app/help\\.xhtml"));

    server.open(page, DESK);
    String next = page.locator("[data-desk-primary]").getAttribute("href");
    page.keyboard().press("Enter");
    page.waitForURL("**" + next);
  }

  @Test
  void aCutLineIsSaid(Page page, RunningServer server) {
    server.signIn(page, "city");
    page.context().setOffline(true);
    assertThat(page.locator("[data-line-words]")).containsText("Mất kết nối từ");

    page.context().setOffline(false);

    assertThat(page.locator("[data-line-words]")).hasText("Đã kết nối");
  }

  @Test
  void theSessionWarnsBeforeItEnds(Page page, RunningServer server) {
    page.clock().install();
    server.signIn(page, "city");
    page.clock().fastForward("28:30");
    assertThat(page.locator("#idle")).isVisible();
    assertThat(page.locator("#idle")).containsText("Phiên làm việc sẽ tự kết thúc sau");

    page.locator("[data-stay]").click();
    page.clock().runFor(1_000);
    assertThat(page.locator("#idle")).isHidden();

    page.clock().fastForward("31:00");
    assertThat(page.locator("#idle")).containsText("Phiên làm việc đã kết thúc");
  }

  @Test
  void whoTypesStays(Page page, RunningServer server) {
    page.clock().install();
    server.signIn(page, "commune-11296");
    server.open(page, "app/voters/totals.xhtml");
    page.locator("#main").focus();
    for (int i = 0; i < 4; i++) {
      page.clock().fastForward("10:00");
      page.waitForResponse("**/app/pulse?election=*", () -> page.keyboard().press("1"));
    }
    page.clock().runFor(1_000);

    assertThat(page.locator("#idle")).isHidden();
  }

  @Test
  void aPageLeftAloneSaysSoAndItsSessionEnds(Page page, RunningServer server) {
    page.clock().install();
    server.signIn(page, "city");
    server.open(page, "app/turnout/board.xhtml");
    List<String> kept = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/app/")) {
            boolean alone =
                request.headers().containsKey("x-page-alone")
                    || request.resourceType().equals("eventsource");
            (alone ? asked : kept).add(request.url());
          }
        });

    for (int i = 0; i < 16; i++) {
      page.clock().fastForward("02:00");
      page.clock().runFor(1_000);
    }

    assertThat(page.locator("#idle")).containsText("Phiên làm việc đã kết thúc");
    assertThat(asked).anyMatch(url -> url.contains("board.xhtml"));
    assertThat(kept).isEmpty();
  }

  @Test
  void aBoardStaysAwakeForAnObserver(Page page, RunningServer server) {
    page.clock().install();
    server.signIn(page, "observer");
    server.open(page, "app/turnout/board.xhtml");
    for (int i = 0; i < 4; i++) {
      page.waitForResponse("**/app/pulse?election=*", () -> page.clock().fastForward("10:01"));
    }
    page.clock().runFor(1_000);

    assertThat(page.locator("#idle")).isHidden();
  }

  @Test
  void whoseSessionEndedComesBackToThePage(Page page, RunningServer server) {
    server.signIn(page, "city");
    page.context().clearCookies();
    server.open(page, "app/result/results.xhtml?level=CITY_COUNCIL");
    page.locator("#username").fill("city");
    page.locator("#password").fill(RunningServer.PASSWORD);
    page.locator("#go").click();

    page.waitForURL("**/app/result/results.xhtml?level=CITY_COUNCIL&election=*");
  }

  @Test
  void aFormGoesOncePerPress(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, "app/election/timetable.xhtml");
    List<String> posts = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            posts.add(request.url());
          }
        });

    page.locator("#move button").click();
    page.locator("#ask [data-yes]").dblclick();

    assertThat(page.locator(".note")).containsText("Chưa đọc được giờ mới");
    assertThat(posts).hasSize(1);
  }

  @Test
  void enterInAFieldIsTheNextAndSendsNoForm(Page page, RunningServer server) {
    server.signIn(page, "city");
    List<String> posts = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            posts.add(request.url());
          }
        });
    int pressed = 0;
    for (String where :
        List.of(
            "election/clock.xhtml",
            "election/timetable.xhtml",
            "account/accounts.xhtml",
            "account/password.xhtml",
            "exchange/import.xhtml",
            "count/inventory.xhtml?unit=11296&area=1",
            "voters/totals.xhtml?unit=11296")) {
      server.open(page, "app/" + where);
      Locator fields =
          page.locator(
              "main form[method=post] :is(input:not([type]), [type=text], [type=password],"
                  + " [type=checkbox]):visible:enabled");
      for (Locator field : fields.all()) {
        field.focus();
        page.keyboard().press("Enter");
        pressed++;
      }
      assertThat(page.url()).as(where).contains(where);
      assertThat(posts).as(where).isEmpty();
    }
    assertThat(pressed).isGreaterThan(10);
  }

  @Test
  void afterSigningOutBackShowsNothing(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, "app/result/results.xhtml");
    page.locator("details.me summary").click();
    page.locator("[data-post$='sign-out']").click();
    page.waitForURL("**/login.xhtml*");

    page.goBack();

    page.waitForURL("**/login.xhtml*");
    assertThat(page.locator("h1")).hasText("Đăng nhập");
  }
}
