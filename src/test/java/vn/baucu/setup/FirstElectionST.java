package vn.baucu.setup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.count.web.EntryPage;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/**
 * The election of a small district town by pages alone: two communes of two polling areas, three
 * councils of two electoral units each. From its first page over lists, people and accounts to a
 * declaration that is confirmed; then turnout and count of one area, and a result.
 */
@ExtendWith(Browser.class)
class FirstElectionST {
  private static final String CODE = "THI-TRAN";
  private static final String WARD = "11296";
  private static final String VILLAGE = "11299";
  private static final List<String> GIVEN = List.of("An", "Bình", "Chi", "Dung");
  private static final List<String> MIDDLE =
      List.of("Văn", "Đức", "Minh", "Quang", "Hữu", "Đình", "Xuân", "Ngọc");

  private final RunningServer server = RunningServer.get();
  private final Map<String, String> passwords = new HashMap<>();
  private final List<BrowserContext> seats = new ArrayList<>();
  private int lists;

  @AfterEach
  void theyGoHome() {
    seats.forEach(BrowserContext::close);
  }

  @Test
  void aTownElectsFromTheFirstPageToAResult(People people) {
    Page city = people.signedIn("city");
    theCityMakesTheElectionAndItsTree(city);
    everyBodyHasItsUnitsAndAreas(city);
    Page ward = theAdministratorGivesAccounts(people);
    open(ward, "readiness/readiness.xhtml?unit=" + WARD);
    assertThat(ward.locator(".tick-miss").first()).isVisible();
    everyListIsPastedAndPublished(city);
    totalsAndPeople(ward);
    theWardIsReady(ward);
    theAreaVotes(city, ward);
    theAreaIsCounted(city, ward);
  }

  private void theCityMakesTheElectionAndItsTree(Page city) {
    server.open(city, "app/setup/election.xhtml?new=true");
    city.locator("[id='setup:code']").fill(CODE);
    city.locator("[id='setup:name']").fill("Bầu cử Hội đồng nhân dân thị trấn");
    city.locator("[id='setup:day']").fill("23/05/2027");
    city.locator("[id='setup:basis']").selectOption("LAW_2015");
    city.locator("[id='setup:levelTable:0:elected']").uncheck();
    city.locator("[id='setup:save']").click();
    says(city, "Đã lập cuộc bầu cử");
    open(city, "desk.xhtml");
    assertThat(city.locator("main")).containsText("Lập cây đơn vị hành chính");
    open(city, "setup/units.xhtml?unit=31");
    city.locator("[id='units:list']")
        .fill("303\tHuyện Thử\n" + WARD + "\tPhường Một\t303\n" + VILLAGE + "\tXã Hai\t303");
    city.locator("[id='units:saveList']").click();
    says(city, "Đã lưu 3 đơn vị");
  }

  private void everyBodyHasItsUnitsAndAreas(Page city) {
    putTogether(city, "level=CITY_COUNCIL", "Phường Một", "Xã Hai");
    putTogether(city, "unit=303", "Phường Một", "Xã Hai");
    for (String unit : List.of(WARD, VILLAGE)) {
      open(city, "voters/areas.xhtml?unit=" + unit);
      for (int i = 0; i < 2; i++) {
        city.locator("[data-spare-row]").click();
        city.locator("[id='areas:table:" + i + ":name']").fill("Nhà văn hóa " + (i + 1));
        city.locator("[id='areas:table:" + i + ":address']").fill("Đường số " + (i + 1));
      }
      city.locator("[id='areas:save']").click();
      says(city, "Đã lưu 2 khu vực");
      putTogether(city, "unit=" + unit, "Nhà văn hóa 1", "Nhà văn hóa 2");
    }
  }

  /** Two electoral units of a body, of one place each. */
  private void putTogether(Page city, String body, String... places) {
    open(city, "setup/map.xhtml?" + body);
    for (int i = 0; i < 2; i++) {
      city.locator("[data-spare-row]").click();
      city.locator("[id='map:units:" + i + ":name']").fill("Đơn vị bầu cử số " + (i + 1));
      city.locator("[id='map:units:" + i + ":seats']").fill("2");
      city.locator("[data-place-name='" + places[i] + "']").fill(String.valueOf(i + 1));
    }
    city.locator("[id='map:save']").click();
    says(city, "Đã lưu 2 đơn vị bầu cử, xếp lại 2 nơi");
  }

