package vn.baucu.member;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.SystemImport;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.member.boundary.BodyRules;
import vn.baucu.testing.InContainer;

/** Members as packages bring them and as the API tells of them, to whoever may read them. */
class MembersIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String ELECTION = "MEMBERS";
  private static final String COLUMNS =
      "body,level,owner_code,unit_number,unit_code,area_number,office,full_name,phone";
  private static final String CHAIR = "TEAM,,,,11296,1,CHAIR,Nguyễn Đình Khoa,0912000118";
  private static final String CLERK = "TEAM,,,,11296,1,SECRETARY,Đỗ Văn Hùng,";
  private static final String BOARD = "BOARD,COMMUNE_COUNCIL,11296,1,,,CHAIR,Trần Thị Liên,";
  private static final String COMMITTEE = "COMMITTEE,,,,11296,,DEPUTY,Lê Xuân Trường,";

  @Inject private SystemImport imports;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aPackageBringsThemAndTheApiTellsWhoMayRead() throws Exception {
    assertThat(sheet(apply(CLERK, BOARD, COMMITTEE, CHAIR)).added()).isEqualTo(4);
    JsonObject team = json(get("members-11296", "11296/team-1"));
    assertThat(team.getJsonArray("members").getJsonObject(0).getString("name"))
        .as("by office, not by row")
        .isEqualTo("Nguyễn Đình Khoa");
    assertThat(team.getInt("least")).isEqualTo(11);
    assertThat(team.getJsonArray("hints").getString(0)).isEqualTo("FEWER");
    assertThat(json(get("members-303", "11296/COMMUNE_COUNCIL-1")).getInt("inOffice")).isEqualTo(1);
    assertThat(json(get("members-303", "11296")).getJsonArray("items").toString())
        .contains("\"committee\"", "NO_CHAIR", "\"team-2\"", "NOBODY");

    ImportReport again = apply(CLERK, BOARD, COMMITTEE, CHAIR);
    assertThat(again.unchanged()).as("identity is by name in a body").isTrue();
    String moved = CLERK.replace("SECRETARY", "DEPUTY");
    assertThat(sheet(apply(moved, CHAIR)).changed()).isEqualTo(1);
    JsonObject now = json(get("members-303", "11296/team-1"));
    assertThat(now.getJsonArray("members")).hasSize(2);
    assertThat(now.getInt("version")).isGreaterThan(team.getInt("version"));

    assertThat(get("members-11299", "11296/team-1").statusCode()).isEqualTo(403);
    assertThat(get("members-11296", "303/committee").statusCode()).isEqualTo(403);
    for (String odd : List.of("11296/team-9", "11296/x", "11296/X-1", "11296/team-0", "x/team-1")) {
      assertThat(get("members-11296", odd).statusCode()).as(odd).isEqualTo(404);
    }
  }

  /** Ended terms and namesakes as well; and whom nothing tells apart is not guessed. */
  @Test
  void theSamePackageTwiceChangesNothing() throws Exception {
    String columns = COLUMNS + ",date_of_birth,begins_on,ends_on";
    String[] rows = {
      columns,
      "TEAM,,,,11299,1,CHAIR,Lê Văn Nam,,1960,,2021-04-02",
      "TEAM,,,,11299,1,CHAIR,Lê Văn Nam,,1980-02-03,2021-04-02,",
      "TEAM,,,,11299,1,MEMBER,Lê Văn Nam,,,,",
      "TEAM,,,,11299,1,MEMBER,Lê Văn Năm,0912000118,,,"
    };
    assertThat(sheet(applyRows(rows)).added()).isEqualTo(4);
    assertThat(applyRows(rows).unchanged()).isTrue();
    rows[2] = rows[2].replace("CHAIR", "DEPUTY");
    assertThat(sheet(applyRows(rows)).changed()).isEqualTo(1);
    assertThat(applyRows(rows).unchanged()).isTrue();
    assertThat(json(get("members-303", "11299/team-1")).getJsonArray("members"))
        .extracting(member -> member.asJsonObject().getString("office"))
        .containsExactlyInAnyOrder("CHAIR", "DEPUTY", "MEMBER", "MEMBER");

    assertThat(
            applyRows(columns, "TEAM,,,,11299,1,CHAIR,Lê Văn Nam,,19,,").problems().stream()
                .map(ImportProblem::code))
        .contains("P322");
    String[] many = new String[BodyRules.MOST + 2 - 4];
    many[0] = COLUMNS;
    for (int i = 1; i < many.length; i++) {
      many[i] = "TEAM,,,,11299,1,MEMBER,Trần Thị " + i + ",";
    }
    ImportReport full = applyRows(many);
    assertThat(full.applied()).isFalse();
    assertThat(full.problems().stream().filter(p -> p.severity() == Severity.BLOCK))
        .singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("nhiều nhất 100"));
  }

  @Test
  void whatCannotBeKeptIsNamedByItsCell() {
    ImportReport report =
        apply(
            CHAIR.replace("CHAIR", "BOSS"),
            CLERK.replace(",1,", ",99,"),
            BOARD.replace("11296,1", "11296,99"),
            COMMITTEE,
            COMMITTEE,
            COMMITTEE.replace("Lê Xuân Trường", ""));
    assertThat(report.applied()).isFalse();
    assertThat(report.problems().stream().filter(p -> p.severity() == Severity.BLOCK))
        .extracting(ImportProblem::code)
        .containsExactlyInAnyOrder("P323", "P403", "P404", "P401", "P303");
  }

  private static SheetReport sheet(ImportReport report) {
    assertThat(report.problems().stream().filter(p -> p.severity() == Severity.BLOCK)).isEmpty();
    return report.files().stream()
        .filter(each -> each.file().equals("officers.csv"))
        .findFirst()
        .orElseThrow();
  }

  private ImportReport apply(String... officers) {
    String[] lines = new String[officers.length + 1];
    lines[0] = COLUMNS;
    System.arraycopy(officers, 0, lines, 1, officers.length);
    return applyRows(lines);
  }

  private ImportReport applyRows(String... lines) {
    TestPackage made =
        TestPackage.ofResource("/vn/baucu/cases/list-base.zip")
            .edit("election.csv", text -> text.replace("C38,", ELECTION + ","))
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                "members-303,Người Quận,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,1",
                "members-11296,Người Phường,COMMUNE_COMMITTEE,11296,,ENTRY,1",
                "members-11299,Người Bên Cạnh,COMMUNE_COMMITTEE,11299,,ENTRY,1")
            .with("officers.csv", lines);
    try {
      Path file = Files.write(Files.createTempFile("members", ".zip"), made.zip());
      try {
        return imports.apply(file, PASSWORD);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> get(String who, String path) throws Exception {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(root + "api/v1/members/" + path))
            .header("Authorization", "Basic " + basic)
            .header("Election", ELECTION)
            .build();
    return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
