package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** The wall fits whatever the screen, with the longest of its words, and can be left again. */
@ExtendWith(Browser.class)
class WallST {
  private static final List<int[]> SCREENS =
      List.of(
          new int[] {1366, 768},
          new int[] {1920, 1080},
          new int[] {1024, 768},
          new int[] {1600, 1200},
          new int[] {2560, 1080},
          new int[] {3840, 2160});

  /** As wide as the fonts of Linux, and as narrow as those of Windows. */
  private static final List<String> FONTS = List.of("DejaVu Sans", "DejaVu Sans Condensed");

  /** Texts that stand out of the box they belong to. */
  private static final String OVERFLOW =
      """
      () => {
        const bad = [];
        document.querySelectorAll('.wall *').forEach((e) => {
          const own = Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.textContent.trim());
          const text = document.createRange();
          text.selectNodeContents(e);
          const r = text.getBoundingClientRect();
          if (!own || !r.width || e.closest('.env, [role=img]')) { return; }
          const b = e.closest('.wm, .wall-n, .wall-b, .wall-t, .wall').getBoundingClientRect();
          if (r.right > b.right + 1 || r.bottom > b.bottom + 1 || r.left < -1
              || r.top < b.top - 1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) {
            bad.push(e.className + ': ' + e.textContent);
          }
        });
        const who = document.querySelector('.who');
        if (who.scrollHeight > who.clientHeight + 1) { bad.push('who: ' + who.textContent); }
        return bad;
      }
      """;

  /** Figures as they are at the end of a day. */
  private static final String LATE =
      """
      () => {
        document.querySelector('.wall-n .p').firstChild.textContent = '98,66';
        document.querySelectorAll('.wall-h b').forEach((e, at) => {
          e.textContent = at < 3 ? '98,66' : '100,00';
        });
      }
      """;

  /** Every tile, figure and name as long as they come, and as many late as a city has. */
  private static final String LONGEST =
      """
      () => {
        const fill = (s, t) => document.querySelectorAll(s).forEach((e) => { e.textContent = t; });
        const map = document.querySelector('.wmap');
        const tile = map.querySelector('.wm');
        while (map.querySelectorAll('.wm').length < 20) {
          map.insertBefore(tile.cloneNode(true), tile);
        }
        fill('.wm .nm', 'Bạch Long Vĩ');
        fill('.wm b', '100,00');
        const share = document.querySelector('.wall-n .p');
        share.classList.add('p-long');
        share.firstChild.textContent = '100,00';
        fill('.wall-n .f', '1.508.051 / 1.508.051');
        fill('.wall-r .ln b', '1.381 / 1.381');
        fill('.wall-b .n', '1.381');
        document.querySelector('.who').innerHTML =
          ['Thủy Nguyên', 'Dương Kinh', 'Bạch Long Vĩ', 'nơi khác']
            .map((n) => '<span>' + n + ' <b>1.225</b></span>').join(' · ');
      }
      """;

  @Test
  void nothingStandsOutOfItsBox(People people, RunningServer server) {
    Page wall = people.signedIn("observer");
    for (int[] screen : SCREENS) {
      wall.setViewportSize(screen[0], screen[1]);
      server.open(wall, "app/turnout/wall.xhtml");
      for (String font : FONTS) {
        wall.evaluate("f => { document.body.style.fontFamily = f; }", font);
        assertFits(wall, screen, font);
        wall.evaluate(LATE);
        assertFits(wall, screen, font + ", late");
        wall.evaluate(LONGEST);
        assertFits(wall, screen, font + ", longest");
      }
    }
  }

  private static void assertFits(Page wall, int[] screen, String with) {
    String where = screen[0] + " × " + screen[1] + ", " + with;
    assertThat((List<?>) wall.evaluate(OVERFLOW)).as(where).isEmpty();
    assertThat((Boolean) wall.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as(where)
        .isTrue();
  }

  @Test
  void whoeverOpenedItGetsOut(People people, RunningServer server) {
    Page wall = people.signedIn("observer");
    server.open(wall, "app/turnout/wall.xhtml");
    assertThat(wall.getByText("Thoát")).isVisible();
    wall.keyboard().press("Escape");
    wall.waitForURL(url -> url.contains("/app/turnout/board.xhtml"));
    // The board finds a unit without accents, also after it has refreshed itself.
    server.open(wall, "app/turnout/board.xhtml?unit=303");
    wall.locator("[data-finds]").fill("quan toan");
    assertThat(wall.locator(".board-t tbody tr:visible")).hasCount(1);
    assertThat(wall.locator(".board-t tbody tr:visible")).containsText("Phường Quán Toan");
    wall.locator("[data-refresh]").click();
    assertThat(wall.locator(".board-t tbody tr:visible")).hasCount(1);
  }
}