  private Page theAdministratorGivesAccounts(People people) {
    Page admin = people.signedIn("admin");
    open(admin, "desk.xhtml");
    Locator asked =
        admin.locator(".card.now, .wl-i").filter(with("Tài khoản của 3 đơn vị chưa đủ"));
    asked.locator("a[href]").last().click();
    admin.waitForURL(url -> url.contains("accounts.xhtml"));
    admin
        .locator("[id='createAll:list']")
        .fill(
            "tt-huyen\tTrần Thị Huyện\t303\n"
                + "tt-mot-a\tLê Văn Một\t"
                + WARD
                + "\t0225 011 2222\ntt-mot-b\tVũ Thị Mốt\t"
                + WARD);
    admin.locator("[id='createAll:go']").click();
    Locator made = admin.locator("section[aria-labelledby=made]");
    assertThat(made).containsText("Đã tạo 3 tài khoản");
    for (Locator row : made.locator("tbody tr").all()) {
      passwords.put(row.locator("td").first().innerText(), row.locator("code").innerText());
    }
    Accessibility.assertNothingSerious(admin);
    return signedIn(admin, "tt-mot-a");
  }

  private Page signedIn(Page other, String username) {
    BrowserContext seat =
        other.context().browser().newContext(new NewContextOptions().setLocale("vi-VN"));
    seats.add(seat);
    Page page = seat.newPage();
    server.open(page, "login.xhtml");
    page.locator("#username").fill(username);
    page.locator("#password").fill(passwords.get(username));
    page.locator("#go").click();
    page.waitForURL(url -> !url.contains("login.xhtml"));
    return page;
  }

  private void everyListIsPastedAndPublished(Page city) {
    for (String body :
        List.of(
            "level=CITY_COUNCIL&owner=31",
            "level=DISTRICT_COUNCIL&owner=303",
            "level=COMMUNE_COUNCIL&owner=" + WARD,
            "level=COMMUNE_COUNCIL&owner=" + VILLAGE)) {
      for (int number = 1; number <= 2; number++) {
        String list = body + "&number=" + number;
        open(city, "candidate/paste.xhtml?" + list);
        city.locator("[id='paste:text']").fill(candidates());
        city.locator("[id='paste:read']").click();
        city.locator("[id='paste:save']").click();
        says(city, "Đã ghi 4 người");
        open(city, "candidate/list.xhtml?" + list);
        city.locator("[id='publish:number']").fill("0" + lists + "/NQ-UBBC");
        city.locator("[id='publish:day']").fill("27/04/2027");
        city.locator("[id='publish:publish']").click();
        says(city, "Đã công bố danh sách");
      }
    }
  }

  /** Four people whom no other list has, in the order of the alphabet. */
  private String candidates() {
    StringBuilder rows = new StringBuilder("Họ và tên\tNgày sinh\tGiới tính\tQuốc tịch\tDân tộc\n");
    for (int i = 0; i < GIVEN.size(); i++) {
      rows.append(
          "Nguyễn %s %s\t0%d/02/197%d\t%s\tViệt Nam\tKinh%n"
              .formatted(MIDDLE.get(lists), GIVEN.get(i), i + 1, lists, i % 2 == 0 ? "Nam" : "Nữ"));
    }
    lists++;
    return rows.toString();
  }

  private void totalsAndPeople(Page ward) {
    open(ward, "voters/totals.xhtml?unit=" + WARD);
    typeTotals(ward);
    says(ward, "Đã lưu số niêm yết");
    enter(ward, "committee", 9, "Chủ tịch");
    enter(ward, "COMMUNE_COUNCIL-1", 7, "Trưởng ban");
    enter(ward, "COMMUNE_COUNCIL-2", 7, "Trưởng ban");
    enter(ward, "team-1", 11, "Tổ trưởng");
    enter(ward, "team-2", 11, "Tổ trưởng");
  }

  private static void typeTotals(Page ward) {
    List<Locator> rows = ward.locator("tr:has(input[data-cell=CITY_COUNCIL])").all();
    for (int i = 0; i < rows.size(); i++) {
      for (String level : List.of("CITY_COUNCIL", "DISTRICT_COUNCIL", "COMMUNE_COUNCIL")) {
        rows.get(i).locator("[data-cell=" + level + "]").fill(String.valueOf(1000 + 100 * i));
      }
    }
    ward.locator(".btn-primary.push").click();
  }

