package vn.baucu.voters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.testing.Sheet;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/** A commune types what its lists say, by keys and from a spreadsheet; the levels above add up. */
@ExtendWith(Browser.class)
class TotalsST {
  private static final String CODE = "TONG-SO-CU-TRI";
  private static final String PAGE = "app/voters/totals.xhtml?unit=";

  private final OwnElection election = new OwnElection(RunningServer.get(), CODE);

  @Test
  void listsArePostedCorrectedAndAddedUp(People people) {
    election.load(inThePreparation());
    Page page = election.at(people, "commune-11320");
    Page other = page.context().newPage();
    open(page, "11320");
    open(other, "11320");
    Locator cells = page.locator("[data-cell]");
    assertThat(page.locator(".seg [aria-current=true]")).hasText("Niêm yết");
    assertThat(cells.first()).isEmpty();

    cells.first().fill("1.184");
    cells.first().press("Enter");
    assertThat(cells.nth(1)).isFocused();
    Sheet.paste(cells.nth(1), "1184\t1180\t1170\t570\t610\r\n");
    assertThat(page.locator("[data-column-sum='MEN']")).hasText("570");
    save(page);
    assertThat(page.locator(".toast")).containsText("Đã lưu số niêm yết");
    assertThat(page.locator(".row-note").first()).containsText("M210");
    Locator latest = page.locator(".hist-p li").first();
    assertThat(latest).containsText("khu vực 1: QH 1.184");
    assertThat(latest).containsText("10/05/2021");

    // The page that was open meanwhile keeps what is typed and takes nothing back.
    other.locator("[data-cell]").first().fill("999");
    save(other);
    assertThat(other.locator(".note-err"))
        .containsText("khu vực 1, Đại biểu Quốc hội nay là 1.184");
    assertThat(other.locator("[data-cell]").first()).hasValue("999");
    other.close();

    open(page, "11320&stage=CORRECTED");
    cells.first().press("=");
    assertThat(cells.first()).hasValue("1.184");
    cells.first().fill("1186");
    assertThat(page.locator("[data-difference]").first()).hasText("+2");
    save(page);
    assertThat(page.locator(".note-err")).containsText("phải ghi lý do");
    assertThat(cells.first()).hasValue("1.186");
    page.locator("[id='totals:reason']").fill("bổ sung 2 người");
    save(page);
    assertThat(latest).containsText("QH 1.184 → 1.186");
    Accessibility.assertNothingSerious(page);

    Page above = election.at(people, "district-303");
    open(above, "303&stage=CORRECTED");
    assertThat(above.locator("[data-control-sum='NATIONAL_ASSEMBLY']")).containsText("1.186");
    above.locator("tbody a[href*='unit=11320']").click();
    assertThat(above.locator("[data-stage-sum='NATIONAL_ASSEMBLY-POSTED']")).containsText("1.184");
    Accessibility.assertNothingSerious(above);
  }

  /** Nobody's list is posted yet, thirteen days before. */
  private static byte[] inThePreparation() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      new RehearsalGenerator()
          .write(RehearsalPlan.haiPhong2021().only("303").withStages().withCode(CODE), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestPackage made = TestPackage.ofZip(zip.toByteArray());
    return made.with(
            "settings.csv", made.text("settings.csv").strip(), "clock.begins,2021-05-10T08:00")
        .zip();
  }

  private static void save(Page page) {
    page.locator(".abar input[type=submit]").click();
  }

  private static void open(Page page, String query) {
    RunningServer.get().open(page, PAGE + query + "&election=" + CODE);
  }
}
