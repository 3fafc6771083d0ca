package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.law.VoterStage;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/**
 * What can come between a clerk and a figure, each in a commune of its own: at 9:05 the slot of
 * 7:00 is closed, that of 9:00 open.
 */
@ExtendWith(Browser.class)
class TurnoutEntryST {
  private static final String ENTRY = "app/turnout/entry.xhtml";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
  private static final LocatorAssertions.HasValueOptions VALUE_SOON =
      new LocatorAssertions.HasValueOptions().setTimeout(60_000);

  private final OwnElection morning = new OwnElection(RunningServer.get(), "TIEN-DO-NHAP");

  @BeforeEach
  void atFivePastNine() {
    morning.load(
        RehearsalPlan.haiPhong2021()
            .only("303")
            .withStages(VoterStage.POSTED, VoterStage.CORRECTED));
    morning.setClock("2021-05-23T09:05:00", 0);
  }

  @Test
  void aWrongFigureIsNamedStaysAndIsWrittenNowhere(People people, RunningServer server) {
    morning.put(
        "district-303",
        "turnout/11299/1/2021-05-23T07:00",
        "{\"voted\":500,\"reason\":\"mất điện\"}");
    Page page = entry(people, server, "commune-11299");
    assertThat(page.locator("[data-saved-line]")).isHidden();
    Locator first = page.locator("#c1-9h");
    String[][] wrongs = {
      {"12a", "Chỉ nhận chữ số"},
      {"-5", "Chỉ nhận chữ số"},
      {"98.5", "Chỉ nhận chữ số"},
      {"100000000000000000000", "Số dài quá 9 chữ số"},
      {"99.999", "từ 0 đến "},
      {"499", "500"},
    };
    for (String[] wrong : wrongs) {
      first.fill(wrong[0]);
      first.press("Enter");
      assertThat(page.locator("#n1")).containsText(wrong[1]);
      assertThat(first).hasValue(wrong[0]);
      page.keyboard().press("Control+Enter");
      assertThat(page.locator("[data-send-say]")).containsText("Còn số liệu chưa lưu được");
      assertThat(page.locator("[data-saved-line]")).hasText("1 lỗi");
      assertThat(page.locator("[data-errors]")).hasText("1 lỗi");
      first.press("Escape");
      assertThat(page.locator("#n1")).isHidden();
    }
    assertThat(atNine("11299")).contains("\"voted\":500", "\"areasReported\":0");
  }

  @Test
  void aCutLineAndAnEndedSessionLoseNothing(People people, RunningServer server) {
    Page page = entry(people, server, "commune-11302");
    page.context().setOffline(true);
    type(page, 1, 400);
    assertThat(state(page, 1)).containsText("đang giữ trên máy này");
    page.context().setOffline(false);
    assertThat(state(page, 1)).containsText("Đã lưu", SOON);

    page.context().clearCookies();
    type(page, 2, 410);
    assertThat(state(page, 2)).containsText("Phiên đã hết: 1 số đang giữ trên máy này");
    assertThat(page.locator("#c2-9h")).hasValue("410");

    // The next person at this computer neither sees nor sends it.
    server.signIn(page, "commune-11302-b");
    morning.choose(page);
    server.open(page, ENTRY);
    assertThat(page.locator("#c2-9h")).hasValue("");
    assertThat(state(page, 2)).containsText("Chưa nhập");

    page.context().clearCookies();
    server.signIn(page, "commune-11302");
    morning.choose(page);
    server.open(page, ENTRY);
    assertThat(page.locator("#c2-9h")).hasValue("410");
    assertThat(state(page, 2)).containsText("Đã lưu", SOON);
    assertThat(atNine("11302")).contains("\"voted\":810", "\"areasReported\":2");
  }

  @Test
  void whoIsSecondAtACellIsToldOfTheFirst(People people, RunningServer server) {
    Page first = entry(people, server, "commune-11305");
    Page second = entry(people, server, "commune-11305-b");
    type(first, 1, 300);
    assertThat(state(first, 1)).containsText("Đã lưu");

    type(second, 1, 310);
    assertThat(second.locator("#n1"))
        .containsText("300 cử tri, do Phạm Thị Xuân Liên nhập lúc 09:05");
    assertThat(second.locator("#c1-9h")).hasValue("310");
    assertThat(atNine("11305")).contains("\"voted\":300");

    second.locator("#n1 a").click();
    assertThat(state(second, 1)).containsText("Đã lưu");
    assertThat(atNine("11305")).contains("\"voted\":310");
  }

