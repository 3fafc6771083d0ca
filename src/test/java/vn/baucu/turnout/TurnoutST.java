package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** Election morning: a commune reports by keyboard, the city's board moves by itself. */
@ExtendWith(Browser.class)
class TurnoutST {
  private static final String ENTRY = "app/turnout/entry.xhtml";
  private static final String BOARD = "app/turnout/board.xhtml";
  private static final String COMMUNE = "commune-11296";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Test
  void aMorningFromTheGridToTheBoard(People people, RunningServer server) {
    OwnElection morning = new OwnElection(server, "TIEN-DO");
    morning.load(RehearsalPlan.haiPhong2021().only("303"));
    morning.setClock("2021-05-23T08:55:00", 1);
    Page city = morning.at(people, "city");
    server.open(city, BOARD);
    Locator head = city.locator("[data-part=head]");
    assertThat(head).containsText("0 / 60");

    Page commune = morning.at(people, COMMUNE);
    server.open(commune, ENTRY);
    nothingWrongIsTaken(commune);
    aCutLineLosesNothing(commune);
    typedByKeyboard(commune);

    assertThat(head).containsText("7 / 60", SOON);
    assertThat(morning.get("city", "turnout?unit=11296&slot=2021-05-23T09:00"))
        .contains("\"voted\":2821")
        .contains("\"areasReported\":7");

    Accessibility.assertNothingSerious(commune);
    Accessibility.assertNothingSerious(city);
    anotherIsLateAndThePastIsLocked(morning, people, server, city);
  }

  private static void nothingWrongIsTaken(Page page) {
    Locator first = page.locator("#c1-9h");
    for (String[] wrong :
        new String[][] {
          {"12a", "chỉ gồm chữ số"},
          {"-5", "chỉ gồm chữ số"},
          {"100000000000000000000", "Số quá lớn"},
          {"99.999", "từ 0 đến 1.458 cử tri"},
        }) {
      first.fill(wrong[0]);
      first.press("Enter");
      assertThat(page.locator("#n1")).containsText(wrong[1]);
      assertThat(first).hasValue(wrong[0]);
      first.press("Escape");
      assertThat(page.locator("#n1")).isHidden();
    }
  }

  private static void aCutLineLosesNothing(Page page) {
    page.context().setOffline(true);
    Locator first = page.locator("#c1-9h");
    first.fill("400");
    first.press("Enter");
    assertThat(page.locator("tr[data-row='1'] [data-state]")).containsText("đang giữ trên máy này");

    page.context().setOffline(false);

    assertThat(page.locator("tr[data-row='1'] [data-state]")).containsText("Đã lưu", SOON);
  }

  private static void typedByKeyboard(Page page) {
    page.locator("#c2-9h").focus();
    for (int area = 2; area <= 7; area++) {
      page.keyboard().type(String.valueOf(399 + area));
      page.keyboard().press("Enter");
      assertThat(page.locator("tr[data-row='" + area + "'] [data-state]")).containsText("Đã lưu");
    }
    page.locator("#c7-9h").press("Control+Enter");
    assertThat(page.locator("body")).containsText("Đã gửi báo cáo mốc 9h: 7/7 khu vực", SOON);
  }

  private static void anotherIsLateAndThePastIsLocked(
      OwnElection morning, People people, RunningServer server, Page city) {
    morning.setClock("2021-05-23T09:31:00", 1);
    server.open(city, BOARD + "?slot=2021-05-23T09:00");
    assertThat(city.locator("[aria-labelledby=late]")).containsText("53");
    Page commune = morning.at(people, COMMUNE);
    server.open(commune, ENTRY);
    assertThat(commune.locator("#c1-9h")).hasCount(0);
    assertThat(commune.locator("tr[data-row='1']")).containsText("400");
    assertThat(commune.locator(".slotbar")).containsText("Quận Hồng Bàng");
    assertThat(morning.get("city", "turnout/snapshots?unit=11296"))
        .contains("\"slot\":\"2021-05-23T09:00\"")
        .contains("\"voted\":2821");
  }
}
