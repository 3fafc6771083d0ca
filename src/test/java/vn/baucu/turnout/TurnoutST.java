package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** Election morning as three committees have it, with the clock running ten times as fast. */
@ExtendWith(Browser.class)
class TurnoutST {
  private static final String ENTRY = "app/turnout/entry.xhtml";
  private static final String BOARD = "app/turnout/board.xhtml";
  private static final String REPORT = "app/turnout/report.xhtml?slot=2021-05-23T09:00";
  private static final int TEN_TIMES = 10;
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Test
  void aMorningFromTheGridToTheQuickReport(People people, RunningServer server) {
    OwnElection morning = new OwnElection(server, "TIEN-DO");
    morning.load(RehearsalPlan.haiPhong2021().only("303"));
    morning.setClock("2021-05-23T08:55:00", 0);
    Page city = morning.at(people, "city");
    Page district = morning.at(people, "district-303");
    Page commune = morning.at(people, "commune-11296");
    server.open(city, BOARD);
    Locator head = city.locator("[data-part=head]");
    assertThat(head).containsText("0 / 60");
    assertThat(city.locator("[aria-labelledby=late]")).containsText("hạn đến 09:30");
    morning.setClock("2021-05-23T08:55:00", TEN_TIMES);

    openedAgainBy(district, server);
    server.open(commune, ENTRY);
    typedByKeyboard(commune, "7h", 200);
    typedByKeyboard(commune, "9h", 400);

    assertThat(head).containsText("7 / 60", SOON);
    assertThat(head).containsText("2.821");
    anotherIsLate(morning, city);
    Accessibility.assertNothingSerious(commune);
    Accessibility.assertNothingSerious(city);
    morning.setClock("2021-05-23T09:29:50", TEN_TIMES);
    theQuickReportStands(city, server);
    thePastIsLocked(morning, commune, server);
  }

  /** Nobody reported at seven: the district lets its commune make up for it. */
  private static void openedAgainBy(Page district, RunningServer server) {
    server.open(district, ENTRY + "?unit=11296");
    district.locator("[data-reopen$='T07:00']").click();
    district.locator("#reopen-reason").fill("mất điện đầu giờ");
    district.locator("#reopen button[type=submit]").click();
    assertThat(district.locator("#c1-7h")).isVisible();
  }

  private static void typedByKeyboard(Page page, String slot, int first) {
    page.locator("#c1-" + slot).focus();
    for (int area = 1; area <= 7; area++) {
      page.keyboard().type(String.valueOf(first + area - 1));
      page.keyboard().press("Enter");
      assertThat(page.locator("tr[data-row='" + area + "'] [data-state]")).containsText("Đã lưu");
    }
    page.keyboard().press("Control+Enter");
    Asked.yes(page);
    assertThat(page.locator("[data-toast]"))
        .containsText("Đã gửi báo cáo mốc " + slot + ": 7/7 khu vực", SOON);
  }

  private static void anotherIsLate(OwnElection morning, Page city) {
    Locator late =
        city.locator("[aria-labelledby=late] li")
            .filter(new Locator.FilterOptions().setHasText("Phường Hùng Vương"));
    TurnoutTesting.await(() -> !morning.get("city", "clock").matches(".*T0(8|9:00).*"));
    city.locator("[data-refresh]").click();
    assertThat(late).containsText("còn 5 khu vực · hạn đến 09:30");
    assertThat(late.locator("a[href^='tel:0225']")).isVisible();
    assertThat(city.locator("[aria-labelledby=late]")).not().containsText("Phường Quán Toan");
  }

  private static void theQuickReportStands(Page city, RunningServer server) {
    TurnoutTesting.await(
        () -> {
          server.open(city, REPORT.replace("?", "?unit=31&"));
          return city.locator(".paper").isVisible();
        });
    assertThat(city.locator(".paper"))
        .containsText("tính đến 09 giờ 00 phút, ngày 23 tháng 05 năm 2021");
    assertThat(city.locator(".paper")).containsText("Số cử tri đã bỏ phiếu: 2.821");
    assertThat(city.locator(".paper")).containsText("Số khu vực đã báo cáo: 7/60");
    assertThat(city.locator(".paper"))
        .containsText("Phường Hùng Vương: khu vực 1, 2, 3, 4, 5 (chưa báo cáo lần nào)");
  }

  private static void thePastIsLocked(OwnElection morning, Page commune, RunningServer server) {
    server.open(commune, ENTRY);
    assertThat(commune.locator("#c1-9h")).hasCount(0);
    assertThat(commune.locator("tr[data-row='1']")).containsText("400");
    assertThat(commune.locator(".slotbar")).containsText("Quận Hồng Bàng");
    assertThat(morning.get("city", "turnout/snapshots?unit=11296"))
        .contains("\"slot\":\"2021-05-23T09:00\"")
        .contains("\"voted\":2821");
  }
}
