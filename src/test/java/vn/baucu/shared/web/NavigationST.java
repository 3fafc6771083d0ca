package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.shared.Role;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** Every entry of the rail, as everyone who has it there, in both themes and on a phone. */
@ExtendWith(Browser.class)
class NavigationST {
  private static final int[] PHONES = {390, 320};
  private static final int DESK = 1366;
  private static final int WALL = 1920;

  @ParameterizedTest
  @CsvSource({
    "city, CITY_COMMITTEE",
    "district-303, DISTRICT_COMMITTEE",
    "commune-11296, COMMUNE_COMMITTEE",
    "team-11296-1, POLLING_TEAM",
    "observer, OBSERVER",
    "admin, ADMINISTRATOR",
  })
  void everyEntryOpensForItsRole(String username, Role role, Page page, RunningServer server) {
    server.signIn(page, username);
    for (Navigation entry : Navigation.of(role)) {
      boolean wall = entry == Navigation.TURNOUT_WALL;
      int width = wall ? WALL : DESK;
      page.setViewportSize(width, wall ? 1080 : 768);
      String address = server.at(entry.getPage().substring(1)).toString();
      assertThat(page.navigate(address).status()).as(entry.name()).isEqualTo(200);
      assertThat(page.locator("h1").innerText()).as(entry.name()).isNotBlank();
      assertThat(page.title()).as(entry.name()).startsWith("[TẬP HUẤN]");
      Accessibility.assertNothingSerious(page);
      if (isFirst(role, entry)) {
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        Accessibility.assertReadable(page);
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("%s scrolls sideways at %s px", entry, width)
          .isEqualTo(width);
      if (!wall) {
        for (int phone : PHONES) {
          page.setViewportSize(phone, 844);
          assertThat(page.evaluate("document.documentElement.scrollWidth"))
              .as("%s scrolls sideways on a phone of %s px", entry, phone)
              .isEqualTo(phone);
        }
      }
    }
  }

  /** Colours are a page's own, whoever looks: one looks at the second theme for all. */
  private static boolean isFirst(Role role, Navigation entry) {
    return Arrays.stream(Role.values())
            .filter(each -> Navigation.of(each).contains(entry))
            .findFirst()
            .orElseThrow()
        == role;
  }
}
