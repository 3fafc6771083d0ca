package vn.baucu.election;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** The election's phases and clock, as the city changes them and others do not. */
@ExtendWith(Browser.class)
class TimetableST {
  private static final String TIMETABLE = "app/election/timetable.xhtml";
  private static final String CLOCK = "api/v1/clock";

  @Test
  void theCityPutsThePreparationOff(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, TIMETABLE);
    move(page, "00:00 17/05/2021", "12:30 17/05/2021", "Mưa bão");

    assertThat(page.locator("body")).containsText("Đã dời mốc thời gian");
    assertThat(page.locator("tr:has-text('Khóa danh sách')")).containsText("12:30 17/05/2021");
    assertThat(server.as("city").get("api/v1/elections/current").body())
        .contains("2021-05-17T12:30");

    move(page, "12:30 17/05/2021", "00:00 17/05/2021", "Trả lại như cũ");
    assertThat(page.locator("tr:has-text('Khóa danh sách')")).containsText("00:00 17/05/2021");
  }

  @Test
  void whatCannotBeIsRefusedAndStaysTyped(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, TIMETABLE);

    move(page, "00:00 17/05/2021", "23:00 31/02", "Lý do");
    assertThat(page.locator("body")).containsText("Chưa đọc được giờ mới");
    assertThat(page.locator("#move\\:time")).hasValue("23:00 31/02");

    move(page, "00:00 17/05/2021", "00:00 17/06/2021", "Lý do");
    assertThat(page.locator(".note")).containsText("kết thúc trước khi bắt đầu");
    assertThat(page.locator("#move\\:reason")).hasValue("Lý do");

    move(page, "00:00 17/05/2021", "00:00 18/05/2021", " ");
    assertThat(page.locator(".note")).containsText("Chưa có lý do");
  }

  @Test
  void whoSeesAnOldTimetableDoesNotOverwriteANewOne(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, TIMETABLE);
    Page other = page.context().newPage();
    server.open(other, TIMETABLE);
    move(other, "00:00 22/05/2021", "06:00 22/05/2021", "Thử");

    move(page, "00:00 22/05/2021", "07:00 22/05/2021", "Thử");

    assertThat(page.locator(".note")).containsText("vừa được người khác dời đến 06:00 22/05/2021");
    server.open(other, TIMETABLE);
    move(other, "06:00 22/05/2021", "00:00 22/05/2021", "Trả lại như cũ");
  }

  @Test
  void othersReadIt(Page page, RunningServer server) {
    server.signIn(page, "commune-11296");
    server.open(page, TIMETABLE);

    assertThat(page.locator("#phases")).isVisible();
    assertThat(page.locator("form#move")).hasCount(0);
    assertThat(page.locator(".note")).containsText("Chỉ Ủy ban bầu cử thành phố");

    server.open(page, "app/election/clock.xhtml");
    assertThat(page.locator(".figure")).isVisible();
    assertThat(page.locator("main form")).hasCount(0);
  }

  @Test
  void theClockOfARehearsalGoesForwardOnly(RunningServer server) {
    assertThat(server.as("city").put(CLOCK, "{\"now\":\"2021-05-01T00:00\"}").body())
        .contains("không đi lùi");
    assertThat(server.as("city").put(CLOCK, "{\"now\":\"2021-05-23T23:00\",\"speed\":9999}").body())
        .contains("Tốc độ đồng hồ");
    assertThat(server.as("city").put(CLOCK, "{\"now\":\"hôm nay\"}").statusCode()).isEqualTo(400);
    assertThat(server.as("district-303").put(CLOCK, "{\"now\":\"2021-05-23T23:00\"}").statusCode())
        .isEqualTo(403);
  }

  private static void move(Page page, String from, String to, String reason) {
    page.locator("#move\\:bound option:has-text('" + from + "')")
        .first()
        .evaluate("option => option.selected = true");
    page.locator("#move\\:time").fill(to);
    page.locator("#move\\:reason").fill(reason);
    page.locator("#move button").click();
    Asked.yes(page);
  }
}
