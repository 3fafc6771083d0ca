package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Election night before the eyes of those who type, submit, accept and watch. */
@ExtendWith(Browser.class)
class CountST {
  private static final String FIRST = "commune-11296";
  private static final String SECOND = "commune-11296-b";
  private static final String DISTRICT = "district-303";
  private static final int FIGURES = 6;
  private static final int LOOKS = 15;
  private static final int LOOK_AGAIN = 1_000;

  /** Sooner than a page asks by itself: it was told. */
  private static final int TOLD = 10_000;

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void aWrongDigitIsCaughtAndMendedByTypingOneFieldAgain(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.COMMUNE_COUNCIL, "11296", 1, Round.FIRST);
    List<Long> paper = night.paper(key);
    Page first = night.at(people, FIRST);
    EntryPage.open(server, first, "entry", key);
    EntryPage.type(first, paper);
    EntryPage.complete(first);
    Locator verdict = first.locator("#verdict");
    assertThat(verdict)
        .hasText("Đã xong lần nhập thứ nhất. Còn chờ một người khác của đơn vị nhập lần thứ hai.");
    assertThat(verdict).isFocused();
    assertThat(first.locator("[data-field]").count()).as("the first's figures are gone").isZero();

    Page second = night.at(people, SECOND);
    EntryPage.open(server, second, "entry", key);
    assertThat(second.content())
        .doesNotContain(" " + paper.get(6))
        .doesNotContain(EntryPage.grouped(paper.get(4)));
    List<Long> wrong = new ArrayList<>(paper);
    wrong.set(7, paper.get(7) - 9);
    EntryPage.type(second, wrong);
    EntryPage.complete(second);

    for (Page author : List.of(second, first)) {
      EntryPage.open(server, author, "entry", key);
      assertThat(author.locator("#verdict")).containsText("Lệch mục 10.2.");
      Locator open = author.locator("[data-field]:not([readonly])");
      assertThat(open).hasCount(1);
      assertThat(open).hasAttribute("data-field", "votes[2]");
      assertThat(open).hasValue("");
      assertThat(open).isFocused();
      assertThat(author.locator("#f-valid")).hasValue(EntryPage.grouped(paper.get(4)));
      author.keyboard().type(String.valueOf(paper.get(7)));
      EntryPage.complete(author);
    }
    EntryPage.open(server, second, "entry", key);
    assertThat(second.locator(".card-h .chip")).containsText("Đã nhập");
    assertThat(second.locator("#verdict")).containsText("Khớp, ");
    EntryPage.explainAll(second);
    assertThat(second.locator("#verdict")).containsText("Khớp, trình được.");
    second.locator("[data-act=submit]").click();
    Asked.yes(second);
    assertThat(second.locator("#verdict")).containsText("chờ duyệt. Quận Hồng Bàng duyệt");

