package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Whatever happens while somebody types: a clear sentence, and nothing typed is lost. */
@ExtendWith(Browser.class)
class CountDraftST {
  private static final String FIRST = "commune-11296";
  private static final String SECOND = "commune-11296-b";

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void whatIsNoFigureStaysWithASentence(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 6, Round.FIRST);
    Page page = night.at(people, FIRST);
    EntryPage.open(server, page, "entry", key);

    for (String wrong : new String[] {"1a2-3", "98.5", "990.0", "-5", "1e3", "99O", "1.23.456"}) {
      EntryPage.type(page, "voters", wrong);
      assertThat(page.locator("#f-voters")).hasValue(wrong);
      assertThat(EntryPage.error(page, "voters")).containsText("Chỉ nhận chữ số");
      assertThat(EntryPage.saved(page)).containsText("1 mục chưa lưu");
    }
    EntryPage.type(page, "voters", "123");
    EntryPage.type(page, "voted", "100000000000000000000");
    assertThat(page.locator("#f-voted")).hasValue("100000000000000000000");
    assertThat(EntryPage.error(page, "voted")).containsText("quá 12 chữ số");
    EntryPage.type(page, "issued", 0);
    assertThat(EntryPage.saved(page)).containsText("1 mục chưa lưu");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#f-voted")).isFocused();
    EntryPage.type(page, "voted", 120);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");
    page.keyboard().press("Control+Enter");
    assertThat(EntryPage.error(page, "collected")).containsText("còn trống");

    page.reload();
    assertThat(page.locator("#f-voters")).hasValue("123");
    assertThat(page.locator("#f-voted")).hasValue("120");
    assertThat(page.locator("#f-issued")).hasValue("0");
    assertThat(page.locator("#f-collected")).hasValue("");
  }

  @Test
  void aCutLineAndAnEndedSessionLoseNothing(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 3, Round.FIRST);
    Page page = night.at(people, FIRST);
    EntryPage.open(server, page, "entry", key);
    EntryPage.type(page, "voters", 1257);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");

    page.context().setOffline(true);
    EntryPage.type(page, "voted", 76543);
    EntryPage.type(page, "issued", 76544);
    assertThat(EntryPage.saved(page)).containsText("Mất kết nối: 2 số đang giữ trên máy này");
    assertThat((String) page.evaluate("JSON.stringify(localStorage)"))
        .as("sealed")
        .contains("baucu.outbox.")
        .doesNotContain("76543");
    page.context().setOffline(false);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");

    page.context().clearCookies();
    EntryPage.type(page, "collected", 76545);
    assertThat(EntryPage.saved(page)).containsText("đăng nhập lại để gửi");
    page.locator("[data-sign-in]").click();
    page.waitForURL("**/login.xhtml?from=*");

    // The next person at this computer is not shown it.
    EntryPage.signInAgain(page, SECOND);
    night.choose(page);
    EntryPage.open(server, page, "entry", key);
    assertThat(page.locator(".ce-notes")).containsText("đang do");
    assertThat(page.content()).doesNotContain("76545").doesNotContain("76.545");

    page.context().clearCookies();
    server.open(page, "login.xhtml");
    EntryPage.signInAgain(page, FIRST);
    night.choose(page);
    EntryPage.open(server, page, "entry", key);
    assertThat(page.locator("#f-collected")).hasValue("76.545");
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");
    page.reload();
    assertThat(page.locator("#f-collected")).hasValue("76.545");
    assertThat(
            (Boolean)
                page.evaluate("Object.keys(localStorage).some(k => k.startsWith('baucu.outbox'))"))
        .isFalse();
  }

  @Test
  void twoWindowsAndTwoPeopleDoNotOverwriteEachOther(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 4, Round.FIRST);
    Page here = night.at(people, FIRST);
    EntryPage.open(server, here, "entry", key);
    Page other = night.at(people, SECOND);
    EntryPage.open(server, other, "entry", key);
    Page there = here.context().newPage();
    EntryPage.open(server, there, "entry", key);

    EntryPage.type(there, "voters", 1300);
    assertThat(EntryPage.saved(there)).containsText("Đã lưu");
    EntryPage.type(here, "voters", 1301);
    assertThat(here.locator("#ce-problem")).containsText("cửa sổ khác");
    assertThat(EntryPage.saved(here)).containsText("đang giữ trên máy này");
    here.locator("#ce-problem a").click();
    Asked.yes(here);
    assertThat(EntryPage.saved(here)).containsText("Đã lưu");
    assertThat(here.locator("#f-voters")).hasValue("1.301");

    EntryPage.type(other, "voters", 1400);
    assertThat(other.locator("#ce-problem")).containsText("Biên bản đang do");
    assertThat(other.locator("#ce-problem")).containsText("nhập từ");
    assertThat(other.locator("#f-voters")).hasValue("1.400");
    other.reload();
    assertThat(other.locator("#ce-problem")).containsText("còn giữ 1 mục chưa gửi");
    assertThat(other.locator("#ce-problem")).containsText("1.400");
    there.close();
  }

  @Test
  void anEntryIsCompletedOnceAndItsFiguresDoNotComeBack(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 5, Round.FIRST);
    List<Long> paper = night.paper(key);
    Page page = night.at(people, FIRST);
    server.open(page, "app/count/overview.xhtml?unit=11296&open=11296");
    EntryPage.open(server, page, "entry", key);
    EntryPage.type(page, paper);
    page.locator("[data-act=complete]").dblclick();
    Asked.yes(page);
    assertThat(page.locator(".ce-notes")).containsText("chờ một người khác");
    assertThat(night.look(FIRST, key).getString("state")).isEqualTo("FIRST_DONE");

    page.goBack();
    page.goForward();
    assertThat(page.locator(".ce-notes")).containsText("chờ một người khác");
    assertThat(page.content()).doesNotContain(EntryPage.grouped(paper.get(4)));
    assertThat(page.locator("[data-next]")).containsText("Nhập tiếp khu vực");
  }
}
