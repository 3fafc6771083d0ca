package vn.baucu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.RunningServer;

/** Packages as people and programs bring them: by the page, and over the API. */
@ExtendWith(Browser.class)
class PackageImportST {
  private static final String IMPORTS = "api/v1/imports";
  private static final String SAMPLE = "/vn/baucu/sample/package.zip";
  private static final String ZIP = "application/zip";

  @Test
  void overTheApiAPackageIsCheckedThenWrittenOnce(RunningServer server) {
    ApiClient city = server.as("city");
    byte[] zip = sample("API-1").zip();

    JsonObject dryRun = json(post(city, IMPORTS + "?dryRun=true", "package", zip, null), 200);
    assertThat(dryRun.getBoolean("accepted")).isTrue();
    assertThat(dryRun.getBoolean("applied")).isFalse();
    assertThat(dryRun.getBoolean("newElection")).isTrue();
    assertThat(elections(city)).doesNotContain("API-1");

    JsonObject applied = json(post(city, IMPORTS, "package", zip, "key-1"), 200);
    assertThat(applied.getBoolean("applied")).isTrue();
    assertThat(elections(city)).contains("API-1");

    JsonObject answeredAgain = json(post(city, IMPORTS, "package", zip, "key-1"), 200);
    assertThat(answeredAgain.getString("id")).isEqualTo(applied.getString("id"));

    JsonObject second = json(post(city, IMPORTS, "package", zip, null), 200);
    assertThat(second.getBoolean("unchanged")).isTrue();

    JsonObject job = json(city.get(IMPORTS + "/" + applied.getString("id")), 200);
    assertThat(job.getString("state")).isEqualTo("DONE");
    assertThat(job.getJsonObject("report").getString("election")).isEqualTo("API-1");
  }

  @Test
  void whoMadeAnElectionSeesItsResults(RunningServer server) {
    ApiClient city = server.as("city");
    json(post(city, IMPORTS, "package", sample("API-2").zip(), null), 200);

    HttpResponse<String> result =
        city.send(
            city.request("api/v1/results/NATIONAL_ASSEMBLY/31/1").header("Election", "API-2"));

    assertThat(json(result, 200).getJsonNumber("voted").longValue()).isEqualTo(27_069);
  }

  @Test
  void aPackageWithAFaultIsAnsweredByItsReport(RunningServer server) {
    ApiClient city = server.as("city");
    byte[] zip =
        sample("API-3").edit("votes.csv", text -> text.replaceFirst(",1,1213", ",1,1.213")).zip();

    HttpResponse<String> answer = post(city, IMPORTS, "package", zip, null);

    JsonObject problem = json(answer, 422);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject first = problem.getJsonArray("problems").getJsonObject(0);
    assertThat(problem.getBoolean("applied")).isFalse();
    assertThat(problem.getJsonArray("problems").getValuesAs(JsonObject.class))
        .anySatisfy(
            each -> {
              assertThat(each.getString("code")).isEqualTo("P311");
              assertThat(each.getString("file")).isEqualTo("votes.csv");
              assertThat(each.getInt("row")).isEqualTo(2);
              assertThat(each.getString("column")).isEqualTo("votes");
              assertThat(each.getString("value")).isEqualTo("1.213");
            });
    assertThat(first.getString("expected")).isNotBlank();
    assertThat(elections(city)).doesNotContain("API-3");
  }

  /** Who keeps the server reaches every election of it. */
  @Test
  void aCityNeitherMakesNorUnmakesAnAdministrator(RunningServer server) {
    TestPackage own = sample("API-5");
    String head = "username,full_name,role,unit_code,area_number,duties,phone";
    byte[] made = own.with("accounts.csv", head, "api-5,Người Giữ,ADMINISTRATOR,31,,,").zip();
    byte[] unmade = own.with("accounts.csv", head, "admin,Người Giữ,OBSERVER,31,,,").zip();

    for (byte[] zip : new byte[][] {made, unmade}) {
      JsonObject refused = json(post(server.as("city"), IMPORTS, "package", zip, null), 422);
      assertThat(refused.getJsonArray("problems").getValuesAs(JsonObject.class))
          .extracting(problem -> problem.getString("code"), problem -> problem.getString("column"))
          .contains(tuple("P417", "role"));
    }
    json(post(server.as("admin"), IMPORTS + "?dryRun=true", "package", made, null), 200);
  }

