package vn.baucu.shared.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Browser;
import vn.baucu.testing.Checkout;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Two elections in two tabs of one browser: what is done in a tab is done in the election it shows,
 * whatever the other tab turned to meanwhile.
 */
@ExtendWith(Browser.class)
class OtherElectionST {
  private static final String CODE = "HAI-TRANG";
  private static final String OTHER = RunningServer.plan().code();
  private static final String AT_NINE = "turnout?unit=11296&slot=2021-05-23T09:00";
  private static final String AREA = "level=CITY_COUNCIL&unit=11296&area=1";
  private static final String MINUTES = "counts/CITY_COUNCIL/11296/1";

  private final OwnElection shown = new OwnElection(RunningServer.get(), CODE);
  private final OwnElection other = new OwnElection(RunningServer.get(), OTHER);

  @BeforeEach
  void itIsFivePastNine() {
    if (shown.load(RehearsalPlan.haiPhong2021().only("303"))) {
      shown.setClock("2021-05-23T09:05:00", 0);
    }
  }

  @Test
  void figuresAndTheClockGoWhereTheirPagesSay(People people, RunningServer server) {
    final List<String> before = look(other);
    final String clock = other.get("city", "clock");
    Page page = shown.at(people, "commune-11296");
    server.open(page, "app/turnout/entry.xhtml");
    assertThat(page.locator(".top-el")).isVisible();
    turnAway(page);
    page.locator("#c1-9h").fill("400");
    page.locator("#c1-9h").press("Enter");
    assertThat(page.locator("tr[data-row='1'] [data-state]")).containsText("Đã lưu");
    assertThat(shown.get("city", AT_NINE)).contains("\"areasReported\":1", "\"voted\":400");

    Page city = shown.at(people, "city");
    server.open(city, "app/election/clock.xhtml");
    turnAway(city);
    city.locator("#clock\\:time").fill("20:00 23/05/2021");
    city.locator("#clock input[type=submit]").click();
    assertThat(city.locator(".figure")).containsText("20:0");
    assertThat(shown.get("city", "clock")).contains("2021-05-23T20:0");
    assertThat(day(other.get("city", "clock"))).isEqualTo(day(clock));

    page.navigate(shown.at("app/count/entry.xhtml?" + AREA).toString());
    turnAway(page);
    page.locator("#f-voters").fill("1234");
    page.locator("#f-voters").press("Enter");
    // What is kept in real time is shown in the time of the election.
    assertThat(page.locator("[data-saved]")).containsText("Đã lưu 20:0");
    assertThat(shown.get("city", MINUTES)).contains("FIRST_ENTRY");
    server.open(city, "app/count/entry.xhtml?" + AREA + "&election=" + CODE);
    assertThat(city.locator("main")).containsText("20:0");
    assertThat(look(other)).isEqualTo(before);
  }

  @Test
  void everyAddressOfAPageCarriesItsElection(People people, RunningServer server) {
    Page page = shown.at(people, "city");
    for (String path :
        List.of("app/desk.xhtml", "app/turnout/board.xhtml", "app/result/results.xhtml")) {
      page.navigate(shown.at(path).toString());
      List<?> addresses =
          (List<?>)
              page.evaluate(
                  "[...document.querySelectorAll('a[href], form')].map(e => e.href || e.action)"
                      + ".filter(a => a.includes('/app/'))");
      assertThat(addresses).isNotEmpty().allMatch(at -> at.toString().contains("election=" + CODE));
    }
    page.navigate(shown.at("app/count/overview.xhtml").toString());
    page.locator("input[name=search]").fill("quán toan");
    page.locator("input[name=search]").press("Enter");
    page.waitForURL("**/overview.xhtml?*election=" + CODE);
  }

  @Test
  void whatNamesNoElectionOrAnothersIsRefusedInASentence(People people, RunningServer server)
      throws IOException {
    Page page = shown.at(people, "commune-11296");
    for (String path : pages()) {
      APIResponse led = get(page, server.at(path + "?unit=11296").toString());
      assertThat(led.status()).as(path).isEqualTo(302);
      assertThat(led.headers().get("location")).endsWith(path + "?unit=11296&election=" + CODE);
      refused(path, 409, post(page, server.at(path).toString()));
      refused(path, 403, post(page, server.at(path + "?election=KHONG-CO").toString()));
      refused(path, 403, get(page, server.at(path + "?election=KHONG-CO").toString()));
      refused(path, 403, post(page, shown.at(path + "?election=" + OTHER).toString()));
      String twice = path + "?election=" + CODE + "&election=" + OTHER;
      assertThat(get(page, server.at(twice).toString()).text()).contains("đúng một cuộc bầu cử");
    }
    for (String path : channels()) {
      refused(path, 409, get(page, server.at(path).toString()));
      refused(path, 409, post(page, server.at(path).toString()));
      refused(path, 403, get(page, server.at(path + "?election=KHONG-CO").toString()));
      refused(path, 403, post(page, server.at(path + "?election=KHONG-CO").toString()));
    }
  }

  @Test
  void theNextPersonInABrowserDoesNothingInTheNameOfTheFirst(People people, RunningServer server) {
    Page page = other.at(people, "commune-11296");
    server.open(page, "app/count/entry.xhtml?" + AREA);
    String token = page.locator("[data-token]").first().getAttribute("data-token");
    server.signIn(page, "commune-11296-b");
    APIResponse answer =
        page.request()
            .post(
                other.at("app/count/channel/draft").toString(),
                RequestOptions.create().setHeader("X-Page-Token", token).setData("{}"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("mời đăng nhập lại");
  }

  private static List<String> look(OwnElection election) {
    return List.of(election.get("city", AT_NINE), election.get("city", MINUTES));
  }

  /** Another tab of the same browser turns to the other election. */
  private void turnAway(Page page) {
    Page tab = page.context().newPage();
    other.choose(tab);
    tab.close();
  }

  private static String day(String clock) {
    return clock.replaceFirst("(?s).*?\"now\":\"(.{10}).*", "$1");
  }

  private static APIResponse get(Page page, String address) {
    return page.request().get(address, RequestOptions.create().setMaxRedirects(0));
  }

  private static APIResponse post(Page page, String address) {
    return page.request().post(address, RequestOptions.create().setMaxRedirects(0));
  }

  private static void refused(String path, int status, APIResponse answer) {
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.text())
        .as(path)
        .containsAnyOf("tải lại trang", "không được giao việc", "đúng một cuộc bầu cử");
  }

  private static List<String> pages() throws IOException {
    Path root = Checkout.root().resolve("src/main/webapp");
    try (Stream<Path> files = Files.walk(root.resolve("app"))) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> root.relativize(file).toString())
          .toList();
    }
  }

  /** Where servlets answer behind the sign-in: channels, streams, downloads, uploads. */
  private static List<String> channels() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.baucu");
    List<String> paths = new ArrayList<>();
    classes.stream()
        .filter(type -> type.isAnnotatedWith(WebServlet.class))
        .map(type -> type.getAnnotationOfType(WebServlet.class))
        .flatMap(
            servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())))
        .filter(pattern -> pattern.startsWith("/app/"))
        .forEach(pattern -> paths.add(pattern.substring(1).replace("*", "draft")));
    assertThat(paths).hasSizeGreaterThan(6);
    return paths;
  }
}
