package vn.baucu.voters;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** Polling areas are opened, changed and merged in one table, and every sum follows. */
@ExtendWith(Browser.class)
class AreasST {
  private static final String CODE = "AREAS";
  private static final String PAGE = "app/voters/areas.xhtml?unit=11296";
  private static final String TOTALS = "units/11296";

  /** The first row whose area lies in the same electoral units as the next. */
  private static final String ALIKE =
      "() => { const units = Array.from(document.querySelectorAll('tr[data-ri]'))"
          + ".map(row => row.cells[row.cells.length - 2].innerText.trim());"
          + " return units.findIndex((each, i) => each && each === units[i + 1]); }";

  private static final String NOTHING_KEPT =
      "() => !Object.keys(localStorage).some(name => name.includes('/areas/'))";

  private final OwnElection election = new OwnElection(RunningServer.get(), CODE);

  @Test
  void theCityOpensAnAreaAndMergesTwo(People people) {
    election.load(RehearsalPlan.haiPhong2021().only("303"));
    int areas = election.json("city", TOTALS).getInt("areas");
    int voters = election.json("city", TOTALS).getInt("voters");
    Page page = election.at(people, "city");
    Page other = page.context().newPage();
    Page left = page.context().newPage();
    open(page);
    open(other);
    open(left);

    Locator first = page.locator("tr[data-ri='0']");
    first.locator("input[id$=':name']").fill("Nhà văn hóa số 1");
    page.locator("[data-spare-row]").click();
    Locator added = page.locator("tr[data-ri='" + areas + "']");
    added.locator("input[id$=':name']").fill("Khu tập thể mới");
    page.locator("[id='areas:save']").click();
    assertThat(page.locator(".note-err")).containsText("số văn bản");
    assertThat(added.locator("input[id$=':name']")).hasValue("Khu tập thể mới");

    document(page);
    page.locator("[id='areas:save']").click();
    assertThat(page.locator(".toast")).containsText("Đã lưu 2 khu vực");
    assertThat(page.locator("tr[data-ri='0'] input[id$=':name']")).hasValue("Nhà văn hóa số 1");
    assertThat(election.json("city", TOTALS).getInt("areas")).isEqualTo(areas + 1);
    assertThat(election.json("city", TOTALS).getInt("voters")).isEqualTo(voters);
    Accessibility.assertNothingSerious(page);

    other.locator("tr[data-ri='0'] input[id$=':name']").fill("Tên của trang cũ");
    document(other);
    other.locator("[id='areas:save']").click();
    assertThat(other.locator(".note-err")).containsText("người khác sửa");
    assertThat(other.locator("tr[data-ri='0'] input[id$=':name']")).hasValue("Tên của trang cũ");
    open(other);
    Asked.yes(other);
    assertThat(other.locator("tr[data-ri='0'] input[id$=':name']")).hasValue("Tên của trang cũ");
    assertThat(other.locator("[id='areas:document']")).hasValue("12/QĐ-UBBC");
    other.locator("[id='areas:save']").click();
    assertThat(other.locator(".toast")).containsText("Đã lưu 1 khu vực");
    other.waitForCondition(() -> (boolean) other.evaluate(NOTHING_KEPT));
    other.close();
    open(page);
    left.locator("tr[data-ri='0'] input[id$=':name']").fill("Tên bỏ dở");
    left.close();

    choose(page, 0);
    choose(page, areas);
    page.locator("[id='areas:merge']").click();
    // What an old page left, whose tab is gone, is not wanted here.
    Asked.no(page);
    document(page);
    page.locator("[id='areas:confirm']").click();
    assertThat(page.locator(".note-err")).containsText("không cùng đơn vị bầu cử ở mọi cấp");
    page.locator("[id='areas:leave']").click();
    page.locator("tr[data-ri='0'] input[id$=':chosen']").uncheck();
    page.locator("[id='areas:shut']").click();
    assertThat(page.locator("#asked")).hasText("Đóng khu vực " + (areas + 1));
    document(page);
    page.locator("[id='areas:confirm']").click();
    assertThat(page.locator("#gone")).isVisible();
    assertThat(election.json("city", TOTALS).getInt("areas")).isEqualTo(areas);

    int alike = (int) page.evaluate(ALIKE);
    choose(page, alike);
    choose(page, alike + 1);
    page.locator("[id='areas:merge']").click();
    assertThat(page.locator("section:has(> .card-h #asked)"))
        .containsText("thôi dùng, không cấp lại");
    document(page);
    page.locator("[id='areas:confirm']").click();
    assertThat(page.locator(".toast")).containsText("Đã gộp khu vực");
    assertThat(election.json("city", TOTALS).getInt("areas")).isEqualTo(areas - 1);
    assertThat(election.json("city", TOTALS).getInt("voters")).isEqualTo(voters);

    choose(page, 0);
    page.locator("[id='areas:split']").click();
    assertThat(page.locator("section:has(> .card-h #asked)")).containsText("Đang gắn với khu vực");
    Accessibility.assertNothingSerious(page);
    page.locator("[id='areas:newName']").fill("Nửa sau");
    document(page);
    page.locator("[id='areas:confirm']").click();
    assertThat(page.locator(".note-err")).containsText("bao nhiêu người sang khu vực mới");
    assertThat(page.locator("[id='areas:newName']")).hasValue("Nửa sau");
    page.locator("input[id$=':part']").all().forEach(part -> part.fill("350"));
    page.locator("[id='areas:confirm']").click();
    assertThat(page.locator(".toast")).containsText("Đã tách ra khu vực");
    assertThat(election.json("city", TOTALS).getInt("areas")).isEqualTo(areas);
    assertThat(election.json("city", TOTALS).getInt("voters")).isEqualTo(voters);
  }

  @Test
  void othersReadThemAfterThePreparation(People people) {
    election.load(RehearsalPlan.haiPhong2021().only("303"));
    Page page = election.at(people, "commune-11296");
    open(page);
    assertThat(page.locator(".note").first()).containsText("Chỉ xem");
    assertThat(page.locator("[id='areas:save']")).hasCount(0);
  }

  private void open(Page page) {
    RunningServer.get().open(page, PAGE + "&election=" + CODE);
  }

  private static void choose(Page page, int row) {
    page.locator("tr[data-ri='" + row + "'] input[id$=':chosen']").check();
  }

  private static void document(Page page) {
    page.locator("[id='areas:reason']").fill("Khu tập thể mới xây");
    page.locator("[id='areas:document']").fill("12/QĐ-UBBC");
  }
}