  private void enter(Page ward, String body, int people, String chair) {
    open(ward, "member/body.xhtml?unit=" + WARD + "&body=" + body);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < people; i++) {
      String office = i == 0 ? chair : i == 1 ? "Thư ký" : "Ủy viên";
      String name = "Phạm " + MIDDLE.get(i % MIDDLE.size()) + " " + GIVEN.get(i / MIDDLE.size());
      rows.append("%s\t%s%n".formatted(name, office));
    }
    ward.locator("[id='members:pasted']").fill(rows.toString());
    ward.locator("[id='members:read']").click();
    assertThat(ward.locator("#read")).containsText("Đã đọc " + people + " dòng");
    ward.locator("[id='members:save']").click();
    says(ward, "Đã lưu " + people + " thành viên");
  }

  private void theWardIsReady(Page ward) {
    Page district = signedIn(ward, "tt-huyen");
    signedIn(ward, "tt-mot-b");
    open(ward, "readiness/readiness.xhtml?unit=" + WARD);
    assertThat(ward.locator(".tick-miss")).hasCount(1);
    ward.locator("[id='rehearse:held']").fill("Ngày 8/5");
    ward.locator("[id='rehearse:keep']").click();
    says(ward, "diễn tập");
    assertThat(ward.locator(".tick-miss")).hasCount(0);
    ward.locator("[id='declare:say']").click();
    says(ward, "chờ cấp trên xác nhận");
    open(district, "readiness/readiness.xhtml?unit=" + WARD);
    district.locator("[id='confirm:yes']").click();
    says(district, "Đã xác nhận");
    open(district, "readiness/readiness.xhtml?unit=303");
    assertThat(district.locator(".rd tbody")).containsText("Đã sẵn sàng");
  }

  private void theAreaVotes(Page city, Page ward) {
    itBecomes(city, "08:00 22/05/2027");
    open(ward, "voters/totals.xhtml?unit=" + WARD + "&stage=FINAL");
    typeTotals(ward);
    Asked.yes(ward);
    says(ward, "Đã chốt tổng số cử tri");
    itBecomes(city, "08:55 23/05/2027");
    open(ward, "turnout/entry.xhtml");
    for (int area = 1; area <= 2; area++) {
      ward.locator("#c" + area + "-9h").fill(String.valueOf(100 * area));
      ward.keyboard().press("Enter");
      assertThat(ward.locator("tr[data-row='" + area + "'] [data-state]")).containsText("Đã lưu");
    }
    ward.keyboard().press("Control+Enter");
    Asked.yes(ward);
    assertThat(ward.locator("[data-toast]")).containsText("Đã gửi báo cáo mốc 9h");
    open(city, "turnout/board.xhtml");
    assertThat(city.locator("main")).containsText("300");
  }

  private void theAreaIsCounted(Page city, Page ward) {
    itBecomes(city, "19:30 23/05/2027");
    Page second = signedIn(ward, "tt-mot-b");
    Page district = signedIn(ward, "tt-huyen");
    String minutes = "level=COMMUNE_COUNCIL&unit=" + WARD + "&area=1";
    List<Long> paper = List.of(1000L, 800L, 800L, 800L, 790L, 10L, 700L, 500L, 200L, 100L);
    for (Page typist : List.of(ward, second)) {
      open(typist, "count/entry.xhtml?" + minutes);
      EntryPage.type(typist, paper);
      EntryPage.complete(typist);
    }
    open(second, "count/entry.xhtml?" + minutes);
    EntryPage.explainAll(second);
    second.locator("[data-act=submit]").click();
    Asked.yes(second);
    assertThat(second.locator("#verdict")).containsText("chờ duyệt");
    open(district, "count/review.xhtml?" + minutes);
    district.locator("[id='decide:accept']").click();
    Asked.yes(district);
    assertThat(district.locator(".messages")).containsText("Đã duyệt biên bản");
    open(ward, "result/unit.xhtml?level=COMMUNE_COUNCIL&owner=" + WARD + "&number=1");
    assertThat(ward.locator("main")).containsText("Nguyễn Hữu An");
    assertThat(ward.locator("main")).containsText("790");
    Accessibility.assertNothingSerious(ward);
  }

  private void itBecomes(Page city, String time) {
    open(city, "election/clock.xhtml");
    city.locator("[id='clock:time']").fill(time);
    city.locator("#clock [type=submit]").click();
    assertThat(city.locator(".figure")).containsText(time.substring(0, 4));
  }

  private void open(Page page, String path) {
    server.open(page, "app/" + path + (path.contains("?") ? "&" : "?") + "election=" + CODE);
  }

  private static void says(Page page, String words) {
    assertThat(page.locator(".toast")).containsText(words);
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
