package vn.baucu.candidate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** A list on its pages: put in order by keys, added to, pasted, published, one name struck out. */
@ExtendWith(Browser.class)
class CandidatesST {
  private static final String CODE = "CANDIDATES";
  private static final String UNIT = "level=COMMUNE_COUNCIL&owner=11296&number=1";
  private static final String LIST = "electoral-units/COMMUNE_COUNCIL/11296/1/candidates";

  private final OwnElection election = new OwnElection(RunningServer.get(), CODE);

  @Test
  void aListIsMadeAndPublished(People people) {
    election.load(RehearsalPlan.haiPhong2021().only("303"));
    int before = count();
    Page page = election.at(people, "city");

    open(page, "list");
    page.locator("tbody[data-position='1'] a.nm").focus();
    page.keyboard().press("Alt+ArrowDown");
    assertThat(page.locator("[id='order:positions']")).hasValue(Pattern.compile("^2,1,.*"));
    document(page, "order");
    page.locator("[id='order:save']").click();
    assertThat(page.locator(".note-err")).containsText("ghi lý do");
    document(page, "order");
    page.locator("[id='order:sort']").click();
    assertThat(page.locator(".toast")).containsText("theo vần");
    Accessibility.assertNothingSerious(page);

    open(page, "person");
    page.locator("[id='person:fullName']").fill("Đinh Thị Ái");
    page.locator("[id='person:dateOfBirth']").fill("24/05/2000");
    page.keyboard().press("Tab");
    assertThat(page.locator("[id='person:found']")).containsText("M105");
    page.locator("[id='person:dateOfBirth']").fill("5/6/1980");
    page.locator("[id='person:gender']").selectOption("F");
    page.locator("[id='person:save']").click();
    assertThat(page.locator(".note-err")).containsText("số văn bản");
    assertThat(page.locator("[id='person:fullName']")).hasValue("Đinh Thị Ái");
    document(page, "person");
    page.locator("[id='person:save']").click();
    assertThat(page.locator(".toast")).containsText("Đã lưu Đinh Thị Ái");
    assertThat(page.locator("[id='person:fullName']")).hasValue("");
    assertThat(count()).isEqualTo(before + 1);
    Accessibility.assertNothingSerious(page);

    open(page, "paste");
    page.locator("[id='paste:text']")
        .fill(
            "STT\tHọ và tên\tNgày sinh\tGiới tính\n"
                + "1\tVũ An\t31/02/1988\tNam\n"
                + "2\tLê Bình\t1970\tNữ");
    page.locator("[id='paste:read']").click();
    assertThat(page.locator(".row-note").first()).containsText("không có trong lịch");
    assertThat(page.locator("[id='paste:save']")).hasCount(0);
    assertThat(count()).as("nothing is half written").isEqualTo(before + 1);
    Accessibility.assertNothingSerious(page);

    open(page, "list");
    page.locator("[id='publish:number']").fill("07/NQ-UBBC");
    page.locator("[id='publish:day']").fill("27/04/2021");
    page.locator("[id='publish:answer']").fill("Đã rà soát");
    page.locator("[id='publish:publish']").click();
    assertThat(page.locator(".note-err")).containsText("khác vần chữ cái");
    document(page, "order");
    page.locator("[id='order:sort']").click();
    assertThat(page.locator(".toast")).containsText("theo vần");
    page.locator("[id='publish:number']").fill("07/NQ-UBBC");
    page.locator("[id='publish:day']").fill("27/04/2021");
    page.locator("[id='publish:answer']").fill("Đã rà soát");
    page.locator("[id='publish:publish']").click();
    assertThat(page.locator(".toast")).containsText("Đã công bố");

    RunningServer.get()
        .open(page, "app/candidate/person.xhtml?" + UNIT + "&position=2&election=" + CODE);
    page.locator("[id='person:ask']").click();
    assertThat(page.locator("[id='person:day']")).isVisible();
    document(page, "person");
    page.locator("[id='person:day']").fill("14/05/2021");
    page.locator("[id='person:strike']").click();
    assertThat(page.locator(".toast")).containsText("Đã xóa tên");
    open(page, "list");
    assertThat(page.locator("tbody[data-position='2'] tr.is-out")).containsText("12/QĐ-UBBC");
    Accessibility.assertNothingSerious(page);
    open(page, "history");
    assertThat(page.locator("ul.docs li").first()).containsText("xóa tên");

    Page commune = election.at(people, "commune-11296");
    open(commune, "list");
    assertThat(commune.locator("tr.is-out")).hasCount(1);
    assertThat(commune.locator("main form")).hasCount(0);
  }

  private int count() {
    return election.json("city", LIST).getJsonArray("candidates").size();
  }

  private static void open(Page page, String which) {
    RunningServer.get()
        .open(page, "app/candidate/" + which + ".xhtml?" + UNIT + "&election=" + CODE);
  }

  private static void document(Page page, String form) {
    page.locator("[id='" + form + ":reason']").fill("Theo hồ sơ");
    page.locator("[id='" + form + ":document']").fill("12/QĐ-UBBC");
  }
}
