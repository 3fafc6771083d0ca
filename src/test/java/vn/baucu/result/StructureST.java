package vn.baucu.result;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.InputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** A committee reads who stands for its council, takes the sheet, and sees no winner too early. */
@ExtendWith(Browser.class)
class StructureST {
  @Test
  void whoStandsAndNobodyElectedUntilSigned(People people, RunningServer server) throws Exception {
    Page page = people.signedIn("commune-11299");
    server.open(page, "app/result/structure.xhtml");
    assertThat(page.locator(".structure thead")).containsText("HĐND xã, phường");
    assertThat(page.locator(".structure thead")).not().containsText("ĐBQH");
    long persons = number(page, "tfoot tr");
    assertThat(persons).isPositive();
    assertThat(number(page, "tbody tr:first-child")).isBetween(0L, persons);
    Accessibility.assertNothingSerious(page);

    Download sheet = page.waitForDownload(() -> page.locator("a[href*='structure.xlsx']").click());
    assertThat(sheet.suggestedFilename()).isEqualTo("co-cau-ung-cu-11299.xlsx");
    try (InputStream content = sheet.createReadStream();
        Workbook workbook = new XSSFWorkbook(content)) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
    }

    page.locator("nav.seg a", new Page.LocatorOptions().setHasText("Người trúng cử")).click();
    assertThat(page.locator("main")).containsText("Chưa có kết quả nào được xác nhận");
    Accessibility.assertNothingSerious(page);
  }

  /** The first figure of a row of the table. */
  private static long number(Page page, String row) {
    String text = page.locator(".structure " + row + " td").first().innerText();
    return Long.parseLong(text.replace(".", "").strip());
  }
}