  @Test
  void whatIsSentIsWhatThePageShows(People people, RunningServer server) {
    Page first = entry(people, server, "commune-11296");
    Page second = entry(people, server, "commune-11296-b");
    for (int area = 1; area <= 7; area++) {
      type(first, area, 300 + area);
      assertThat(state(first, area)).containsText("Đã lưu");
    }
    // The other page follows, but for the cell that is in hand there.
    Locator sum = second.locator("[data-total$='T09:00'] [data-sum]");
    assertThat(sum).containsText("2.128", SOON);
    assertThat(second.locator("#c7-9h")).hasValue("307");
    second.locator("#c7-9h").fill("31");
    type(first, 7, 317);
    type(first, 6, 316);
    assertThat(second.locator("#c6-9h")).hasValue("316", VALUE_SOON);
    assertThat(second.locator("#c7-9h")).hasValue("31");
    second.locator("#c7-9h").press("Escape");
    assertThat(second.locator("#c7-9h")).hasValue("317", VALUE_SOON);

    // What changed after the question was asked is not sent.
    Locator send = second.locator("[data-send$='T09:00']");
    send.click();
    assertThat(second.locator("#ask")).containsText("2.148 cử tri đã bỏ phiếu, 7/7 khu vực");
    type(first, 2, 322);
    assertThat(state(first, 2)).containsText("Đã lưu");
    Asked.yes(second);
    assertThat(second.locator("[data-send-say]")).containsText("vừa có người thay đổi");
    assertThat(sum).containsText("2.168", SOON);
    assertThat(second.locator("#c2-9h")).hasValue("322");
    assertThat(send).hasText("Gửi báo cáo mốc 9h");

    send.click();
    Asked.yes(second);
    assertThat(second.locator("[data-toast]")).containsText("7/7 khu vực");
    assertThat(first.locator(".slotbar [data-sent]")).containsText("Đã gửi 09:05, 7/7", SOON);
    assertThat(atNine("11296")).contains("\"voted\":2168");
  }

