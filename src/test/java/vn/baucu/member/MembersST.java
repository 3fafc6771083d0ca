package vn.baucu.member;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.FormSignIn;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** A team is pasted, mended, saved, printed; and an old page overwrites nothing. */
@ExtendWith(Browser.class)
class MembersST {
  private static final String NOTHING_KEPT =
      "() => !Object.keys(localStorage).some(name => name.includes('/members/'))";

  private static final String TEAM = "app/member/body.xhtml?unit=11299&body=team-1";

  @Test
  void aTeamFromItsSpreadsheetOntoTheMinutes(People people, RunningServer server) throws Exception {
    Page page = people.signedIn("commune-11299");
    server.open(page, TEAM);
    Page old = page.context().newPage();
    server.open(old, TEAM);

    page.locator("[id='members:pasted']")
        .fill(
            "Chức danh\tHọ và tên\tĐiện thoại\n"
                + "Tổ trưởng\tÔng Nguyễn Đình Khoa\t0912 000 118\n"
                + "Công an viên\tLê Xuân Trường\t\n"
                + "Thư ký\tBà Đỗ Thị Hằng\t");
    page.locator("[id='members:read']").click();
    assertThat(page.locator("#read")).containsText("Đã đọc 3 dòng vào bảng dưới đây, chưa lưu");
    page.locator("[id='members:save']").click();
    assertThat(page.locator(".note-err")).containsText("Lê Xuân Trường) chưa có chức danh");
    Locator second = page.locator("tr[data-ri='1']");
    assertThat(second).containsText("Không nhận ra chức danh “Công an viên”");
    second.locator("select[id$=':office']").selectOption("MEMBER");
    Accessibility.assertNothingSerious(page);
    page.locator("[id='members:save']").click();
    assertThat(page.locator(".toast")).containsText("Đã lưu 3 thành viên");
    page.waitForCondition(() -> (boolean) page.evaluate(NOTHING_KEPT));
    assertThat(page.locator("tr[data-ri='2'] input[id$=':name']")).hasValue("Lê Xuân Trường");
    assertThat(page.locator(".note-warn")).containsText("thiếu 8 người so với luật");

    old.locator("tr[data-ri='0'] input[id$=':name']").fill("Tên Của Trang Cũ");
    old.locator("[id='members:save']").click();
    assertThat(old.locator(".note-err")).containsText("vừa được người khác sửa");
    assertThat(old.locator("tr[data-ri='0'] input[id$=':name']")).hasValue("Tên Của Trang Cũ");
    server.open(old, TEAM);
    old.locator("#ask [data-yes]").click();
    Locator kept = old.locator("tr[data-ri='3'] input[id$=':name']");
    assertThat(kept).hasValue("Tên Của Trang Cũ");
    assertThat(old.locator("tr[data-ri='0'] input[id$=':name']")).hasValue("Nguyễn Đình Khoa");
    old.evaluate("() => localStorage.clear()");
    old.close();

    Locator last = page.locator("tr[data-ri='2']");
    last.locator("input[id$=':ends']").fill("31/02/2021");
    page.locator("[id='members:save']").click();
    assertThat(page.locator("tr[data-ri='2'] .ui-message-error")).containsText("02/04/2021");
    last.locator("input[id$=':ends']").fill("02/04/2021");
    page.locator("[id='members:save']").click();
    assertThat(page.locator("tr.is-out input[id$=':name']")).hasValue("Lê Xuân Trường");

    page.locator("[id='change:who']").selectOption(new SelectOption().setIndex(2));
    page.locator("[id='change:lastDay']").fill("01/05/2021");
    page.locator("[id='change:number']").fill("12/QĐ-UBND");
    page.locator("[id='change:replace']").click();
    assertThat(page.locator(".note-err")).containsText("Chưa ghi họ và tên người vào thay");
    page.locator("[id='change:newName']").fill("Vũ Thị Mai");
    page.locator("[id='change:newGender']").selectOption("F");
    page.locator("[id='change:replace']").click();
    assertThat(page.locator(".toast")).containsText("Vũ Thị Mai thay Đỗ Thị Hằng");
    assertThat(page.locator("tr.is-out")).hasCount(2);

    String minutes = minutes(server);
    assertThat(minutes)
        .contains("1. Ông Nguyễn Đình Khoa, Tổ trưởng", "2. Bà Vũ Thị Mai, Thư ký")
        .doesNotContain("Lê Xuân Trường", "Tên Của Trang Cũ", "Đỗ Thị Hằng");

    server.open(page, "app/member/members.xhtml");
    assertThat(page.locator("main")).containsText("thiếu 9 người so với luật");
    Accessibility.assertNothingSerious(page);
  }

  private static String minutes(RunningServer server) throws Exception {
    byte[] pdf =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        server.at(
                            "app/form/blank.pdf?level=CITY_COUNCIL&unit=11299&area=1&election="
                                + RunningServer.plan().code()))
                    .header(
                        "Cookie",
                        FormSignIn.cookie(server.at(""), "commune-11299", RunningServer.PASSWORD))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
