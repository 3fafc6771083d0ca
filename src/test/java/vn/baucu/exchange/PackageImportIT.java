package vn.baucu.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.job.ImportCancelled;
import vn.baucu.exchange.control.source.Progress;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.training.control.RehearsalGenerator;
import vn.baucu.training.control.RehearsalPlan;

/** Packages go through the container into the database, with everything that stands on them. */
class PackageImportIT extends InContainer {
  private static final String SAMPLE = "/vn/baucu/sample/package.zip";

  @Inject private SystemImport imports;
  @Inject private Sql sql;

  @Test
  void theSampleComesOutAsExpected() throws IOException {
    ImportReport report = apply(sample("EXPECTED"));

    assertThat(blocks(report)).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(report.newElection()).isTrue();
    JsonObject expected = expected();
    for (JsonObject result : expected.getJsonArray("results").getValuesAs(JsonObject.class)) {
      assertThat(tallies("EXPECTED", result)).isEqualTo(figures(result));
    }
    assertThat(turnout("EXPECTED")).isEqualTo(turnout(expected.getJsonObject("turnout")));
  }

  @Test
  void aSecondTimeItChangesNothing() {
    TestPackage made = sample("TWICE");
    apply(made);
    String before = state("TWICE");

    ImportReport second = apply(made);

    assertThat(second.applied()).isTrue();
    assertThat(second.unchanged()).isTrue();
    assertThat(second.newElection()).isFalse();
    assertThat(second.files())
        .allSatisfy(
            file -> {
              assertThat(file.same()).as(file.file()).isEqualTo(file.read());
              assertThat(file.added() + file.changed() + file.refused()).isZero();
            });
    assertThat(state("TWICE")).isEqualTo(before);
  }

  /** What a package brought in comes out, and goes in again as nothing new. */
  @Test
  void anExportChangesNothing() {
    apply(sample("OUT-FIGURES"));
    byte[] out = imports.export("OUT-FIGURES");
    String before = state("OUT-FIGURES");
    ImportReport again = apply(out);
    assertThat(blocks(again)).isEmpty();
    assertThat(again.unchanged()).isTrue();
    assertThat(again.files()).allSatisfy(file -> assertThat(file.same()).isEqualTo(file.read()));
    assertThat(state("OUT-FIGURES")).isEqualTo(before);
    assertThat(TestPackage.ofZip(out).text("votes.csv").lines().count())
        .isEqualTo(sample("OUT").text("votes.csv").lines().count());
  }

  /** Publication and striking out travel along; another server gets the same rows. */
  @Test
  void whatIsPublishedIsCarried() throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    new RehearsalGenerator()
        .write(RehearsalPlan.haiPhong2021().only("318").withCode("OUT").withMembers(), made);
    apply(made.toByteArray());
    TestPackage unpublished = TestPackage.ofZip(imports.export("OUT"));
    String[] first = unpublished.text("candidates.csv").lines().toList().get(1).split(",");
    String unit = String.join(",", first[0], first[1], first[2]);
    TestPackage published =
        unpublished.edit(
            "candidates.csv",
            text ->
                text.replaceAll("(?m)^(" + unit + ",.*),,,,,$", "$1,07/NQ-UBBC,2021-04-27,,,")
                    .replaceAll(
                        "(?m)^(" + unit + ",2,.*),,,$", "$1,12/QĐ-UBBC,2021-05-10,xin rút"));
    ImportReport report = apply(published);
    assertThat(blocks(report)).isEmpty();
    assertThat(report.unchanged()).isFalse();
    assertThat(
            count(
                "SELECT COUNT(*) FROM candidate c JOIN electoral_unit e ON e.id ="
                    + " c.electoral_unit_id JOIN election l ON l.id = e.election_id WHERE l.code ="
                    + " 'OUT' AND e.list_document = '07/NQ-UBBC' AND c.struck_day IS NOT NULL"))
        .isEqualTo(1);
    TestPackage out = TestPackage.ofZip(imports.export("OUT"));
    assertThat(out.text("candidates.csv")).isEqualTo(published.text("candidates.csv"));
    assertThat(apply(out).unchanged()).isTrue();

