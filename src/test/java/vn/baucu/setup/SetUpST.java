package vn.baucu.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** A small election is set up by pages alone, and one page more makes another upon its ground. */
@ExtendWith(Browser.class)
class SetUpST {
  private static final String CODE = "TOWN";
  private static final Pattern KEPT_FORM = Pattern.compile(".*kept-form.*");

  @Test
  void theCitySetsAnElectionUp(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, "app/setup/election.xhtml?new=true");
    page.locator("[id='setup:code']").fill(CODE);
    page.locator("[id='setup:name']").fill("x".repeat(301));
    page.locator("[id='setup:day']").fill("23/05/2027");
    assertThat(page.locator("[id='setup:basis']")).hasValue("AMENDED_2025");
    page.locator("[id='setup:basis']").selectOption("LAW_2015");
    assertThat(page.locator("[data-usual-list] li")).hasCount(1);
    page.locator("[id='setup:levelTable:0:elected']").uncheck();
    page.locator("[id='setup:save']").click();
    assertThat(page.locator(".note-err")).containsText("Tên: Ô dài 301 ký tự");
    page.locator("[id='setup:name']").fill("Bầu cử thị trấn");
    page.locator("[id='setup:save']").click();
    assertThat(page.locator(".toast")).containsText("Đã lập cuộc bầu cử");
    Accessibility.assertNothingSerious(page);

    open(server, page, "units.xhtml?unit=31");
    page.locator("[id='units:list']")
        .fill("303\tHuyện Thử\n11296\tPhường Một\t303\n11299\tXã Hai\t303");
    page.locator("[id='units:saveList']").click();
    assertThat(page.locator(".toast")).containsText("Đã lưu 3 đơn vị");

    open(server, page, "map.xhtml?level=CITY_COUNCIL");
    Page other = page.context().newPage();
    open(server, other, "map.xhtml?level=CITY_COUNCIL");
    addUnit(page, 0, "Đơn vị một", "2");
    addUnit(page, 1, "Đơn vị hai", "6");
    Locator first = page.locator("[data-place-name='Phường Một']");
    row(page, "Phường Một").locator("button").first().click();
    assertThat(first).hasValue("1");
    page.locator("[data-place-name='Xã Hai']").fill("2");
    assertThat(page.locator("[data-sum=split]")).containsText("Huyện Thử: đơn vị 1, 2");
    page.locator("[id='map:save']").click();
    assertThat(page.locator(".note-err")).containsText("từ 1 đến 5");
    assertThat(first).hasValue("1");
    page.locator("[id='map:units:1:seats']").fill("3");
    page.locator("[id='map:save']").click();
    assertThat(page.locator(".toast")).containsText("xếp lại 2 nơi");
    assertThat(page.locator("[data-sum=unplaced]")).hasText("0 / 2");
    Accessibility.assertNothingSerious(page);

    addUnit(other, 0, "Tên của trang cũ", "1");
    other.locator("[id='map:save']").click();
    assertThat(other.locator(".note-err")).containsText("người khác sửa");
    assertThat(other.locator("[id='map:units:0:name']")).hasValue("Tên của trang cũ");
    open(server, other, "map.xhtml?level=CITY_COUNCIL");
    Asked.yes(other);
    assertThat(other.locator("[id='map:units:2:name']")).hasValue("Tên của trang cũ");
    assertThat(other.locator("[id='map:units:0:name']")).hasValue("Đơn vị một");
    other.evaluate("() => localStorage.clear()");
    other.close();

    server.open(page, "app/voters/areas.xhtml?unit=11296&election=" + CODE);
    page.locator("[data-spare-row]").click();
    page.locator("[id='areas:table:0:name']").fill("Nhà văn hóa");
    page.locator("[id='areas:save']").click();
    assertThat(page.locator(".toast")).containsText("Đã lưu 1 khu vực");
    // Placed before it was there: its commune was.
    assertThat(page.locator("tr[data-ri='0']")).containsText("1 · – · –");

    open(server, page, "map.xhtml?unit=11296");
    addUnit(page, 0, "Đơn vị bầu cử của phường", "3");
    page.locator("[data-place-name='Nhà văn hóa']").fill("1");
    page.locator("[id='map:bodySeats']").fill("3");
    page.locator("[id='map:save']").click();
    assertThat(page.locator(".toast")).containsText("xếp lại 1 nơi");
    assertThat(page.locator("[data-sum=seats]")).hasText("3 / 3");

    server.open(page, "app/setup/election.xhtml?new=true&election=" + CODE);
    page.locator("[id='setup:code']").fill(CODE + "-2");
    page.locator("[id='setup:name']").fill("Từ cuộc có sẵn");
    page.locator("[id='setup:day']").fill("23/05/2028");
    page.locator("[id='setup:from']").selectOption(CODE);
    page.locator("[id='setup:save']").click();
    assertThat(page.locator(".toast")).containsText("Từ cuộc có sẵn");
    server.open(page, "app/setup/map.xhtml?level=CITY_COUNCIL&election=" + CODE + "-2");
    assertThat(page.locator("[data-place-name='Phường Một']")).hasValue("1");
    assertThat(page.locator("[id='map:units:1:seats']")).hasValue("3");
  }

  @Test
  void whatIsTypedBeforeTheScriptsAreThereIsTheNewer(Page page, RunningServer server) {
    server.signIn(page, "city-b");
    server.open(page, "app/setup/election.xhtml?new=true");
    Locator name = page.locator("[id='setup:name']");
    name.fill("Tên cũ");
    page.locator("[id='setup:cityName']").fill("Thành phố Thử");
    List<Route> held = new CopyOnWriteArrayList<>();
    page.route(KEPT_FORM, held::add);
    page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
    name.fill("Tên mới");
    page.waitForCondition(() -> !held.isEmpty());
    page.unroute(KEPT_FORM);
    held.forEach(Route::resume);

    assertThat(page.locator("[id='setup:cityName']")).hasValue("Thành phố Thử");
    assertThat(name).hasValue("Tên mới");
  }

  private static void open(RunningServer server, Page page, String address) {
    server.open(page, "app/setup/" + address + "&election=" + CODE);
  }

  private static Locator row(Page page, String name) {
    return page.locator("[id$='places_data'] > tr", new Page.LocatorOptions().setHasText(name));
  }

  private static void addUnit(Page page, int row, String name, String seats) {
    page.locator("[data-spare-row]").click();
    page.locator("[id='map:units:" + row + ":name']").fill(name);
    page.locator("[id='map:units:" + row + ":seats']").fill(seats);
  }
}
