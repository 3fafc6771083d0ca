package vn.baucu.count.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import vn.baucu.testing.Sheet;

/** Minutes and inventory under typing hands, while the server cannot answer, and from a sheet. */
@ExtendWith(Browser.class)
class CountTypingST {
  private static final String UNIT = "11302";
  private static final String TYPIST = "commune-" + UNIT;
  private static final Pattern DRAFT = Pattern.compile("/app/count/channel/draft");
  private static final Pattern READY = Pattern.compile("/health/ready");
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private static CountNight night;

  @BeforeAll
  static void nightFalls() {
    night = CountNight.begin(RunningServer.get());
  }

  @Test
  void refusedDraftsAreTriedSeldomAndGoByThemselves(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, UNIT, 1, Round.FIRST);
    Page page = night.at(people, TYPIST);
    EntryPage.open(server, page, "entry", key);
    List<String> tries = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.url().contains("/channel/draft")) {
            tries.add(request.headers().get("idempotency-key") + request.postData());
          }
        });
    AtomicBoolean stored = new AtomicBoolean();
    page.route(
        DRAFT,
        route -> {
          // The first is stored, and only its answer is lost.
          if (!stored.getAndSet(true)) {
            assertThat(route.fetch().status()).isEqualTo(200);
          }
          route.fulfill(new Route.FulfillOptions().setStatus(500).setBody(""));
        });
    for (Long value : night.paper(key)) {
      page.keyboard().type(String.valueOf(value));
      page.keyboard().press("Enter");
    }
    for (int press = 0; press < 10; press++) {
      page.keyboard().press("Control+Enter");
    }
    assertThat(page.locator("#ce-problem")).containsText("Máy chủ đang lỗi");
    assertThat(EntryPage.saved(page)).containsText("Máy chủ đang lỗi: ");
    assertThat(tries.size()).isLessThan(10);
    assertThat(tries.stream().distinct()).as("the same act, under its key").hasSize(1);

    page.unroute(DRAFT);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu", SOON);
    EntryPage.complete(page);
    assertThat(night.look(TYPIST, key).getString("state")).isEqualTo("FIRST_DONE");
  }

  @Test
  void aColumnGoesDownTheFormAndWhatIsNoFigureStays(People people, RunningServer server) {
    MinutesKey key = new MinutesKey(ElectionLevel.CITY_COUNCIL, UNIT, 2, Round.FIRST);
    List<Long> paper = night.paper(key);
    Page page = night.at(people, TYPIST);
    EntryPage.open(server, page, "entry", key);
    String column = paper.stream().map(EntryPage::grouped).collect(Collectors.joining("\r\n"));
    Sheet.paste(page.locator("#f-voters"), column + "\r\n1\r\n");
    assertThat(EntryPage.error(page, "voters")).containsText("chưa dán ô nào");
    assertThat(page.locator("#f-voted")).hasValue("");

    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(DRAFT, held::add);
    Sheet.paste(page.locator("#f-voters"), column + "\r\n");
    assertThat(EntryPage.saved(page)).containsText("Đang gửi");
    page.unroute(DRAFT);
    held.forEach(Route::resume);
    assertThat(EntryPage.saved(page)).containsText("Đã lưu");
    assertThat(page.locator("#f-valid")).hasValue(EntryPage.grouped(paper.get(4)));

    EntryPage.type(page, "voted", "1e3");
    page.reload();
    assertThat(page.locator("#f-voted")).hasValue("1e3");
    assertThat(EntryPage.error(page, "voted")).containsText("Chỉ nhận chữ số");
    Locator wayOut = page.locator("[data-leave]");
    assertThat(wayOut).hasText("Tạm dừng");
    wayOut.click();
    assertThat(page.locator("#ask")).containsText("1 mục chưa lưu");
    Asked.no(page);
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#f-voted")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#f-voted")).hasValue(EntryPage.grouped(paper.get(1)));
    assertThat(wayOut).hasText("Tạm dừng (đã lưu)");
    page.keyboard().press("Control+Enter");
    assertThat(page.locator("#ask")).containsText("Cộng mục 10");
    Asked.no(page);
    assertThat(night.look(TYPIST, key).getString("state")).isEqualTo("FIRST_ENTRY");
  }

  @Test
  void theInventoryWaitsForTheServerAndKeepsWhatIsTyped(People people, RunningServer server) {
    Page page = night.at(people, TYPIST);
    String address = "app/count/inventory.xhtml?unit=" + UNIT + "&area=3";
    server.open(page, address);
    Locator cells = page.locator("[data-cell]");
    Sheet.paste(cells.first(), "1.500\t98,5\n1.400\t1.400\n");
    Locator wrong = cells.nth(1);
    assertThat(wrong).hasValue("98,5");
    page.locator("#inventory\\:save").click();
    assertThat(wrong).isFocused();
    page.reload();
    assertThat(wrong).hasValue("98,5");
    assertThat(page.locator("[data-form-state]")).containsText("Đã lấy lại 4 số");

    wrong.fill("1500");
    page.context().setOffline(true);
    page.locator("#inventory\\:save").click();
    assertThat(page.locator("[data-form-state]")).containsText("Mất kết nối: 4 số đang giữ");
    page.context().setOffline(false);
    assertThat(page.locator(".messages")).containsText("Đã lưu kiểm kê", SOON);
    server.open(page, address);
    assertThat(wrong).hasValue("1.500");
    assertThat(page.locator("[data-form-state]")).isHidden();

    wrong.fill("1501");
    page.route(READY, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    page.locator("#inventory\\:save").click();
    assertThat(page.locator("[data-form-state]")).containsText("Máy chủ đang lỗi: 1 số đang giữ");
    page.unroute(READY);
    assertThat(page.locator(".messages")).containsText("Đã lưu kiểm kê", SOON);

    wrong.fill("1502");
    page.context().clearCookies();
    page.locator("#inventory\\:save").click();
    assertThat(page.locator("[data-form-state]")).containsText("Phiên đã hết: 1 số đang giữ");
    page.locator("[data-sign-in]").click();
    EntryPage.signInAgain(page, TYPIST);
    assertThat(wrong).hasValue("1.502");
    assertThat(page.locator("[data-form-state]")).containsText("Đã lấy lại 1 số");
    page.locator("#inventory\\:save").click();
    assertThat(page.locator(".messages")).containsText("Đã lưu kiểm kê", SOON);
    page.locator(".ce-history summary").click();
    assertThat(page.locator(".ce-history li").first()).containsText("nhận về 1.501 → 1.502");
  }
}
