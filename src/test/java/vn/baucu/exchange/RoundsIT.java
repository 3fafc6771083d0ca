package vn.baucu.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;

/** Further rounds and decisions of a package, through the container to what a program reads. */
class RoundsIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final List<String> FIGURES =
      List.of("voters", "voted", "issued", "collected", "valid", "invalid");

  /** What follows over all rounds of a unit, as the law reads. */
  private static final Map<String, String> CONSEQUENCES =
      Map.of(
          "COMMUNE_COUNCIL/11305/1", "NONE",
          "COMMUNE_COUNCIL/11296/5", "NONE",
          "COMMUNE_COUNCIL/11329/1", "NONE",
          "COMMUNE_COUNCIL/11335/2", "NONE",
          "COMMUNE_COUNCIL/11332/5", "NONE",
          "COMMUNE_COUNCIL/11332/4", "SUPPLEMENTARY_ELECTION",
          "NATIONAL_ASSEMBLY/31/2", "SHORT_WITHOUT_ROUND",
          "NATIONAL_ASSEMBLY/31/1", "NONE");

  @Inject private SystemImport imports;
  @Inject private Sql sql;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void roundsComeInOnceAndReadAsTheyAreTabulatedByHand() throws Exception {
    TestPackage made =
        RoundsPackage.whole("ROUNDS-IN")
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                "rounds-city,Thành phố,CITY_COMMITTEE,31,,ENTRY APPROVAL,");
    ImportReport first = apply(made);
    assertThat(blocks(first)).isEmpty();
    assertThat(first.applied()).isTrue();
    for (String unit : CONSEQUENCES.keySet()) {
      check(made, unit);
    }
    assertThat(
            sql.list(
                "SELECT CONCAT(m.round, ' ', m.state) FROM count_minutes m JOIN electoral_unit e ON"
                    + " e.id = m.electoral_unit_id JOIN election x ON x.id = e.election_id WHERE"
                    + " x.code = 'ROUNDS-IN' AND (m.round = 'RE_VOTE' OR m.state = 'ANNULLED')"
                    + " ORDER BY 1",
                row -> row.getString(1)))
        .containsExactly(
            "FIRST ANNULLED",
            "FIRST ANNULLED",
            "FIRST ANNULLED",
            "RE_VOTE ACCEPTED",
            "RE_VOTE ACCEPTED",
            "RE_VOTE ACCEPTED");

    String before = state();
    ImportReport again = apply(made);
    assertThat(blocks(again)).isEmpty();
    assertThat(again.unchanged()).isTrue();
    assertThat(state()).isEqualTo(before);

    TestPackage moved =
        TestPackage.of("election.csv", made.text("election.csv").split("\\R"))
            .with(
                "counts.csv",
                "unit_code,area_number,level,voters,voted,issued,collected,valid,invalid",
                "11305,1,COMMUNE_COUNCIL,1526,764,764,764,760,4")
            .with("rounds.csv", made.text("rounds.csv").split("\\R"));
    assertThat(blocks(apply(moved))).extracting(ImportProblem::code).containsExactly("P455");
    TestPackage other =
        TestPackage.of("election.csv", made.text("election.csv").split("\\R"))
            .with(
                "rounds.csv",
                made.text("rounds.csv")
                    .replace("2021-06-06,33/QĐ", "2021-06-05,33/QĐ")
                    .split("\\R"))
            .with(
                "decisions.csv",
                made.text("decisions.csv").replace("phường,2", "phường,1").split("\\R"));
    assertThat(blocks(apply(other)))
        .extracting(ImportProblem::code)
        .containsExactly("P441", "P452");
    assertThat(state()).isEqualTo(before);
  }

  private void check(TestPackage made, String unit) throws Exception {
    String[] key = unit.split("/");
    RoundsTabulated expected =
        new RoundsTabulated(
            made,
            key[0],
            key[1],
            Integer.parseInt(key[2]),
            unit.equals("COMMUNE_COUNCIL/11332/5") ? List.of(2) : List.of());
    JsonObject answer = json(get("results/" + unit + "/rounds"));
    List<JsonObject> rounds = answer.getJsonArray("rounds").getValuesAs(JsonObject.class);
    assertThat(rounds)
        .as(unit)
        .extracting(round -> round.getString("round"))
        .containsExactlyElementsOf(expected.rounds.keySet());
    for (JsonObject round : rounds) {
      RoundsTabulated.Sums sums = expected.rounds.get(round.getString("round"));
      String where = unit + " " + round.getString("round");
      for (int i = 0; i < FIGURES.size(); i++) {
        assertThat(round.getJsonNumber(FIGURES.get(i)).longValueExact())
            .as(where + " " + FIGURES.get(i))
            .isEqualTo(sums.figures[i]);
      }
      assertThat(numbers(round.getJsonArray("positions")))
          .as(where)
          .containsExactlyElementsOf(sums.votes.keySet());
      assertThat(round.getJsonArray("votes").getValuesAs(JsonNumber::longValueExact))
          .as(where)
          .containsExactlyElementsOf(sums.votes.values());
      assertThat(numbers(round.getJsonArray("elected"))).as(where).isEqualTo(sums.elected);
      assertThat(round.getInt("seats")).as(where).isEqualTo(sums.seats);
      assertThat(round.getBoolean("turnoutReached")).as(where).isEqualTo(sums.reached);
      assertThat(round.getString("status")).as(where).isEqualTo("DETERMINED");
    }
    JsonObject standing = answer.getJsonObject("standing");
    assertThat(standing.getJsonArray("elected").getValuesAs(JsonObject.class))
        .as(unit)
        .extracting(winner -> winner.getInt("position") + winner.getString("round"))
        .containsExactlyElementsOf(expected.winners);
    assertThat(standing.getInt("missing")).as(unit).isEqualTo(expected.missing);
    assertThat(standing.getString("consequence")).as(unit).isEqualTo(CONSEQUENCES.get(unit));
  }

  private static List<Integer> numbers(JsonArray array) {
    return new ArrayList<>(array.getValuesAs(JsonNumber::intValueExact));
  }

  /** What a second import and one that is refused must leave as it is. */
  private String state() {
    return sql.list(
            """
            SELECT CONCAT_WS(' ',
              (SELECT CONCAT(COUNT(*), '/', SUM(m.version), '/', SUM(m.figures_version))
                 FROM count_minutes m JOIN electoral_unit e ON e.id = m.electoral_unit_id
                WHERE e.election_id = x.id),
              (SELECT SUM(t.revision) FROM tally t JOIN electoral_unit e
                 ON e.id = t.electoral_unit_id WHERE e.election_id = x.id),
              (SELECT COUNT(*) FROM electoral_round r JOIN electoral_unit e
                 ON e.id = r.electoral_unit_id WHERE e.election_id = x.id),
              (SELECT CONCAT(COUNT(*), '/', SUM(d.version)) FROM result_decision d
                 JOIN electoral_unit e ON e.id = d.electoral_unit_id WHERE e.election_id = x.id),
              (SELECT SUM(v.voters) FROM re_vote v), (SELECT SUM(t.voted) FROM round_turnout t),
              (SELECT SUM(i.issued) FROM round_inventory i))
              FROM election x WHERE x.code = 'ROUNDS-IN'
            """,
            row -> row.getString(1))
        .toString();
  }

  private ImportReport apply(TestPackage made) throws IOException {
    Path file = Files.write(Files.createTempFile("rounds", ".zip"), made.zip());
    try {
      return imports.apply(file, PASSWORD);
    } finally {
      Files.delete(file);
    }
  }

  private static List<ImportProblem> blocks(ImportReport report) {
    return report.problems().stream().filter(p -> p.severity() == Severity.BLOCK).toList();
  }

  private String get(String path) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString(("rounds-city:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(root + "api/v1/" + path))
                .header("Authorization", "Basic " + basic)
                .header("Election", "ROUNDS-IN")
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