    Page district = night.at(people, DISTRICT);
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator("main")).containsText(EntryPage.grouped(paper.get(7)));
    district.keyboard().press("Control+Enter");
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã duyệt biên bản khu vực 1");
    assertThat(night.look("city", key).getString("state")).isEqualTo("ACCEPTED");

    // The unit holds its own sums beside its sheet.
    server.open(second, "app/count/sums.xhtml");
    assertThat(second.locator("main")).containsText(EntryPage.grouped(paper.get(7)));
    takesBack(server, district, key);
    EntryPage.open(server, first, "entry", key);
    assertThat(first.locator(".ce-notes")).containsText("So lại mục 10.2 với giấy.");
    night.submit(key, wrong);
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator(".pf-was")).hasCount(1);
    assertThat(district.locator(".pf-was"))
        .hasText("đã đổi, bản trước " + EntryPage.grouped(paper.get(7)));
    assertThat(district.locator(".ce-notes")).containsText("So lại mục 10.2 với giấy.");
  }

  /** What falls stands first; without a reason and the word typed nothing happens. */
  private static void takesBack(RunningServer server, Page district, MinutesKey key) {
    EntryPage.open(server, district, "review", key);
    assertThat(district.locator("#annulling")).hasCount(0);
    district.locator("[data-opens=ask-reopen]").click();
    Locator ask = district.locator("#ask-reopen");
    assertThat(ask).containsText("Chưa có văn bản nào được ký");
    assertThat(ask.locator("[data-dismiss]")).isFocused();
    ask.locator("[data-grave]").click();
    assertThat(ask).containsText("Hãy ghi lý do");
    ask.locator("textarea").fill("So lại mục 10.2 với giấy.");
    ask.getByLabel("Gõ «mở lại» để xác nhận").fill("đồng ý");
    ask.locator("[data-grave]").click();
    assertThat(ask).containsText("Gõ đúng «mở lại»");
    ask.getByLabel("Gõ «mở lại» để xác nhận").fill("mo lai");
    ask.locator("[data-grave]").click();
    assertThat(district.locator(".messages")).containsText("Đã mở lại biên bản khu vực 1");
  }

  @Test
  void moreBallotsThanVotersIsAnIncidentOnTheCitysOverviewAtOnce(
      People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, "11296", 2, Round.FIRST);
    List<Long> paper = new ArrayList<>(night.paper(key));
    paper.set(3, paper.get(1) + 2);
    paper.set(5, paper.get(3) - paper.get(4));
    Page city = night.at(people, "city");
    server.open(city, "app/count/overview.xhtml?open=303,11296");
    Locator incidents =
        city.locator(".stat").filter(new Locator.FilterOptions().setHasText("Sự cố"));
    int before = Integer.parseInt(incidents.locator("b").innerText());

    Page first = night.at(people, FIRST);
    EntryPage.open(server, first, "entry", key);
    EntryPage.type(first, paper);
    Locator found = first.locator(".fnd").filter(new Locator.FilterOptions().setHasText("C106"));
    assertThat(found).containsText("Sự cố C106");
    assertThat(found).containsText("nhiều hơn mục 4");
    assertThat(found.locator(".fnd-go")).containsText("Đến mục 4");
    found.locator("textarea").fill("Thu vào thừa 2 phiếu, đã lập biên bản, đã báo quận.");
    found.locator("button").click();
    assertThat(found).containsText("đã báo cáo");

    assertThat(incidents.locator("b")).hasText(String.valueOf(before + 1), toldText());
    assertThat(
            city.locator("tr", new Page.LocatorOptions().setHasText("Khu vực 2 "))
                .locator(".st-incident"))
        .hasCount(1);
  }

  @Test
  void aDistrictAcceptsFortyAtOnceReturnsOneAndTheUnitIsDeterminedBeforeOnesEyes(
      People people, RunningServer server) {
    List<MinutesKey> submitted = new ArrayList<>();
    int number = 0;
    while (submitted.size() <= 40) {
      number++;
      submitted.addAll(night.ofUnit(ElectionLevel.DISTRICT_COUNCIL, "303", number));
    }
    MinutesKey returned = submitted.get(submitted.size() - 1);
    submitted.forEach(night::submit);

    Page district = night.at(people, DISTRICT);
    EntryPage.open(server, district, "review", returned);
    // By keyboard: what is sent from the words of a return is the return.
    district.keyboard().press("t");
    Locator words = district.getByLabel("Yêu cầu đơn vị sửa gì");
    assertThat(words).isFocused();
    district.keyboard().press("Control+Enter");
    assertThat(district.locator("#ask")).isHidden();
    assertThat(words).isFocused();
    words.fill("Ảnh mờ, hãy so lại mục 9.");
    district.getByLabel("9 · Số phiếu không hợp lệ").check();
    words.press("Control+Enter");
    assertThat(district.locator("#ask")).containsText("Trả lại biên bản này");
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã trả lại biên bản");

    acceptAPage(server, district);
    submitted.stream().filter(night::isSubmitted).forEach(night::accept);

    Page commune = night.at(people, "commune-" + returned.unit());
    EntryPage.open(server, commune, "entry", returned);
    assertThat(commune.locator(".ce-notes")).containsText("Ảnh mờ, hãy so lại mục 9.");
    assertThat(commune.locator("#f-invalid")).hasValue("");
    assertThat(commune.locator("#f-valid")).not().hasValue("");

    Page observer = night.at(people, "observer");
    server.open(
        observer, "app/result/unit.xhtml?level=DISTRICT_COUNCIL&owner=303&number=" + number);
    Locator status = observer.locator(".ph-a .chip");
    assertThat(status).not().containsText("đủ biên bản");
    observer.evaluate("window.stillTheSame = true");
    night.submit(returned);
    EntryPage.open(server, district, "review", returned);
    district.locator("#decide\\:accept").click();
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã duyệt biên bản");
    assertThat(status).containsText("đủ biên bản", toldToContain());
    assertThat(observer.evaluate("window.stillTheSame")).isEqualTo(true);
  }

  @Test
  void whatOnlyTheWholeUnitShowsIsConfirmedWithAReasonOnTheQueue(
      People people, RunningServer server) {
    List<MinutesKey> unit = night.ofUnit(ElectionLevel.COMMUNE_COUNCIL, "11296", 3);
    List<Long> first = new ArrayList<>(night.paper(unit.get(0)));
    List<Long> votes = first.subList(FIGURES, first.size());
    long most = Collections.max(votes);
    int best = votes.indexOf(most);
    int last = votes.indexOf(Collections.min(votes));
    votes.set(best, 0L);
    votes.set(last, Math.min(first.get(4), votes.get(last) + most));
    night.submit(unit.get(0), first);
    night.accept(unit.get(0));
    Page district = night.at(people, DISTRICT);
    server.open(district, "app/count/queue.xhtml");
    assertThat(district.locator(".card.late")).hasCount(0);
    for (MinutesKey key : unit.subList(1, unit.size())) {
      night.submit(key);
      night.accept(key);
    }

    MinutesKey odd = unit.get(0);
    Locator found =
        district
            .locator(".card.late .fnd")
            .filter(
                new Locator.FilterOptions()
                    .setHas(district.locator("a[href*='" + CountNight.query(odd) + "&']")))
            .filter(new Locator.FilterOptions().setHasText("C208"));
    for (int look = 0; look < LOOKS && found.count() == 0; look++) {
      district.waitForTimeout(LOOK_AGAIN);
      server.open(district, "app/count/queue.xhtml");
    }
    assertThat(found.count()).as(district.locator("main").innerText()).isEqualTo(1);
    found.getByText("Xác nhận số liệu đúng biên bản").click();
    assertThat(district.locator(".messages")).containsText("Hãy ghi lý do");
    found.getByLabel("Lý do, căn cứ vào biên bản giấy").fill("Đã so từng dòng với ảnh.");
    found.getByText("Xác nhận số liệu đúng biên bản").click();
    assertThat(district.locator(".messages")).containsText("Đã xác nhận số liệu khu vực");
    assertThat(found).hasCount(0);
    EntryPage.open(server, district, "review", unit.get(0));
    assertThat(district.locator("main")).containsText("Đã so từng dòng với ảnh.");
  }

  /** By the keyboard alone: the page is picked, its sums are read, one dialog accepts it. */
  private static void acceptAPage(RunningServer server, Page district) {
    server.open(district, "app/count/queue.xhtml?show=CLEAN");
    assertThat(district.locator(".seg [aria-current=true]")).containsText("Không phát hiện");
    assertThat(district.locator("[data-row]")).hasCount(25);
    district.keyboard().press("ArrowDown");
    assertThat(district.locator("[data-row]").first()).isFocused();
    Locator ticked = district.locator("tbody .q-pick input:checked");
    district.keyboard().press("Space");
    assertThat(district.locator("[data-picked]")).hasText("1 biên bản");
    assertThat(ticked).hasCount(1);
    assertThat(district.locator(".q-sums")).containsText("Không hợp lệ");
    district.keyboard().press("a");
    assertThat(district.locator("[data-picked]")).hasText("25 biên bản");
    assertThat(ticked).hasCount(25);
    district.keyboard().press("Space");
    assertThat(district.locator("[data-picked]")).hasText("24 biên bản");
    assertThat(ticked).hasCount(24);
    district.keyboard().press("Space");
    assertThat(district.locator("[data-picked]")).hasText("25 biên bản");
    Accessibility.assertNothingSerious(district);
    district.keyboard().press("Control+Enter");
    Locator dialog = district.locator("#accept-many");
    assertThat(dialog).containsText("Duyệt 25 biên bản?");
    assertThat(dialog).containsText("25 biên bản chưa có ảnh.");
    assertThat(dialog).containsText("Không hợp lệ");
    assertThat(dialog.locator("[data-later]")).isFocused();
    district.keyboard().press("Control+Enter");
    assertThat(district.locator(".messages")).containsText("Đã duyệt 25 biên bản");
  }

  private static HasTextOptions toldText() {
    return new HasTextOptions().setTimeout(TOLD);
  }

  private static ContainsTextOptions toldToContain() {
    return new ContainsTextOptions().setTimeout(TOLD);
  }
}
