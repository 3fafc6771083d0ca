package vn.baucu.turnout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.law.VoterStage;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.FigureTable;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.testing.Sheet;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Hands at the keyboard while something is amiss: figures that are none, a line that is cut, a
 * server that cannot answer, a session that ends, a browser that keeps nothing.
 */
@ExtendWith(Browser.class)
class TurnoutTypingST {
  private static final String ENTRY = "app/turnout/entry.xhtml";
  private static final Pattern CELL = Pattern.compile("/app/turnout/entry/cell");
  private static final Pattern CHECK = Pattern.compile("/app/turnout/entry/check");
  private static final Pattern READY = Pattern.compile("/health/ready");
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private final OwnElection morning = new OwnElection(RunningServer.get(), "GO-TIEN-DO");

  @BeforeEach
  void atFivePastNine() {
    morning.load(
        RehearsalPlan.haiPhong2021()
            .only("303")
            .withStages(VoterStage.POSTED, VoterStage.CORRECTED));
    morning.setClock("2021-05-23T09:05:00", 0);
  }

  @Test
  void thePageReadsFiguresAsTheServerDoes(People people, RunningServer server) {
    Page page = entry(people, server, "commune-11296");
    for (FigureTable.Row row : FigureTable.rows()) {
      assertThat(
              page.evaluate(
                  "typed => { const read = window.baucu.figures.read(typed, 9);"
                      + " return read.blank ? 'blank' : read.wrong"
                      + " ? (read.wrong.includes('quá') ? 'long' : 'wrong')"
                      + " : String(read.value); }",
                  row.typed()))
          .as("[" + row.typed() + "]")
          .isEqualTo(row.figure());
    }
  }

  @Test
  void whatIsNoFigureStaysAsTypedAndAColumnFillsTheCellsBelow(People people, RunningServer server) {
    Page page = entry(people, server, "commune-11299");
    Sheet.paste(cell(page, 1), "310\r\n98.5\r\n 3 30 \r\n");
    assertThat(state(page, 1)).containsText("Đã lưu");
    for (int area : new int[] {2, 3}) {
      assertThat(page.locator("#n" + area)).containsText("Chỉ nhận chữ số");
    }
    page.reload();
    assertThat(cell(page, 2)).hasValue("98.5");
    assertThat(cell(page, 3)).hasValue(" 3 30 ");
    assertThat(page.locator("#n2")).containsText("Chỉ nhận chữ số");
    assertThat(atNine("11299")).contains("\"voted\":310", "\"areasReported\":1");

    Sheet.paste(cell(page, 2), "320\n330\n340");
    assertThat(state(page, 4)).containsText("Đã lưu");
    assertThat(page.locator("#n2")).isHidden();
    assertThat(atNine("11299")).contains("\"voted\":1300", "\"areasReported\":4");

    Sheet.paste(cell(page, 5), "350\n360\n370\n380\n390\n400\n410\n420\n430");
    assertThat(page.locator("#n5")).containsText("chưa dán ô nào");
    Sheet.paste(cell(page, 4), "9h\n350");
    assertThat(page.locator("#n4")).containsText("ô chữ (“9h”), chưa dán ô nào");
    Sheet.paste(cell(page, 5), "98\t5");
    assertThat(page.locator("#n5")).containsText("chưa dán ô nào");
    assertThat(cell(page, 5)).hasValue("");
    assertThat(atNine("11299")).contains("\"areasReported\":4");
  }

