package vn.baucu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** What figures rest on stays while they stand, and what a package writes keeps its author. */
class GroundIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String CASES = "/vn/baucu/cases/";

  @Inject private SystemImport imports;
  @Inject private Sql sql;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void candidatesDoNotChangePlacesUnderAcceptedVotes() {
    applied("list-base");
    String before = list("C38", "NATIONAL_ASSEMBLY");

    ImportReport report = apply(of("list-swapped-after-count"));

    assertThat(report.applied()).isFalse();
    assertThat(blocks(report))
        .extracting(ImportProblem::file, ImportProblem::row, ImportProblem::code)
        .containsExactly(tuple("candidates.csv", 2, "P426"), tuple("candidates.csv", 5, "P426"));
    assertThat(blocks(report).get(0).expected())
        .contains("khu vực 1", "đã được duyệt", "mở lại biên bản");
    assertThat(list("C38", "NATIONAL_ASSEMBLY")).isEqualTo(before);

    TestPackage occupation =
        of("list-base").edit("candidates.csv", text -> text.replace("Cán bộ", "Giáo viên"));
    assertThat(blocks(apply(occupation))).as("what means nothing to a vote may change").isEmpty();
  }

  @Test
  void everyPartOfTheGroundStays() {
    applied(named("list-base", "C38", "GROUND"));
    for (String[] change :
        new String[][] {
          {"candidates.csv", "An,1960-01-10,M,", "An,1959-01-10,M,"},
          {"electoral_units.csv", "NATIONAL_ASSEMBLY,31,1,Đơn vị bầu cử số 1,3", "$0"},
          {"voters.csv", "11296,1,NATIONAL_ASSEMBLY,FINAL,1000", "$0"},
          {"administrative_units.csv", "11296,Phường Quán Toan,COMMUNE,303", "$0"},
          {"election.csv", "2021-05-23", "2021-05-24"},
          {"election.csv", "85/2015/QH13", "83/2025/QH15"},
        }) {
      String to =
          switch (change[0]) {
            case "electoral_units.csv" -> change[1].replaceFirst(",3$", ",2");
            case "voters.csv" -> change[1].replace("1000", "1001");
            case "administrative_units.csv" -> change[1].replace(",303", ",31");
            default -> change[2];
          };
      TestPackage changed =
          named("list-base", "C38", "GROUND").edit(change[0], text -> text.replace(change[1], to));
      ImportReport report = apply(changed);
      assertThat(blocks(report))
          .as(change[0] + " " + to)
          .anySatisfy(
              problem -> {
                assertThat(problem.file()).isEqualTo(change[0]);
                assertThat(problem.code()).isIn("P426", "P427");
              });
    }
  }

  @Test
  void noOtherWinnerStandsUnderASignedResult() throws Exception {
    applied("list-to-be-signed");
    SetClock.of(sql, "H1", "2021-05-24 17:31", 0);
    String unit = "COMMUNE_COUNCIL/11296/1";
    HttpResponse<String> signed = send("h1a", "H1", "test/results/" + unit + "/certify", "");
    assertThat(signed.statusCode()).as(signed.body()).isEqualTo(204);
    JsonObject before = json(send("h1a", "H1", "results/" + unit, null));
    assertThat(before.getString("status")).isEqualTo("CERTIFIED");

    ImportReport report = apply(of("list-swapped-after-signing"));

    assertThat(blocks(report))
        .extracting(ImportProblem::file, ImportProblem::row, ImportProblem::code)
        .containsExactly(tuple("candidates.csv", 2, "P426"), tuple("candidates.csv", 6, "P426"));
    assertThat(blocks(report).get(0).expected())
        .contains("12/BB", "Ủy ban bầu cử thành phố mở lại kết quả");
    assertThat(json(send("h1a", "H1", "results/" + unit, null))).isEqualTo(before);

    sql.update(
        "UPDATE candidate c JOIN electoral_unit e ON e.id = c.electoral_unit_id JOIN election x ON"
            + " x.id = e.election_id SET c.full_name = 'Người Khác', c.version = c.version + 1,"
            + " x.version = x.version + 1 WHERE x.code = 'H1' AND e.level = 'COMMUNE_COUNCIL' AND"
            + " c.position = 1");
    assertThat(json(send("h1a", "H1", "results/" + unit, null)).getString("status"))
        .as("past every door, the signed fingerprint is not that of this list")
        .isEqualTo("DETERMINED");
  }

  @Test
  void aFinalTotalDoesNotFallBelowWhatWasReported() {
    applied("final-base");

    ImportReport report = apply(of("final-below-reported"));

    assertThat(report.applied()).isFalse();
    assertThat(blocks(report)).extracting(ImportProblem::code).containsExactly("M209", "T101");
    assertThat(blocks(report).get(0).expected()).contains("980", "990");
    assertThat(blocks(report).get(1).value()).contains("09:00", "990");
  }

  @Test
  void aUserNameStaysItsPersons() {
    applied(
        named("list-base", "C38", "AUTHORS")
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                "e1a,Người Đầu Tiên,COMMUNE_COMMITTEE,11296,,ENTRY,0225 1"));
    int epoch = epoch("e1a");

    ImportReport other = apply(of("account-other-person"));

    assertThat(blocks(other))
        .extracting(ImportProblem::file, ImportProblem::column, ImportProblem::code)
        .containsExactly(tuple("accounts.csv", "full_name", "P428"));

    TestPackage same =
        of("account-other-person")
            .edit(
                "accounts.csv",
                text ->
                    text.replace("Người Khác Hẳn", "Người Đầu Tiên").replace("ENTRY,", "ENTRY,9"));
    assertThat(blocks(apply(same))).isEmpty();
    assertThat(apply(same).unchanged()).isTrue();
    assertThat(epoch("e1a")).as("the sessions of the first election go on").isEqualTo(epoch);
    assertThat(phone("e1a")).isEqualTo("0225 1");
  }

  /** A figure that a package writes or replaces leaves the same traces as one that is typed. */
  @Test
  void aPackageLeavesEventsLikeAPerson() {
    applied(named("list-base", "C38", "EVENTS"));
    TestPackage changed =
        named("list-base", "C38", "EVENTS")
            .edit(
                "counts.csv",
                text ->
                    text.replace(
                        "11296,1,NATIONAL_ASSEMBLY,1000,990,",
                        "11296,1,NATIONAL_ASSEMBLY,1000,991,"));
    assertThat(blocks(apply(changed))).isEmpty();

    assertThat(
            sql.list(
                """
                SELECT CONCAT(v.act, ' ', v.figures_version, ' ', v.state, ' ', v.account_name)
                  FROM count_event v JOIN count_minutes m ON m.id = v.minutes_id
                  JOIN polling_area a ON a.id = m.area_id
                  JOIN administrative_unit u ON u.id = a.unit_id
                  JOIN election x ON x.id = u.election_id
                 WHERE x.code = 'EVENTS' AND u.code = '11296' AND a.number = 1 ORDER BY v.id
                """,
                row -> row.getString(1)))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event).startsWith("LOAD ").contains("ACCEPTED"));
    assertThat(
            sql.one(
                """
                SELECT COUNT(*) FROM voter_total_change c JOIN polling_area a ON a.id = c.area_id
                  JOIN administrative_unit u ON u.id = a.unit_id
                  JOIN election x ON x.id = u.election_id
                 WHERE x.code = 'EVENTS' AND c.stage = 'FINAL'
                """,
                row -> row.getInt(1)))
        .hasValueSatisfying(totals -> assertThat(totals).isPositive());
  }

  private static TestPackage of(String name) {
    return TestPackage.ofResource(CASES + name + ".zip");
  }

  /** A case as an election of another code. */
  private static TestPackage named(String name, String code, String other) {
    return of(name).edit("election.csv", text -> text.replace(code + ",", other + ","));
  }

  private void applied(String name) {
    applied(of(name));
  }

  private void applied(TestPackage made) {
    ImportReport report = apply(made);
    assertThat(blocks(report)).isEmpty();
    assertThat(report.applied()).isTrue();
  }

  private ImportReport apply(TestPackage made) {
    try {
      Path file = Files.write(Files.createTempFile("ground", ".zip"), made.zip());
      try {
        return imports.apply(file, PASSWORD);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<ImportProblem> blocks(ImportReport report) {
    return report.problems().stream().filter(p -> p.severity() == Severity.BLOCK).toList();
  }

  private String list(String election, String level) {
    return sql.list(
            "SELECT CONCAT(c.position, c.full_name, c.date_of_birth) FROM candidate c JOIN"
                + " electoral_unit e ON e.id = c.electoral_unit_id JOIN election x ON x.id ="
                + " e.election_id WHERE x.code = ? AND e.level = ? ORDER BY c.position",
            row -> row.getString(1),
            election,
            level)
        .toString();
  }

  private int epoch(String username) {
    return sql.one("SELECT epoch FROM account WHERE username = ?", row -> row.getInt(1), username)
        .orElseThrow();
  }

  private String phone(String username) {
    return sql.one(
            "SELECT phone FROM account WHERE username = ?", row -> row.getString(1), username)
        .orElseThrow();
  }

  private HttpResponse<String> send(String who, String election, String path, String body)
      throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
            .header("Authorization", "Basic " + basic)
            .header("Election", election);
    return client.send(
        (body == null ? request : request.POST(HttpRequest.BodyPublishers.ofString(body))).build(),
        BodyHandlers.ofString());
  }

  private static JsonObject json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
