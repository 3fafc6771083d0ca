package vn.baucu.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static vn.baucu.desk.DayOfFive.CITY;
import static vn.baucu.desk.DayOfFive.DISTRICT;
import static vn.baucu.desk.DayOfFive.FIRST;
import static vn.baucu.desk.DayOfFive.OBSERVER;
import static vn.baucu.desk.DayOfFive.PAPER;
import static vn.baucu.desk.DayOfFive.SECOND;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.count.web.EntryPage;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/**
 * An election day as five people walk it, from an open slot to certified results: each looks at his
 * desk and does what it says, at the place it leads to. On the way a slot is missed, asked for and
 * opened again, the line is lost, two entries differ, minutes are returned, and an incident is
 * reported, read and accepted.
 */
@ExtendWith(Browser.class)
class DayOfFiveST {
  private static OwnElection election;

  private Page first;
  private Page second;
  private Page district;
  private Page city;
  private Page observer;

  @BeforeAll
  static void theyAreElected() {
    election = new OwnElection(RunningServer.get(), "NGAY-NAM-NGUOI");
    election.load(DayOfFive.zip("NGAY-NAM-NGUOI", 1));
  }

  @Test
  void fivePeopleDoWhatTheirDesksSayUntilResultsAreCertified(People people) {
    election.setClock("2021-05-23T09:40:00", 0);
    first = election.at(people, FIRST);
    second = election.at(people, SECOND);
    district = election.at(people, DISTRICT);
    city = election.at(people, CITY);
    observer = election.at(people, OBSERVER);

    theSlotIsAskedForAndTyped();
    election.setClock("2021-05-23T19:30:00", 0);
    twoEntriesDifferAndTheFormIsReturned();
    anIncidentIsReportedReadAndAccepted();
    election.setClock("2021-05-24T18:00:00", 0);
    bothResultsAreSigned();
  }

  /**
   * The slot is over: the ward asks, the district opens, the line goes while the figure is typed.
   */
  private void theSlotIsAskedForAndTyped() {
    told(city, "Mốc 9h đã đóng");
    go(first, "Mốc 9h đã đóng");
    Locator ask = first.locator("[id='ask']");
    ask.locator("textarea").fill("Mất điện từ 8:50");
    ask.locator("[id$='go']").click();
    quiet(first, "Mốc 9h đã đóng");
    go(district, "xin mở lại mốc 9h");
    district.locator("[id$='grant']").click();
    quiet(district, "xin mở lại mốc 9h");

    go(first, "Mốc 9h được mở lại");
    first.context().setOffline(true);
    first.locator("#c1-9h").fill("150");
    first.keyboard().press("Enter");
    first.context().setOffline(false);
    assertThat(first.locator("tr[data-row='1'] [data-state]")).containsText("Đã lưu");
    first.keyboard().press("Control+Enter");
    Asked.yes(first);
    assertThat(first.locator("[data-toast]")).containsText("Đã gửi báo cáo mốc 9h");
    quiet(first, "Mốc 9h");
    quiet(city, "Mốc 9h đã đóng");
  }

  private void twoEntriesDifferAndTheFormIsReturned() {
    // Of two forms one line leads to the first: the ballot of the National Assembly.
    go(first, "Nhập lần thứ nhất");
    EntryPage.type(first, PAPER);
    EntryPage.complete(first);
    go(second, "Nhập lần hai");
    List<Long> slip = new ArrayList<>(PAPER);
    slip.set(7, 489L);
    EntryPage.type(second, slip);
    EntryPage.complete(second);
    for (Page author : List.of(second, first)) {
      go(author, "Nhập lại mục lệch");
      assertThat(author.locator("[data-field='votes[2]']")).isFocused();
      author.keyboard().type("499");
      EntryPage.complete(author);
    }
    submit(second);
    go(district, "Duyệt");
    district.locator("#back summary").click();
    district.getByLabel("Yêu cầu đơn vị sửa gì").fill("Ảnh mờ, hãy so lại mục 9.");
    district.getByLabel("9 · Số phiếu không hợp lệ").check();
    district.locator("#decide\\:return").click();
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã trả lại biên bản");

    go(first, "Ảnh mờ, hãy so lại mục 9.");
    assertThat(first.locator("[data-field='invalid']")).isFocused();
    typeWhatIsMissing(first);
    EntryPage.complete(first);
    go(second, "Nhập lần hai");
    typeWhatIsMissing(second);
    EntryPage.complete(second);
    submit(second);
    go(district, "Duyệt");
    accept(district);
  }

