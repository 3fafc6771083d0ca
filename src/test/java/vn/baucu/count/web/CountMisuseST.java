package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
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

/** What is done twice, too late, elsewhere or with forged words: a sentence, and no harm. */
@ExtendWith(Browser.class)
class CountMisuseST {
  private static final String UNIT = "11299";
  private static final String FIRST = "commune-" + UNIT;
  private static final String SECOND = FIRST + "-b";

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void aSecondBrowserOfTheSameTypistOverwritesNothing(People people, RunningServer server) {
    MinutesKey key = key(1);
    Page desk = night.at(people, FIRST);
    Page laptop = night.at(people, FIRST);
    EntryPage.open(server, desk, "entry", key);
    EntryPage.open(server, laptop, "entry", key);
    EntryPage.type(desk, "voters", 1300);
    assertThat(EntryPage.saved(desk)).containsText("Đã lưu");

    EntryPage.type(laptop, "voted", 1299);
    assertThat(laptop.locator("#ce-problem")).containsText("cửa sổ khác");
    assertThat(EntryPage.saved(laptop)).containsText("đang giữ trên máy này");
    assertThat(laptop.locator("#f-voted")).hasValue("1.299");
    laptop.keyboard().press("Control+Enter");
    assertThat(night.look(FIRST, key).getString("state")).isEqualTo("FIRST_ENTRY");

    laptop.locator("#ce-problem a").click();
    Asked.yes(laptop);
    assertThat(EntryPage.saved(laptop)).containsText("Đã lưu");
    assertThat(laptop.locator("#f-voters")).hasValue("1.300");
    assertThat(laptop.locator("#f-voted")).hasValue("1.299");
  }

  @Test
  void submittingTwiceOrFromAPageGoneByIsDoneOnce(People people, RunningServer server) {
    MinutesKey key = key(2);
    List<Long> paper = night.paper(key);
    night.enter(FIRST, key, paper);
    night.enter(SECOND, key, paper);
    Page page = night.at(people, SECOND);
    EntryPage.open(server, page, "entry", key);
    EntryPage.explainAll(page);
    Page old = page.context().newPage();
    EntryPage.open(server, old, "entry", key);
    page.locator("[data-act=submit]").dblclick();
    Asked.yes(page);
    assertThat(page.locator(".ce-notes")).containsText("chờ duyệt");
    assertThat(page.locator("#ce-problem")).isHidden();
    assertThat(happenings(key, "SUBMIT")).isEqualTo(1);

    old.locator("[data-act=submit]").click();
    Asked.yes(old);
    assertThat(old.locator("#ce-problem")).containsText("Tải lại");
    server.open(page, "app/count/overview.xhtml");
    page.goBack();
    assertThat(page.locator(".ce-notes")).containsText("chờ duyệt");
    assertThat(page.locator("[data-act]")).hasCount(0);
    assertThat(page.locator("[data-field]:not([readonly])")).hasCount(0);
    assertThat(happenings(key, "SUBMIT")).isEqualTo(1);
  }

  @Test
  void forgedWordsAreRefusedWithASentence(People people, RunningServer server) {
    MinutesKey key = key(3);
    Page page = night.at(people, FIRST);
    EntryPage.open(server, page, "entry", key);
    String token = page.locator("#typing").getAttribute("data-token");
    String ballot =
        (String) page.evaluate("JSON.parse(document.getElementById('ce').dataset.state).ballot");
    JsonObject good = body(key, ballot, "voters", "1");

    assertThat(told(page, server, "stolen", "draft", good, 403)).isNotBlank();
    assertThat(told(page, server, token, "no-such-act", good, 404)).isNotBlank();
    for (String field : new String[] {"votes[99]", "votes[0]", "state", "author_id", "__proto__"}) {
      assertThat(told(page, server, token, "draft", body(key, ballot, field, "1"), 400))
          .isNotBlank();
    }
    for (String figure : new String[] {"-1", "1e3", "1.5", "0x10", "100000000000000000000", "١"}) {
      assertThat(told(page, server, token, "draft", body(key, ballot, "voters", figure), 400))
          .isNotBlank();
    }
    JsonObject state = Json.createObjectBuilder(good).add("state", "ACCEPTED").build();
    assertThat(told(page, server, token, "draft", state, 400)).isNotBlank();
    MinutesKey foreign = new MinutesKey(key.level(), "11302", 1, Round.FIRST);
    assertThat(told(page, server, token, "draft", body(foreign, ballot, "voters", "1"), 403))
        .isNotBlank();
    assertThat(told(page, server, token, "submit", body(foreign, ballot, "voters", "1"), 403))
        .isNotBlank();
    MinutesKey none = new MinutesKey(key.level(), UNIT, 9_999, Round.FIRST);
    assertThat(told(page, server, token, "draft", body(none, ballot, "voters", "1"), 404))
        .isNotBlank();
    assertThat(told(page, server, token, "complete", good, 422)).isNotBlank();
    assertThat(told(page, server, token, "through", good, 400)).isNotBlank();
    assertThat(night.look(FIRST, key).getString("state")).isEqualTo("EMPTY");

    assertThat(told(page, server, token, "draft", good, 200)).isEmpty();
    assertThat(told(page, server, token, "draft", good, 409)).contains("cửa sổ khác");
  }

  @Test
  void whoSignsInAgainIsBackOnHisPageInHisElection(People people, RunningServer server) {
    MinutesKey key = key(4);
    Page page = night.at(people, FIRST);
    EntryPage.open(server, page, "entry", key);
    EntryPage.type(page, "voters", 1257);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");

    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("baucu"));
    page.reload();
    page.waitForURL("**/login.xhtml?from=*");
    page.locator("#username").fill(FIRST);
    page.locator("#password").fill(RunningServer.PASSWORD);
    page.locator("#go").click();
    assertThat(page.locator("#f-voters")).hasValue("1.257");

    page.locator("[data-post$='sign-out']").dispatchEvent("click");
    page.waitForURL("**/login.xhtml");
    assertThat(page.context().cookies())
        .as("who signs out begins anew")
        .noneMatch(c -> c.name.equals("baucu-election"));
  }

  /** The sentence a request of the page's channel is answered with, if there is one. */
  private static String told(
      Page page, RunningServer server, String token, String act, JsonObject body, int status) {
    APIResponse answer =
        page.request()
            .post(
                night.address("app/count/channel/" + act).toString(),
                RequestOptions.create()
                    .setHeader("X-Page-Token", token)
                    .setHeader("Content-Type", "application/json")
                    .setData(body.toString()));
    assertThat(answer.status()).as(act + " " + body + ": " + answer.text()).isEqualTo(status);
    try (var reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject().getString("sentence", "");
    }
  }

  private static JsonObject body(MinutesKey key, String ballot, String field, String value) {
    return Json.createObjectBuilder()
        .add("level", key.level().name())
        .add("unit", key.unit())
        .add("area", key.area())
        .add("version", 0)
        .add("ballot", ballot)
        .add("values", Json.createObjectBuilder().add(field, value))
        .build();
  }

  private static long happenings(MinutesKey key, String act) {
    return night.look("city", key).getJsonArray("history").getValuesAs(JsonObject.class).stream()
        .filter(happening -> happening.getString("act").equals(act))
        .count();
  }

  private static MinutesKey key(int area) {
    return new MinutesKey(ElectionLevel.CITY_COUNCIL, UNIT, area, Round.FIRST);
  }
}