  @Test
  void whatIsNoUploadOrNotOnesOwnIsRefused(RunningServer server) {
    ApiClient city = server.as("city");
    byte[] zip = sample("API-4").zip();

    assertThat(post(city, IMPORTS, "other", zip, null).statusCode()).isEqualTo(400);
    assertThat(city.post(IMPORTS, "{}").statusCode()).isEqualTo(415);
    assertThat(city.get(IMPORTS + "/unknown").statusCode()).isEqualTo(404);
    assertThat(post(server.as("district-303"), IMPORTS, "package", zip, null).statusCode())
        .isEqualTo(403);
    assertThat(post(server.anonymous(), IMPORTS, "package", zip, null).statusCode()).isEqualTo(401);
    String id =
        json(post(city, IMPORTS + "?dryRun=true", "package", zip, null), 200).getString("id");
    assertThat(server.as("admin").get(IMPORTS + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void onThePageAPackageIsCheckedThenWritten(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, "app/exchange/import.xhtml");
    Accessibility.assertNothingSerious(page);

    choose(page, "goi.zip", sample("PAGE-1").zip());
    page.locator("#apply\\:write").waitFor();
    assertThat(page.locator("main").innerText()).contains("Gói hợp lệ, chưa ghi gì.");
    Accessibility.assertNothingSerious(page);
    assertThat(elections(server.as("city"))).doesNotContain("PAGE-1");

    page.locator("#apply\\:write").click();
    Asked.yes(page);
    page.getByText("Đã ghi gói.").waitFor();
    assertThat(elections(server.as("city"))).contains("PAGE-1");

    server.open(page, "app/exchange/import.xhtml");
    choose(page, "goi.zip", sample("PAGE-1").zip());
    page.getByText("Gói không có gì mới.").waitFor();
    assertThat(page.locator("#apply\\:write").count()).isZero();
  }

  @Test
  void onThePageEachFaultSaysWhereAndWhatToDo(Page page, RunningServer server) {
    server.signIn(page, "city");
    server.open(page, "app/exchange/import.xhtml");

    choose(page, "so-tinh.xlsx", TestPackage.of("[Content_Types].xml", "<x/>").zip());

    page.getByText("P102").waitFor();
    assertThat(page.locator("main").innerText()).contains("Đây là sổ tính Excel (XLSX)");
    page.setViewportSize(390, 844);
    assertThat((Boolean) page.evaluate("document.body.scrollWidth <= 390")).isTrue();
    Accessibility.assertNothingSerious(page);
  }

  @Test
  void withoutAFileThePageSaysSo(Page page, RunningServer server) {
    server.signIn(page, "admin");
    server.open(page, "app/exchange/import.xhtml");

    page.locator("#upload\\:check").click();

    page.getByText("Hãy chọn tệp .zip").waitFor();
  }

  private static void choose(Page page, String name, byte[] content) {
    page.locator("#upload\\:file").setInputFiles(new FilePayload(name, ZIP, content));
    page.locator("#upload\\:check").click();
  }

  private static TestPackage sample(String code) {
    return TestPackage.ofResource(SAMPLE)
        .edit("election.csv", text -> text.replace("REHEARSAL-1", code));
  }

  private static String elections(ApiClient client) {
    return client.get("api/v1/elections").body();
  }

  private static JsonObject json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return ApiClient.json(answer).asJsonObject();
  }

  private static HttpResponse<String> post(
      ApiClient client, String path, String field, byte[] zip, String key) {
    String boundary = "----0123456789abcdef";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"; filename=\"goi.zip\"\r\nContent-Type: application/zip\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(zip);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return client.send(request);
  }
}