  @Test
  void theLevelAboveTypesOpensAgainAndCorrects(People people, RunningServer server) {
    Page district = entry(people, server, "district-303", "11308");
    type(district, 1, 350);
    assertThat(district.locator("#n1")).containsText("phải ghi người đã gọi điện");
    district.locator("#phonedBy").fill("bà Hòa, tổ trưởng");
    type(district, 1, 351);
    assertThat(state(district, 1)).containsText("Đã lưu");

    correct(district, "200", "báo muộn qua điện thoại");
    district.locator("[data-correct][data-area='1']").click();
    assertThat(district.locator("#correct")).containsText("Chưa có lần sửa nào");
    district.locator("#correct-voted").fill("210");
    district.locator("#correct button[type=submit]").click();
    assertThat(district.locator("#correct [data-say]")).containsText("phải ghi lý do");
    district.locator("#correct-reason").fill("cộng nhầm");
    district.locator("#correct button[type=submit]").click();
    assertThat(district.locator("[data-correct][data-area='1']")).containsText("210");

    district.locator("[data-reopen$='T07:00']").click();
    district.locator("#reopen button[type=submit]").click();
    assertThat(district.locator("#reopen [data-say]")).containsText("phải ghi lý do");
    district.locator("#reopen [data-close]").click();

    Page commune = entry(people, server, "commune-11308");
    assertThat(commune.locator("[data-reopen]")).hasCount(0);
    commune.locator("[data-correct][data-area='1']").click();
    Locator dialog = commune.locator("#correct");
    assertThat(dialog).containsText("đề nghị Quận Hồng Bàng (0225 013 3792) mở lại hoặc sửa giúp");
    assertThat(dialog).containsText("sửa thành 210 (Nguyễn Minh Tùng");
    assertThat(dialog).containsText("Lý do: cộng nhầm");
    assertThat(dialog.locator("button[type=submit]")).hasCount(0);
    assertThat(commune.locator("#c1-9h")).hasValue("351");
    Accessibility.assertNothingSerious(commune);

    // Opened again under the open history, a change is asked for its reason, with the way to it.
    assertThat(dialog.locator("[data-locked]")).isVisible();
    reopenSeven(district);
    assertThat(dialog.locator("[data-locked]"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
    dialog.locator("[data-close]").click();
    commune.locator("#c2-7h").fill("210");
    commune.locator("#c2-7h").press("Enter");
    assertThat(state(commune, 2)).containsText("Đã lưu");
    commune.locator("#c2-7h").fill("220");
    commune.locator("#c2-7h").press("Enter");
    assertThat(commune.locator("#n2")).containsText("phải ghi lý do");
    commune.locator("#n2 a").click();
    commune.locator("#note-reason").fill("đếm lại");
    commune.locator("#note button[type=submit]").click();
    assertThat(state(commune, 2)).containsText("Đã lưu");
    assertThat(morning.get("city", "turnout?unit=11308&slot=2021-05-23T07:00"))
        .contains("\"voted\":430");
  }

  @Test
  void aSlotOpenedAgainIsSentBesideTheOneThatIsOpen(People people, RunningServer server) {
    Page district = entry(people, server, "district-303", "11320");
    reopenSeven(district);
    Page commune = entry(people, server, "commune-11320");
    commune.locator("#c1-7h").fill("150");
    commune.locator("#c1-7h").press("Enter");
    assertThat(state(commune, 1)).containsText("Đã lưu");

    commune.locator("[data-send$='T07:00']").click();
    assertThat(commune.locator("#missing")).containsText("6 khu vực chưa có số liệu");
    for (Locator reason : commune.locator("[data-missing-list] input").all()) {
      reason.fill("mất sóng");
    }
    commune.locator("#missing button[type=submit]").click();

    assertThat(commune.locator("[data-toast]")).containsText("mốc 7h: 1/7 khu vực");

    // What was sent stands there for good, on the desk as well; who is excused is not asked again.
    assertThat(commune.locator("[data-sent$='T07:00']")).hasText("Đã gửi 09:05, 1/7");
    commune.reload();
    assertThat(commune.locator("[data-sent$='T07:00']")).hasText("Đã gửi 09:05, 1/7");
    Locator again = commune.locator("[data-send$='T07:00']");
    assertThat(again).hasText("Gửi lại mốc 7h");
    again.click();
    Asked.yes(commune);
    assertThat(commune.locator("[data-toast]")).containsText("mốc 7h: 1/7 khu vực");
    server.open(commune, "app/desk.xhtml");
    assertThat(commune.locator("#sent")).hasText("Đã gửi mốc 7h lúc 09:05, 1/7 khu vực");
    assertThat(commune.locator("main")).not().containsText("Báo cáo mốc 7h");
    assertThat(morning.get("city", "turnout?unit=11320&slot=2021-05-23T07:00"))
        .contains("\"areasReported\":1");
  }

  @Test
  void finalTotalsAreDeclaredOnElectionMorning(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11311");
    server.open(page, "app/voters/totals.xhtml");
    Locator total = page.locator("tbody tr").first().locator("input").first();
    Locator declare = page.locator(".abar input[type=submit]");
    total.fill("nghìn mốt");
    declare.click();
    assertThat(page.locator("#e-0-0")).containsText("Chỉ nhận chữ số");
    assertThat(total).hasValue("nghìn mốt");
    for (Locator cell : page.locator("[data-previous]").all()) {
      cell.press("=");
    }
    total.fill("1.501");
    declare.click();
    Asked.yes(page);
    assertThat(page.locator("main")).containsText("không theo thứ tự thường gặp");
    assertThat(page.locator(".row-note").first()).containsText("M204");
    page.locator("[id='totals:reason']").fill("cử tri đăng ký trong ngày");
    declare.click();
    Asked.yes(page);
    assertThat(page.locator("main")).containsText("Đã chốt tổng số cử tri của 7 khu vực");

    server.open(page, ENTRY);
    assertThat(page.locator("tr[data-row='1'] .tot")).hasText("1.501");
    type(page, 1, 1_501);
    assertThat(page.locator("#n1")).containsText("T202");
  }

  @Test
  void aTeamReportsFromAPhone(People people, RunningServer server) {
    Page phone = morning.at(people, "team-11314-2");
    phone.setViewportSize(390, 844);
    server.open(phone, "app/turnout/area.xhtml");
    phone.locator("#figure").fill("320");
    assertThat(phone.locator("[data-send-figure]")).hasText("Gửi 320 cử tri");
    phone.locator("[data-send-figure]").click();
    assertThat(phone.locator("[data-state]")).hasText("Đã gửi 09:05");
    assertThat(atNine("11314")).contains("\"voted\":320");

    // The answer stands at the button, which stays pinned; a refusal does as well.
    phone.reload();
    assertThat(phone.locator("[data-send-figure]")).hasText("Gửi lại");
    assertThat(phone.locator("[data-saved-line]")).hasText("Đã gửi 09:05");
    phone.locator("#figure").fill("99999");
    phone.locator("[data-send-figure]").click();
    assertThat(phone.locator("[data-saved-line]")).containsText("T101");
    assertThat(phone.locator("[data-saved-line]")).isInViewport();
    assertThat(phone.locator("[data-send-figure]")).isInViewport();
    phone.locator("#figure").fill("98,5");
    phone.locator("[data-send-figure]").click();
    assertThat(phone.locator("[data-saved-line]")).containsText("Chỉ nhận chữ số");
    assertThat(phone.locator("[data-saved-line]")).hasClass(Pattern.compile("wait"));
    assertThat(phone.locator("#figure")).isFocused();
    phone.locator("#figure").press("Escape");
    assertThat(phone.locator("nav.seg")).hasCount(0);

    reopenSeven(entry(people, server, "district-303", "11314"));
    assertThat(phone.locator("nav.seg [aria-current=true]")).containsText("9h", SOON);
    phone.locator("nav.seg a").first().click();
    assertThat(phone.locator(".hd h2")).hasText("Mốc 7h");
    assertThat(phone.locator("[data-saved-line]")).isHidden();
    phone.locator("#figure").fill("120");
    phone.locator("[data-send-figure]").click();
    assertThat(phone.locator("[data-state]")).containsText("Đã gửi");
    assertThat(morning.get("city", "turnout?unit=11314&slot=2021-05-23T07:00"))
        .contains("\"voted\":120");
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    Accessibility.assertNothingSerious(phone);
  }

  private Page entry(People people, RunningServer server, String username) {
    Page page = morning.at(people, username);
    server.open(page, ENTRY);
    return page;
  }

  private Page entry(People people, RunningServer server, String username, String unit) {
    Page page = morning.at(people, username);
    server.open(page, ENTRY + "?unit=" + unit);
    return page;
  }

  private static void reopenSeven(Page district) {
    district.locator("[data-reopen$='T07:00']").click();
    district.locator("#reopen-reason").fill("mất điện");
    district.locator("#reopen button[type=submit]").click();
    assertThat(district.locator("#c1-7h")).isEditable();
  }

  private static void correct(Page page, String voted, String reason) {
    page.locator("[data-correct][data-area='1']").click();
    page.locator("#correct-voted").fill(voted);
    page.locator("#correct-reason").fill(reason);
    page.locator("#correct button[type=submit]").click();
    assertThat(page.locator("[data-correct][data-area='1']")).containsText(voted);
  }

  /** Types the 9 o'clock figure of an area and leaves the cell. */
  private static void type(Page page, int area, int voted) {
    Locator cell = page.locator("#c" + area + "-9h");
    cell.fill(String.valueOf(voted));
    cell.press("Enter");
  }

  private static Locator state(Page page, int area) {
    return page.locator("tr[data-row='" + area + "'] [data-state]");
  }

  /** What the server has of a commune's slot of 9:00. */
  private String atNine(String unit) {
    return morning.get("city", "turnout?unit=" + unit + "&slot=2021-05-23T09:00");
  }
}