    ImportReport other =
        apply(out.edit("candidates.csv", text -> text.replace("07/NQ-UBBC", "08/NQ-UBBC")));
    assertThat(other.applied()).isFalse();
    assertThat(blocks(other)).first().asString().contains("07/NQ-UBBC");

    apply(
        out.edit("candidates.csv", text -> text.replace("08/NQ-UBBC", "07/NQ-UBBC"))
            .edit("election.csv", text -> text.replace("OUT,", "OUT-2,")));
    TestPackage second = TestPackage.ofZip(imports.export("OUT-2"));
    for (String sheet :
        List.of(
            "levels.csv",
            "report_slots.csv",
            "administrative_units.csv",
            "electoral_units.csv",
            "polling_areas.csv",
            "area_units.csv",
            "voters.csv",
            "candidates.csv",
            "officers.csv",
            "settings.csv",
            "accounts.csv")) {
      assertThat(second.text(sheet)).as(sheet).isEqualTo(published.text(sheet));
    }
  }

  @Test
  void withOneFaultNothingIsWritten() {
    ImportReport refused =
        apply(
            sample("FAULT")
                .edit(
                    "votes.csv", text -> text.replaceFirst("COUNCIL,1,[0-9]+", "COUNCIL,1,9999")));

    assertThat(refused.applied()).isFalse();
    assertThat(blocks(refused)).isNotEmpty();
    assertThat(count("SELECT COUNT(*) FROM election WHERE code = 'FAULT'")).isZero();
  }

  @Test
  void onlyWhatChangedIsWrittenAndSumsFollow() {
    apply(sample("CHANGE"));
    TestPackage changed =
        TestPackage.of("election.csv", sample("CHANGE").text("election.csv").split("\\R"))
            .with(
                "counts.csv",
                "unit_code,area_number,level,voters,voted,issued,collected,valid," + "invalid",
                "11296,1,NATIONAL_ASSEMBLY,1567,1566,1566,1566,1539,27");

    ImportReport report = apply(changed);

    assertThat(blocks(report)).isEmpty();
    assertThat(report.files())
        .filteredOn(file -> file.file().equals("counts.csv"))
        .allSatisfy(file -> assertThat(file.changed()).isEqualTo(1));
    assertThat(
            count(
                """
                SELECT SUM(t.voted) FROM tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id
                  JOIN election x ON x.id = e.election_id
                 WHERE x.code = 'CHANGE' AND e.level = 'NATIONAL_ASSEMBLY' AND e.number = 1
                """))
        .isEqualTo(27_070);
    assertThat(
            count(
                """
                SELECT MAX(f.figures_version) FROM count_figures f
                  JOIN count_minutes m ON m.id = f.minutes_id
                  JOIN electoral_unit e ON e.id = m.electoral_unit_id
                  JOIN election x ON x.id = e.election_id WHERE x.code = 'CHANGE'
                """))
        .isEqualTo(2);
  }

  @Test
  void stoppedWhileItIsWrittenNothingIsThere() {
    Progress.Listener stopper =
        fraction -> {
          if (fraction > 0.6) {
            throw new ImportCancelled();
          }
        };

    assertThatThrownBy(() -> apply(sample("STOPPED").zip(), stopper))
        .isInstanceOf(ImportCancelled.class);

    assertThat(count("SELECT COUNT(*) FROM election WHERE code = 'STOPPED'")).isZero();
    assertThat(
            count(
                "SELECT COUNT(*) FROM administrative_unit u LEFT JOIN election x ON x.id ="
                    + " u.election_id WHERE x.id IS NULL"))
        .isZero();
  }

  @Test
  void aRealElectionIsNotLetIntoATrainingServer() {
    ImportReport report =
        apply(sample("REAL").edit("election.csv", text -> text.replace(",true", ",false")));

    assertThat(report.applied()).isFalse();
    assertThat(blocks(report)).extracting(ImportProblem::code).containsExactly("P503");
  }

  @Test
  void hoursOfSingleAreasAndAccountsComeAlong() {
    TestPackage made =
        sample("HOURS")
            .with(
                "settings.csv",
                "key,value",
                "area.318.1.opens,2021-05-22T06:00",
                "area.318.1.closes,2021-05-22T18:00",
                "poll.closes,20:00")
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                "hours-303,Nguyễn Văn A,DISTRICT_COMMITTEE,303,,ENTRY APPROVAL,0225 012345",
                "hours-team,Trần Thị B,POLLING_TEAM,11296,1,entry,");

    assertThat(blocks(apply(made))).isEmpty();
    assertThat(apply(made).unchanged()).isTrue();

    assertThat(
            sql.list(
                """
                SELECT DISTINCT CONCAT(a.opens_at, ' ', a.closes_at) FROM polling_area a
                  JOIN administrative_unit u ON u.id = a.unit_id
                  JOIN election x ON x.id = u.election_id WHERE x.code = 'HOURS' ORDER BY 1
                """,
                row -> row.getString(1)))
        .containsExactly(
            "2021-05-22 06:00:00 2021-05-22 18:00:00", "2021-05-23 07:00:00 2021-05-23 20:00:00");
    assertThat(
            count(
                """
                SELECT COUNT(*) FROM assignment s JOIN election x ON x.id = s.election_id
                 WHERE x.code = 'HOURS' AND s.entry
                """))
        .isEqualTo(2);
  }

  @Test
  void anElectionMayComeInParts() {
    TestPackage whole = sample("PARTS");
    TestPackage setUp = sample("PARTS");
    for (String figures : List.of("turnout.csv", "counts.csv", "votes.csv")) {
      setUp.without(figures);
    }
    TestPackage rest =
        TestPackage.of("election.csv", whole.text("election.csv").split("\\R"))
            .with("turnout.csv", whole.text("turnout.csv").split("\\R"))
            .with("counts.csv", whole.text("counts.csv").split("\\R"))
            .with("votes.csv", whole.text("votes.csv").split("\\R"));

    assertThat(blocks(apply(setUp))).isEmpty();
    assertThat(count(sumOfTallies("PARTS", "accepted"))).isZero();
    assertThat(count(sumOfTallies("PARTS", "areas"))).isEqualTo(214);
    assertThat(blocks(apply(rest))).isEmpty();
    assertThat(count(sumOfTallies("PARTS", "accepted"))).isEqualTo(213);
  }

  @Test
  void theCityOf2026WorksWithoutAChangeOfCode() throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    new RehearsalGenerator()
        .write(RehearsalPlan.haiPhong2026().withCode("TWO-TIERS").withTurnout().withCounts(), made);

    ImportReport report = apply(made.toByteArray());

    assertThat(blocks(report)).isEmpty();
    assertThat(report.applied()).isTrue();
    assertThat(count(sumOfTallies("TWO-TIERS", "areas")))
        .isEqualTo(count(sumOfTallies("TWO-TIERS", "accepted")))
        .isPositive();
  }

  private static TestPackage sample(String code) {
    return TestPackage.ofResource(SAMPLE)
        .edit("election.csv", text -> text.replace("REHEARSAL-1", code));
  }

  private ImportReport apply(TestPackage made) {
    return apply(made.zip());
  }

  private ImportReport apply(byte[] zip) {
    return apply(zip, fraction -> {});
  }

  private ImportReport apply(byte[] zip, Progress.Listener listener) {
    try {
      Path file = Files.write(Files.createTempFile("package", ".zip"), zip);
      try {
        return imports.apply(file, "chi-de-thu-nghiem", listener);
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

  private JsonObject expected() throws IOException {
    try (JsonReader reader =
        Json.createReader(getClass().getResourceAsStream("/vn/baucu/sample/expected.json"))) {
      return reader.readObject();
    }
  }

  private static List<Long> figures(JsonObject result) {
    List<Long> figures = new ArrayList<>();
    for (String name :
        List.of(
            "areas",
            "areasAccepted",
            "voters",
            "voted",
            "issued",
            "collected",
            "valid",
            "invalid")) {
      figures.add(result.getJsonNumber(name).longValueExact());
    }
    result.getJsonArray("votes").forEach(votes -> figures.add(Long.valueOf(votes.toString())));
    return figures;
  }

  private List<Long> tallies(String election, JsonObject result) {
    List<Long> sums = new ArrayList<>(Collections.nCopies(8, 0L));
    sql.each(
        """
        SELECT t.areas, t.accepted, t.voters, t.voted, t.issued, t.collected, t.valid, t.invalid,
               t.votes
          FROM tally t
          JOIN electoral_unit e ON e.id = t.electoral_unit_id
          JOIN administrative_unit o ON o.id = e.owner_id
          JOIN election x ON x.id = e.election_id
         WHERE x.code = ? AND e.level = ? AND o.code = ? AND e.number = ?
        """,
        row -> add(sums, row),
        sum -> {},
        election,
        result.getString("level"),
        result.getString("owner"),
        result.getInt("number"));
    return sums;
  }

  private static List<Long> add(List<Long> sums, ResultSet row) throws SQLException {
    for (int i = 0; i < 8; i++) {
      sums.set(i, sums.get(i) + row.getLong(i + 1));
    }
    try (JsonReader reader = Json.createReader(new StringReader(row.getString(9)))) {
      JsonArray votes = reader.readArray();
      for (int i = 0; i < votes.size(); i++) {
        if (sums.size() == 8 + i) {
          sums.add(0L);
        }
        sums.set(8 + i, sums.get(8 + i) + votes.getJsonNumber(i).longValueExact());
      }
    }
    return sums;
  }

  /** Voters, voted, areas and areas that reported, by unit and slot. */
  private Map<String, List<Long>> turnout(String election) {
    Map<String, List<Long>> all = new TreeMap<>();
    sql.each(
        """
        SELECT u.code, s.slot, SUM(v.voters), SUM(s.voted), SUM(v.areas), SUM(s.areas_reported)
          FROM administrative_unit u
          JOIN election x ON x.id = u.election_id
          JOIN unit_ancestor b ON b.ancestor_id = u.id
          JOIN unit_voters v ON v.unit_id = b.unit_id AND v.level = 'NATIONAL_ASSEMBLY'
          JOIN turnout_sum s ON s.unit_id = b.unit_id
         WHERE x.code = ?
         GROUP BY u.code, s.slot
        """,
        row ->
            all.put(
                row.getString(1) + " " + row.getObject(2, LocalDateTime.class),
                List.of(row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6))),
        row -> {},
        election);
    return all;
  }

  private static Map<String, List<Long>> turnout(JsonObject expected) {
    Map<String, List<Long>> all = new TreeMap<>();
    expected.forEach(
        (unit, slots) ->
            slots
                .asJsonObject()
                .forEach((slot, sums) -> all.put(unit + " " + slot, turnoutLine(sums))));
    return all;
  }

  private static List<Long> turnoutLine(JsonValue sums) {
    return List.of("voters", "voted", "areas", "areasReported").stream()
        .map(name -> sums.asJsonObject().getJsonNumber(name).longValueExact())
        .toList();
  }

  /** What a second import must leave as it is, versions and revisions included. */
  private String state(String election) {
    return sql.list(
            """
            SELECT CONCAT_WS(' ',
              (SELECT SUM(u.version) FROM administrative_unit u WHERE u.election_id = x.id),
              (SELECT SUM(t.revision) FROM tally t JOIN electoral_unit e
                 ON e.id = t.electoral_unit_id WHERE e.election_id = x.id),
              (SELECT SUM(s.revision) FROM turnout_sum s JOIN administrative_unit u
                 ON u.id = s.unit_id WHERE u.election_id = x.id),
              (SELECT CONCAT(COUNT(*), '/', SUM(m.version), '/', SUM(m.figures_version))
                 FROM count_minutes m JOIN electoral_unit e ON e.id = m.electoral_unit_id
                WHERE e.election_id = x.id))
              FROM election x WHERE x.code = ?
            """,
            row -> row.getString(1),
            election)
        .toString();
  }

  private static String sumOfTallies(String election, String column) {
    return "SELECT COALESCE(SUM(t."
        + column
        + "), 0) FROM tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id JOIN election x"
        + " ON x.id = e.election_id WHERE x.code = '"
        + election
        + "'";
  }

  private long count(String query) {
    return sql.one(query, row -> row.getLong(1)).orElseThrow();
  }
}
