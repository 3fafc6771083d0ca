package vn.baucu.desk.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** What stands on whose desk as the day goes on: each person is led by the desk alone. */
@ExtendWith(Browser.class)
class DeskST {
  private static final String CODE = "BAN-LAM-VIEC";
  private static final String COMMUNE = "11296";
  private static final String FIRST = "commune-11296";
  private static final String SECOND = "commune-11296-b";
  private static final String DISTRICT = "district-303";
  private static final String MINUTES = "counts/COMMUNE_COUNCIL/11296/1";

  private static RunningServer server;
  private static OwnElection election;

  @BeforeAll
  static void theDayBegins() {
    server = RunningServer.get();
    election = new OwnElection(server, CODE);
    election.load(RehearsalPlan.haiPhong2021().only("303"));
  }

  @Test
  void theDeskLeadsThroughTheDay(People people) {
    election.setClock("2021-05-23T09:02:00", 0);
    Page first = election.at(people, FIRST);
    Page second = election.at(people, SECOND);
    Page district = election.at(people, DISTRICT);

    // An open slot comes first, with its deadline; the button leads to the grid.
    assertThat(first.locator("#next")).containsText("Báo cáo mốc 9h");
    assertThat(first.locator(".now .due")).containsText("09:30");
    Accessibility.assertNothingSerious(first);
    int areas = areas();
    for (int area = 1; area <= areas; area++) {
      election.put(FIRST, "turnout/" + COMMUNE + "/" + area + "/2021-05-23T09:00", "{\"voted\":5}");
    }
    look(first);
    assertThat(first.locator("#next")).containsText("Gửi mốc 9h");
    first.keyboard().press("Enter");
    first.waitForURL("**/turnout/entry.xhtml**");

    // From the close of the window on the level above is asked for whoever is late.
    election.setClock("2021-05-23T09:40:00", 0);
    look(district);
    assertThat(district.locator("#next")).containsText("Mốc 9h đã đóng");
    look(first);
    assertThat(first.locator("main")).not().containsText("Báo cáo mốc");

    // Between two slots nothing waits, and the desk says until when.
    election.setClock("2021-05-23T16:20:00", 0);
    look(second);
    assertThat(second.locator("main")).not().containsText("Nhập lần thứ nhất");

    // After the close the minutes wait for their first entry, then for another's second.
    election.setClock("2021-05-23T21:40:00", 0);
    look(second);
    assertThat(second.locator("main")).containsText("Nhập lần thứ nhất");
    JsonObject sheet = sheet();
    enter(FIRST, sheet, 0);
    look(second);
    assertThat(second.locator("main")).containsText("Nhập lần hai");
    look(first);
    assertThat(first.locator("main")).not().containsText("Nhập lần hai");

    // A difference stands on both desks, with its fields.
    enter(SECOND, sheet, 1);
    for (Page author : List.of(first, second)) {
      look(author);
      assertThat(author.locator("#next")).containsText("Nhập lại mục lệch: Khu vực 1");
      author.keyboard().press("Enter");
      author.waitForURL("**/count/entry.xhtml**");
    }
  }

  private static void look(Page page) {
    page.navigate(election.at("app/desk.xhtml").toString());
  }

  private static int areas() {
    return ApiClient.json(call(FIRST, "units/" + COMMUNE, null)).asJsonObject().getInt("areas");
  }

  /** The paper of an area, as the server's own election, made up from the same seed, has it. */
  private static JsonObject sheet() {
    return ApiClient.json(server.as("city").get("api/v1/" + MINUTES))
        .asJsonObject()
        .getJsonObject("figures");
  }

  private static void enter(String username, JsonObject sheet, int less) {
    StringBuilder votes = new StringBuilder();
    List<Integer> paper =
        sheet.getJsonArray("votes").getValuesAs(jakarta.json.JsonNumber::intValue);
    for (int i = 0; i < paper.size(); i++) {
      votes.append(i == 0 ? "" : ",").append(paper.get(i) - (i == 1 ? less : 0));
    }
    int version = ApiClient.json(call(username, MINUTES, null)).asJsonObject().getInt("version");
    StringBuilder body = new StringBuilder("{\"version\":" + version);
    for (String field : List.of("voters", "voted", "issued", "collected", "valid", "invalid")) {
      body.append(",\"").append(field).append("\":").append(sheet.getInt(field));
    }
    call(username, MINUTES + "/entries", body.append(",\"votes\":[").append(votes).append("]}"));
  }

  private static HttpResponse<String> call(String username, String path, CharSequence json) {
    ApiClient client = server.as(username);
    HttpRequest.Builder request =
        client
            .request("api/v1/" + path)
            .header("Election", CODE)
            .header("Content-Type", "application/json");
    HttpResponse<String> answer =
        client.send(
            json == null
                ? request
                : request.POST(HttpRequest.BodyPublishers.ofString(json.toString())));
    Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
