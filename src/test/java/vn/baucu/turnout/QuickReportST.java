package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** The quick report of nine o'clock as people read it, print it and take it into a sheet. */
@ExtendWith(Browser.class)
class QuickReportST {
  private static final String NINE = "slot=2021-05-23T09:00";
  private static final String REPORT = "app/turnout/report.xhtml?" + NINE + "&unit=";
  private static final String SHEET = "app/turnout/report.xlsx?" + NINE + "&unit=";

  /** What is left between the margins of A4, in the pixels of a page. */
  private static final int PAPER = 665;

  private final OwnElection morning = new OwnElection(RunningServer.get(), "BAO-CAO-NHANH");

  @BeforeEach
  void theSlotOfNineIsOver() {
    if (morning.load(RehearsalPlan.haiPhong2021().only("303", "318"))) {
      morning.setClock("2021-05-23T09:05:00", 0);
      report("commune-11296", "11296/1", "{\"voted\":400}");
      report("commune-11296", "11296/2", "{\"voted\":500}");
      report("commune-11299", "11299/1", "{\"voted\":300}");
      report("city", "318/1", "{\"voted\":150,\"reason\":\"đảo báo muộn\"}");
      morning.setClock("2021-05-23T09:31:00", 0);
    }
  }

  @Test
  void itIsReadOnAnyScreenAndPrintedWhole(People people, RunningServer server) throws IOException {
    Page page = morning.at(people, "city");
    open(page, server, "31");
    assertThat(page.locator(".paper")).containsText("Kính gửi: Hội đồng bầu cử quốc gia");
    assertThat(page.locator(".paper")).containsText("Phường Quán Toan: khu vực 3, 4, 5, 6, 7");
    Accessibility.assertNothingSerious(page);
    page.evaluate("document.documentElement.dataset.theme = 'dark'");
    Accessibility.assertNothingSerious(page);
    page.setViewportSize(390, 844);
    assertThat(width(page)).isEqualTo(390);

    page.setViewportSize(PAPER, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(width(page)).isEqualTo(PAPER);
    try (PDDocument paper =
        Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(paper).replaceAll("\\s+", " "))
          .contains("MÁY CHỦ TẬP HUẤN", "BÁO CÁO NHANH", "Trong đó: bỏ phiếu sớm", "Tổng cộng")
          .doesNotContain("Tải bảng tính", "Bàn làm việc");
    }
  }

  @Test
  void theSheetHoldsNumbers(People people, RunningServer server) throws IOException {
    Page page = morning.at(people, "district-303");
    open(page, server, "303");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet(page)))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).contains("MÁY CHỦ TẬP HUẤN");
      Row head = row(sheet, 0, "STT");
      assertThat(texts(head))
          .containsExactly(
              "STT",
              "Đơn vị",
              "Tổng số cử tri",
              "Số khu vực bỏ phiếu",
              "Số khu vực đã báo cáo",
              "7h",
              "9h",
              "Số cử tri đã bỏ phiếu",
              "Tỷ lệ (%)");
      assertThat(numbers(row(sheet, 1, "Phường Quán Toan"), 3, 7))
          .containsExactly(7, 2, 0, 900, 900);
      Row total = row(sheet, 1, "Tổng cộng");
      assertThat(numbers(total, 3, 7)).containsExactly(60, 3, 0, 1_200, 1_200);
      for (int column = 2; column <= 7; column++) {
        int at = column;
        assertThat(number(total, at))
            .isEqualTo(
                IntStream.range(head.getRowNum() + 1, total.getRowNum())
                    .mapToDouble(each -> number(sheet.getRow(each), at))
                    .sum());
      }
      assertThat(number(total, 8)).isBetween(1.6, 1.7);
      assertThat(new DataFormatter().formatCellValue(total.getCell(2))).contains(",");
      assertThat(number(row(sheet, 1, "Phường Hùng Vương", total.getRowNum()), 2)).isEqualTo(2);
    }
    APIResponse foreign = page.context().request().get(morning.at(SHEET + "31").toString());
    assertThat(foreign.status()).isEqualTo(403);
  }

  @Test
  void itTellsWhatItsCommitteeWroteAndWhatChangedSince(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11299");
    open(page, server, "11299");
    Page other = page.context().newPage();
    open(other, server, "11299");
    assertThat(page.locator("main")).not().containsText("Số liệu đã thay đổi");
    page.getByLabel("An ninh, trật tự").fill("Bảo đảm.");
    page.locator("#texts-form input[type=submit]").click();
    assertThat(page.locator(".paper dl")).containsText("Bảo đảm.");
    assertThat(page.locator(".paper dl")).containsText("Khai mạcChưa viết");

    // Who had the page open before does not write over it unseen.
    other.getByLabel("An ninh, trật tự").fill("Có mưa.");
    other.locator("#texts-form input[type=submit]").click();
    assertThat(other.locator(".messages")).containsText("vừa có người khác ghi");
    assertThat(other.locator(".paper dl")).containsText("Bảo đảm.");
    assertThat(other.getByLabel("An ninh, trật tự")).hasValue("Có mưa.");
    other.locator("#texts-form input[type=submit]").click();
    assertThat(other.locator(".paper dl")).containsText("Có mưa.");

    // The clock stands: within the second in which the report was made.
    report("district-303", "11299/1", "{\"voted\":310,\"reason\":\"cộng nhầm\"}");
    open(page, server, "11299");

    assertThat(page.locator("main"))
        .containsText("Số liệu đã thay đổi sau khi lập báo cáo này. Bản mới sẽ được lập");
    assertThat(page.locator(".paper")).containsText("Số cử tri đã bỏ phiếu: 300");
  }

  private void report(String username, String area, String figure) {
    morning.put(username, "turnout/" + area + "/2021-05-23T09:00", figure);
  }

  /** Opens the report of a unit, which the timer makes once the window is closed. */
  private static void open(Page page, RunningServer server, String unit) {
    TurnoutTesting.await(
        () -> {
          server.open(page, REPORT + unit);
          return page.locator(".paper").isVisible();
        });
  }

  private static int width(Page page) {
    return (Integer) page.evaluate("document.documentElement.scrollWidth");
  }

  private byte[] sheet(Page page) {
    APIResponse answer = page.context().request().get(morning.at(SHEET + "303").toString());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-disposition"))
        .contains("bao-cao-nhanh-303-20210523-0900-v1.xlsx");
    return answer.body();
  }

  private static Row row(Sheet sheet, int column, String text) {
    return row(sheet, column, text, 0);
  }

  /** The first row from one on that has a text in a column. */
  private static Row row(Sheet sheet, int column, String text, int from) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .filter(row -> row.getRowNum() >= from)
        .filter(row -> text.equals(new DataFormatter().formatCellValue(row.getCell(column))))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(Row row) {
    return StreamSupport.stream(row.spliterator(), false).map(Cell::getStringCellValue).toList();
  }

  private static List<Integer> numbers(Row row, int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(at -> (int) number(row, at)).toList();
  }

  /** Fails where the cell holds no number. */
  private static double number(Row row, int column) {
    return row.getCell(column).getNumericCellValue();
  }
}