  @Test
  void anIllServerIsAskedSeldomAndThenHasEverything(People people, RunningServer server) {
    Page page = entry(people, server, "commune-11302");
    List<String> keys = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/entry/cell")) {
            keys.add(request.headers().get("idempotency-key"));
          }
        });
    AtomicBoolean stored = new AtomicBoolean();
    page.route(
        CELL,
        route -> {
          // The first is stored, and only its answer is lost.
          if (!stored.getAndSet(true)) {
            assertThat(route.fetch().status()).isEqualTo(200);
          }
          answer(route, 500);
        });
    type(page, 1, 400);
    assertThat(state(page, 1)).containsText("Máy chủ đang lỗi: 1 số đang giữ trên máy này");
    page.route(READY, route -> answer(route, 503));
    type(page, 2, 410);
    type(page, 3, 420);
    assertThat(page.locator("[data-line-words]")).containsText("Máy chủ đang lỗi từ");
    for (int press = 0; press < 5; press++) {
      page.keyboard().press("Control+Enter");
    }
    assertThat(page.locator("[data-send-say]")).containsText("Máy chủ đang lỗi");
    assertThat(page.locator("[data-saved-line]")).hasClass(Pattern.compile("wait"));
    assertThat(keys.size()).isLessThan(10);

    page.unroute(CELL);
    page.unroute(READY);
    for (int area : new int[] {1, 2, 3}) {
      assertThat(state(page, area)).containsText("Đã lưu", SOON);
    }
    assertThat(keys.get(0)).matches("[0-9a-f-]{36}");
    assertThat(keys)
        .filteredOn(keys.get(0)::equals)
        .as("tried again under its key")
        .hasSizeGreaterThan(1);
    assertThat(keys).as("each act has its own").anyMatch(key -> !key.equals(keys.get(0)));
    assertThat(atNine("11302")).contains("\"voted\":1230");
  }

  @Test
  void aFigureOfOneWindowIsNotSentByAnotherBeforeThatIsGone(People people, RunningServer server) {
    Page page = entry(people, server, "commune-11305");
    page.route(CELL, Route::abort);
    type(page, 1, 300);
    assertThat(state(page, 1)).containsText("Mất kết nối: 1 số đang giữ trên máy này");

    Page other = page.context().newPage();
    List<String> sent = new ArrayList<>();
    other.onRequest(request -> sent.add(request.url()));
    server.open(other, ENTRY);
    type(other, 2, 310);
    assertThat(state(other, 2)).containsText("Đã lưu");
    assertThat(sent).filteredOn(url -> url.contains("/entry/cell")).hasSize(1);

    page.close();
    assertThat(state(other, 1)).containsText("Đã lưu");
    assertThat(atNine("11305")).contains("\"voted\":610");
  }

  @Test
  void whereNothingCanBeKeptItIsSaid(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11308");
    page.addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); }");
    server.open(page, ENTRY);
    page.route(CELL, Route::abort);
    type(page, 1, 300);
    assertThat(state(page, 1)).containsText("chưa lưu ở đâu cả");
  }

  @Test
  void aDialogThatOpensByItselfTakesNothingFromTypingHands(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11311");
    page.clock().install();
    server.open(page, ENTRY);
    Locator dialog = page.locator("#idle");
    List<String> saves = new ArrayList<>();
    page.onRequest(
        request -> {
          if (CELL.matcher(request.url()).find()) {
            saves.add(request.postData());
          }
        });
    cell(page, 1).focus();
    page.keyboard().type("41");
    page.clock().fastForward("28:30");
    assertThat(dialog).isVisible();
    page.keyboard().type("2");
    assertThat(dialog).isHidden();
    assertThat(cell(page, 1)).hasValue("412");
    page.clock().runFor(3_000);
    assertThat(dialog).isHidden();
    assertThat(saves).as("a figure half typed").isEmpty();
    page.keyboard().type("3");
    assertThat(cell(page, 1)).hasValue("4123");
    page.keyboard().press("Backspace");

    page.context().clearCookies();
    page.keyboard().press("Enter");
    assertThat(state(page, 1)).containsText("Phiên đã hết: 1 số đang giữ trên máy này");
    page.keyboard().type("39");
    page.clock().runFor(2_000);
    assertThat(dialog).containsText("Phiên làm việc đã kết thúc");
    assertThat(dialog).isVisible();
    page.clock().runFor(2_000);
    page.keyboard().type("8");
    page.keyboard().press("Enter");
    page.keyboard().type("401");
    assertThat(cell(page, 2)).hasValue("398");
    assertThat(cell(page, 3)).hasValue("401");
    assertThat(page.url()).contains(ENTRY);

    page.clock().runFor(2_000);
    dialog.locator("[data-sign-in]").click();
    page.locator("#username").fill("commune-11311");
    page.locator("#password").fill(RunningServer.PASSWORD);
    page.locator("#go").click();
    page.waitForURL("**/" + ENTRY + "*");
    for (int area : new int[] {1, 2, 3}) {
      assertThat(state(page, area)).containsText("Đã lưu", SOON);
    }
    assertThat(atNine("11311")).contains("\"voted\":1211", "\"areasReported\":3");
  }

  @Test
  void enterSendsNothingAndAnActAsksFirst(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11314");
    List<String> posts = new ArrayList<>();
    server.open(page, "app/voters/totals.xhtml");
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) {
            posts.add(request.url());
          }
        });
    Locator totals = page.locator("[data-cell]");
    asBefore(page);
    totals.first().fill("98.5");
    totals.first().press("Enter");
    assertThat(totals.nth(1)).isFocused();
    assertThat(page.locator("#e-0-0")).containsText("Chỉ nhận chữ số");
    assertThat(page.locator("[data-column-sum]").first()).hasText("–");
    assertThat(page.locator("[data-column-sum]").nth(1)).not().hasText("–");
    assertThat(
            page.evaluate(
                "() => { const box = document.querySelector('.tbl-w');"
                    + " return box.scrollWidth <= box.clientWidth; }"))
        .as("every level in view")
        .isEqualTo(true);
    page.locator(".abar .btn-primary").click();
    assertThat(page.locator("#ask")).isHidden();
    assertThat(totals.first()).isFocused();

    page.reload();
    assertThat(totals.first()).hasValue("98.5");
    totals.first().fill("1.501");
    page.locator("[id='totals:reason']").fill("cử tri đăng ký trong ngày");
    page.locator("[id='totals:reason']").press("Enter");
    assertThat(page.locator(".abar .btn-primary")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#ask")).containsText("Chốt tổng số cử tri của mọi khu vực?");
    page.keyboard().press("Enter");
    assertThat(page.locator("#ask")).isHidden();
    assertThat(posts).isEmpty();
    page.route(READY, route -> answer(route, 503));
    page.locator(".abar .btn-primary").click();
    Asked.yes(page);
    assertThat(page.locator("[data-form-state]")).containsText("Máy chủ đang lỗi");
    page.unroute(READY);
    assertThat(page.locator("main")).containsText("Đã chốt tổng số cử tri", SOON);
  }

  @Test
  void totalsThatWaitSayWhyAndComeBack(People people, RunningServer server) {
    Page page = morning.at(people, "commune-11299");
    Locator first = page.locator("[data-cell]").first();
    Locator state = page.locator("[data-form-state]");
    server.open(page, "app/voters/totals.xhtml");
    asBefore(page);
    page.locator("[id='totals:reason']").fill("cử tri đăng ký trong ngày");
    first.fill("1501");
    page.context().setOffline(true);
    page.locator(".abar .btn-primary").click();
    Asked.yes(page);
    assertThat(state).containsText(Pattern.compile("Mất kết nối: \\d+ số đang giữ trên máy này"));
    page.context().setOffline(false);
    assertThat(page.locator("main")).containsText("Đã chốt tổng số cử tri", SOON);

    server.open(page, "app/voters/totals.xhtml");
    page.locator("[id='totals:reason']").fill("đếm lại danh sách");
    first.fill("1502");
    page.context().clearCookies();
    page.locator(".abar .btn-primary").click();
    Asked.yes(page);
    assertThat(state).containsText("Phiên đã hết: 1 số đang giữ trên máy này");
    page.locator("[data-sign-in]").click();
    page.locator("#username").fill("commune-11299");
    page.locator("#password").fill(RunningServer.PASSWORD);
    page.locator("#go").click();
    assertThat(first).hasValue("1.502");
    assertThat(state).containsText("Đã lấy lại 1 số");
  }

  /** Nothing is filled in before: each cell takes the total of the stage before by a key. */
  private static void asBefore(Page page) {
    for (Locator cell : page.locator("[data-previous]").all()) {
      cell.press("=");
    }
  }

  private static void answer(Route route, int status) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(status)
            .setContentType("application/json")
            .setBody("{\"sentence\":\"lỗi\"}"));
  }

  private Page entry(People people, RunningServer server, String username) {
    Page page = morning.at(people, username);
    server.open(page, ENTRY);
    return page;
  }

  private static void type(Page page, int area, int voted) {
    cell(page, area).fill(String.valueOf(voted));
    cell(page, area).press("Enter");
  }

  private static Locator cell(Page page, int area) {
    return page.locator("#c" + area + "-9h");
  }

  private static Locator state(Page page, int area) {
    return page.locator("tr[data-row='" + area + "'] [data-state]");
  }

  /** What the server has of a commune's slot of 9:00. */
  private String atNine(String unit) {
    return morning.get("city", "turnout?unit=" + unit + "&slot=2021-05-23T09:00");
  }
}
