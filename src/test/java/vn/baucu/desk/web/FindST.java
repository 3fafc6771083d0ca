package vn.baucu.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.shared.SearchText;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Browser;
import vn.baucu.testing.PageClient;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** The search box: what is found is the caller's, and may be opened. */
@ExtendWith(Browser.class)
class FindST {
  private static final String FIND = "api/v1/find?q=";

  /** Beginnings of words, with accents or not; of a tone either place. */
  @ParameterizedTest
  @CsvSource({"quan to", "QUÁN tò", "to QUA", "11296"})
  void aUnitIsFoundByTheBeginningsOfItsWords(String typed, RunningServer server) {
    assertThat(titles(server, "city", typed, "UNIT")).contains("Phường Quán Toan");
    assertThat(titles(server, "city", "toanx", "UNIT")).isEmpty();
    assertThat(titles(server, "city", "uan", "UNIT")).isEmpty();
  }

  @Test
  void aCandidateIsFoundWithoutAccents(RunningServer server) throws SQLException {
    String name =
        text(
            server,
            "SELECT full_name FROM candidate WHERE full_name COLLATE utf8mb4_uca1400_ai_ci LIKE"
                + " '%đ%' ORDER BY id LIMIT 1");

    assertThat(titles(server, "city", SearchText.plain(name), "CANDIDATE")).contains(name);
    assertThat(titles(server, "city", name, "CANDIDATE")).contains(name);
    assertThat(titles(server, "team-11296-1", name, "CANDIDATE")).isEmpty();
  }

  @Test
  void aBodyIsFoundByItsShortNameOrTheLongOne(RunningServer server) {
    for (String typed : List.of("hdnd phuong quan toan", "Hội đồng nhân dân Quán Toan")) {
      assertThat(titles(server, "city", typed, "BODY")).containsExactly("HĐND phường Quán Toan");
    }
    assertThat(titles(server, "commune-11299", "hdnd quan toan", "BODY")).isEmpty();
    assertThat(titles(server, "team-11296-1", "hdnd quan toan", "BODY")).isEmpty();
  }

  @Test
  void nobodyFindsWhatIsNotHis(RunningServer server) {
    assertThat(titles(server, "commune-11296", "phuong", "UNIT"))
        .containsExactly("Phường Quán Toan");
    assertThat(titles(server, "commune-11296", "quan toan", "AREA")).hasSizeGreaterThan(1);
    assertThat(titles(server, "commune-11299", "quan toan", "AREA")).isEmpty();
    assertThat(titles(server, "team-11296-1", "quan toan", "AREA")).hasSize(1);
    assertThat(titles(server, "team-11296-1", "quan toan", "UNIT")).isEmpty();
    assertThat(titles(server, "commune-11299", "quan toan", "MINUTES")).isEmpty();
    assertThat(titles(server, "city", "commune 11296", "ACCOUNT")).isNotEmpty();
    assertThat(titles(server, "observer", "commune 11296", "ACCOUNT")).isEmpty();
    assertThat(server.anonymous().get(FIND + "quan").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"city", "admin", "district-303", "commune-11296", "team-11296-1", "observer"})
  void whatIsFoundCanBeOpened(String who, RunningServer server) {
    PageClient browser = PageClient.of(server.at("")).signIn(who, RunningServer.PASSWORD);
    List<String> pages =
        Stream.of("quan toan", "nguyen", "commune 11296")
            .flatMap(typed -> groups(server, who, typed).stream())
            .flatMap(group -> group.getJsonArray("items").getValuesAs(JsonObject.class).stream())
            .map(item -> item.getString("page").substring(1))
            .distinct()
            .toList();

    assertThat(pages).isNotEmpty();
    for (String page : pages) {
      String named = page + (page.contains("?") ? "&" : "?") + "election=";
      assertThat(browser.send(browser.request(named + RunningServer.plan().code()).GET()).status())
          .as(who + " opens " + page)
          .isEqualTo(200);
    }
  }

  @Test
  void theBoxOpensByKeysAndLeadsThere(People people, RunningServer server) {
    Page page = people.signedIn("city");
    server.open(page, "app/help.xhtml");
    page.keyboard().press("Control+k");
    assertThat(page.locator("#finder input")).isFocused();

    page.keyboard().type("khongcogi");
    assertThat(page.locator("#finder [role=status]")).containsText("Không tìm thấy");
    page.keyboard().press("Escape");
    assertThat(page.locator("#finder")).isHidden();

    page.keyboard().press("Control+k");
    page.keyboard().type("quan toan");
    assertThat(page.locator("#finder [aria-selected=true]")).containsText("Phường Quán Toan");
    Accessibility.assertNothingSerious(page);
    page.keyboard().press("Tab");
    assertThat(page.locator("#finder [aria-selected=true]")).containsText("Khu vực");
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/app/turnout/board\\.xhtml\\?unit=11296.*"));
  }

  private static List<String> titles(RunningServer server, String who, String typed, String kind) {
    return groups(server, who, typed).stream()
        .filter(group -> group.getString("kind").equals(kind))
        .flatMap(group -> group.getJsonArray("items").getValuesAs(JsonObject.class).stream())
        .map(item -> item.getString("title"))
        .toList();
  }

  private static List<JsonObject> groups(RunningServer server, String who, String typed) {
    HttpResponse<String> answer = server.as(who).get(FIND + PageClient.encode(typed));
    assertThat(answer.statusCode()).isEqualTo(200);
    return ApiClient.json(answer)
        .asJsonObject()
        .getJsonArray("groups")
        .getValuesAs(JsonObject.class);
  }

  private static String text(RunningServer server, String query) throws SQLException {
    try (Connection connection = server.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
