package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Pages that stand open learn of time, without being loaded again: what opens can be typed, what
 * closes cannot, and what is in hand stays.
 */
@ExtendWith(Browser.class)
class OpenPagesST {
  private static final String DAY = "2021-05-23T";

  private final OwnElection morning = new OwnElection(RunningServer.get(), "TRANG-MO");

  @Test
  void gridTeamDeskAndBoardLearnWhatOpensAndCloses(People people, RunningServer server) {
    morning.load(RehearsalPlan.haiPhong2021().only("303"));
    set("08:30:00");
    Page commune = at(people, server, "commune-11296", "app/turnout/entry.xhtml");
    final Page team = at(people, server, "team-11299-1", "app/turnout/area.xhtml");
    final Page desk = at(people, server, "observer", "app/desk.xhtml");
    final Page board = at(people, server, "city", "app/turnout/board.xhtml");
    soon(commune.locator(".slotbar"), "Mốc 9h mở lúc 08:50");
    soon(team.locator("main"), "Mốc 9h mở lúc 08:50");
    soon(desk.locator("main"), "Mốc 9h mở sau");
    soon(board.locator("[data-part=lead]"), "mốc 9h mở lúc 08:50");
    for (Page page : new Page[] {commune, team, desk, board}) {
      page.evaluate("window.standing = true");
    }

    set("09:05:00");
    assertThat(commune.locator("#c1-9h")).isEditable();
    assertThat(commune.locator("#c1-7h")).hasCount(0);
    assertThat(team.locator("#figure")).isEditable();
    assertThat(desk.locator("main")).not().containsText("mở sau");
    soon(board.locator("[data-part=lead]"), "Mốc 9h · hạn báo cáo 09:30");
    soon(commune.locator(".top .clock"), "09:05");
    commune.locator("#c1-9h").fill("400");
    commune.locator("#c1-9h").press("Enter");
    soon(commune.locator("tr[data-row='1'] [data-state]"), "Đã lưu 09:05");
    commune.locator("#c2-9h").fill("410");
    final Page cutOff = at(people, server, "commune-11302", "app/turnout/entry.xhtml");
    cutOff.context().setOffline(true);
    cutOff.locator("#c1-9h").fill("400");
    cutOff.locator("#c1-9h").press("Enter");
    soon(cutOff.locator("tr[data-row='1'] [data-state]"), "giữ trên máy này");

    set("09:31:00");
    // Nobody told it while its line was cut: it asks once that is back.
    cutOff.context().setOffline(false);
    soon(cutOff.locator(".slotbar"), "Mốc 11h mở lúc 10:50");
    soon(cutOff.locator(".top .clock"), "09:31");
    soon(cutOff.locator(".note[data-unsent]"), "400");
    assertThat(commune.locator("#c1-9h")).hasCount(0);
    soon(commune.locator("tr[data-row='1']"), "400");
    soon(commune.locator(".note[data-unsent]"), "410");
    assertThat(commune.locator("[data-saved-line]")).hasText("1 số liệu chờ gửi");
    // The last figures reported keep their shares; of slots nobody reported there is no sum.
    assertThat(commune.locator("tr[data-row='1'] [data-pct]")).containsText("%");
    assertThat(commune.locator("tfoot [data-total-percent]")).containsText("%");
    Locator sums = commune.locator("tfoot td");
    assertThat(sums.nth(3)).hasText("–0/7");
    assertThat(sums.nth(4)).hasText("4001/7");
    // One stop of Tab at what is closed, the arrows go on from there.
    commune.locator("tr[data-row='1'] [data-correct$='T07:00']").focus();
    commune.keyboard().press("ArrowDown");
    assertThat(commune.locator("tr[data-row='2'] [data-correct$='T07:00']")).isFocused();
    commune.keyboard().press("ArrowRight");
    assertThat(commune.locator("tr[data-row='2'] [data-correct$='T09:00']")).isFocused();
    assertThat(commune.locator("td [data-correct][tabindex='0']")).hasCount(1);
    soon(commune.locator(".slotbar"), "Mốc 11h mở lúc 10:50");
    soon(team.locator("main"), "Mốc 11h mở lúc 10:50");
    soon(desk.locator("main"), "Mốc 11h mở sau");
    soon(board.locator("[data-part=lead]"), "Mốc 9h · đã hết hạn lúc 09:30 · mốc 11h mở lúc 10:50");
    soon(board.locator("[aria-labelledby=late]"), "trễ 1 phút");

    Page district = at(people, server, "district-303", "app/turnout/entry.xhtml?unit=11296");
    district.locator("[data-reopen$='T09:00']").click();
    district.locator("#reopen-reason").fill("mất điện");
    district.locator("#reopen button[type=submit]").click();
    assertThat(commune.locator("#c2-9h")).isEditable();
    soon(commune.locator(".abar"), "9h");
    // What was kept stands in its cell again, and has gone.
    assertThat(commune.locator("#c2-9h")).hasValue("410");
    soon(commune.locator("tr[data-row='2'] [data-state]"), "Đã lưu 09:31");
    assertThat(commune.locator(".note[data-unsent]")).isHidden();
    assertThat(commune.locator("[data-saved-line]")).containsText("Đã lưu");
    assertThat(commune.evaluate("window.standing")).isEqualTo(true);
    assertThat(desk.evaluate("window.standing")).isEqualTo(true);
    assertThat(board.evaluate("window.standing")).isEqualTo(true);
  }

  private void set(String time) {
    morning.setClock(DAY + time, 0);
  }

  private Page at(People people, RunningServer server, String username, String path) {
    Page page = morning.at(people, username);
    server.open(page, path);
    return page;
  }

  private static void soon(Locator place, String words) {
    assertThat(place)
        .containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
  }
}