  private void anIncidentIsReportedReadAndAccepted() {
    List<Long> paper = new ArrayList<>(PAPER);
    paper.set(3, 992L);
    paper.set(5, 12L);
    go(first, "Nhập lần thứ nhất");
    EntryPage.type(first, paper);
    EntryPage.complete(first);
    go(second, "Nhập lần hai");
    EntryPage.type(second, paper);
    EntryPage.complete(second);
    go(second, "Viết tường trình sự cố");
    EntryPage.explainAll(second);
    submit(second);

    go(city, "Xác nhận đã đọc sự cố");
    city.getByText("Đã đọc, xác nhận").first().click();
    quiet(city, "Xác nhận đã đọc sự cố");
    go(district, "sự cố");
    assertThat(district.locator("main")).containsText("C106");
    accept(district);
    quiet(district, "Duyệt biên bản có sự cố");
  }

  private void bothResultsAreSigned() {
    for (Page who : List.of(city, second)) {
      go(who, "Xác nhận kết quả");
      for (Locator answer : who.locator("[data-answer]").all()) {
        answer.fill("Đã đối chiếu biên bản giấy.");
      }
      who.locator("[id$='document']").fill("12/BB-BBC");
      who.locator("[id$='date']").fill("24/05/2021");
      who.locator("[id$='signers']").fill("Nguyễn Văn A, Trưởng ban");
      who.locator("#certify .btn-primary").click();
      Asked.yes(who);
      assertThat(who.locator(".ph-a .chip")).containsText("chính thức");
    }
    // An observer is asked for nothing, and is shown where to look.
    look(observer);
    assertThat(observer.locator("#rest")).hasCount(0);
    observer.keyboard().press("Enter");
    observer.waitForURL(url -> url.contains("/app/result/results.xhtml"));
    assertThat(observer.locator("main")).containsText("Đơn vị bầu cử đã xác nhận2 / 2");
  }

  private static void typeWhatIsMissing(Page who) {
    List<Locator> fields = who.locator("[data-field]:not([readonly])").all();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).inputValue().isEmpty()) {
        fields.get(i).focus();
        who.keyboard().type(PAPER.get(i).toString());
        who.keyboard().press("Enter");
      }
    }
  }

  private void submit(Page who) {
    go(who, "Trình");
    EntryPage.explainAll(who);
    who.locator("[data-act=submit]").click();
    Asked.yes(who);
    assertThat(who.locator("#verdict")).containsText("chờ duyệt");
  }

  private static void accept(Page who) {
    who.locator("#decide\\:accept").click();
    Asked.yes(who);
    assertThat(who.locator(".messages")).containsText("Đã duyệt biên bản");
  }

  private static void look(Page who) {
    who.navigate(election.at("app/desk.xhtml").toString());
  }

  /** What stands on a desk of something. */
  private static Locator asked(Page who, String words) {
    return who.locator(".card.now, .wl-i").filter(new Locator.FilterOptions().setHasText(words));
  }

  private static void told(Page who, String words) {
    look(who);
    assertThat(asked(who, words)).hasCount(1);
  }

  /** Looks at the desk and goes where it leads. */
  private static void go(Page who, String words) {
    told(who, words);
    asked(who, words).locator("a[href]").last().click();
    who.waitForURL(url -> !url.contains("/desk.xhtml"));
  }

  /** Once it is done it is asked no more. */
  private static void quiet(Page who, String words) {
    look(who);
    assertThat(asked(who, words)).hasCount(0);
  }
}
