package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;
import vn.baucu.law.Severity;

/** The new vote of an area whose first was annulled comes by package, and no other round does. */
class CountRoundsIT extends CountTesting {
  private static final int ANNULLED = 3;
  private static final CountForm AGAIN = with(form(ANNULLED), Fields.votes(1), 640);

  @Test
  void aNewVoteIsLoadedWhereTheFirstWasAnnulledAndTakesItsPlace() throws IOException {
    begin("ROUND-AGAIN", counted("ROUND-AGAIN"));
    String key = key(COMMUNE_COUNCIL, ANNULLED);
    done(onPage(CITY, key, "annul", "text", "9/QĐ"), "EMPTY");
    assertThat(status()).isEqualTo("PROVISIONAL");

    assertThat(codes(load(rows("ROUND-AGAIN", ANNULLED, "FIRST", AGAIN))))
        .as("what is annulled is not written again")
        .containsOnly("P424");
    assertThat(codes(load(rows("ROUND-AGAIN", 1, "RE_VOTE", form(1))))).containsOnly("P423");
    assertThat(states()).containsExactly("FIRST ANNULLED");

    assertThat(load(rows("ROUND-AGAIN", ANNULLED, "RE_VOTE", AGAIN)).applied()).isTrue();

    assertThat(states()).containsExactly("FIRST ANNULLED", "RE_VOTE ACCEPTED");
    assertThat(status()).isEqualTo("DETERMINED");
    assertThat(votes())
        .isEqualTo(form(1).votes().get(0) + form(2).votes().get(0) + 640 + form(4).votes().get(0));
    assertThat(view(CITY, again(key)).getString("round")).isEqualTo("RE_VOTE");
    assertThat(load(rows("ROUND-AGAIN", ANNULLED, "RE_VOTE", AGAIN)).unchanged()).isTrue();

    CountForm mended = with(AGAIN, Fields.votes(1), 641);
    ImportReport changed = load(rows("ROUND-AGAIN", ANNULLED, "RE_VOTE", mended));
    assertThat(changed.files())
        .filteredOn(file -> file.file().equals("votes.csv"))
        .allSatisfy(file -> assertThat(file.changed()).isEqualTo(1));
    assertThat(view(CITY, again(key)).getInt("figuresVersion")).isEqualTo(2);
    assertThat(codes(load(rows("ROUND-AGAIN", ANNULLED, "FIRST", AGAIN)))).containsOnly("P424");
  }

  @Test
  void anElectionWithANewVoteIsCarriedToAnotherServer() throws IOException {
    TestPackage carried = counted("ROUND-CARRIED");
    String[] counts = carried.text("counts.csv").split("\\R");
    counts[ANNULLED] = counts[ANNULLED].replace(",FIRST", ",RE_VOTE");
    carried
        .with("counts.csv", counts)
        .edit(
            "votes.csv",
            text -> text.replaceAll("(11296,3,COMMUNE_COUNCIL,\\d,\\d+),FIRST", "$1,RE_VOTE"));

    begin("ROUND-CARRIED", carried);

    assertThat(states()).containsExactly("RE_VOTE ACCEPTED");
    assertThat(status()).isEqualTo("DETERMINED");
    assertThat(load(carried).unchanged()).isTrue();
    assertThat(codes(load(rows("ROUND-CARRIED", ANNULLED, "FIRST", form(ANNULLED)))))
        .containsOnly("P424");
  }

  @Test
  void noOtherRoundAndNoTwoRoundsOfOneAreaAreTaken() throws IOException {
    begin("ROUND-OTHER");
    TestPackage both = rows("ROUND-OTHER", 1, "FIRST", form(1));
    both.edit("counts.csv", text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\r\n");
    both.edit("counts.csv", text -> text.replaceFirst("FIRST\r\n$", "RE_VOTE\r\n"));

    assertThat(codes(load(both))).containsOnly("P425");
    assertThat(codes(load(rows("ROUND-OTHER", 1, "RE_ELECTION", form(1))))).containsOnly("P440");
    assertThat(codes(load(rows("ROUND-OTHER", 1, "SUPPLEMENTARY", form(1))))).containsOnly("P440");
    assertThat(codes(load(rows("ROUND-OTHER", 1, "SECOND", form(1))))).containsOnly("P323");
    assertThat(states()).isEmpty();
  }

  /** The small election with the commune's council counted and accepted. */
  private static TestPackage counted(String code) {
    TestPackage made = CountElection.of(code);
    List<String> counts = new ArrayList<>();
    List<String> votes = new ArrayList<>();
    for (int area = 1; area <= CountElection.AREAS; area++) {
      counts.add(count(area, "FIRST", form(area)));
      votes.addAll(votes(area, "FIRST", form(area)));
    }
    return figures(made, counts, votes);
  }

  /** The minutes of one area alone. */
  private static TestPackage rows(String code, int area, String round, CountForm form) {
    TestPackage made =
        TestPackage.of("election.csv", CountElection.of(code).text("election.csv").split("\\R"));
    return figures(made, List.of(count(area, round, form)), votes(area, round, form));
  }

  private static TestPackage figures(TestPackage made, List<String> counts, List<String> votes) {
    return made.with(
            "counts.csv",
            lines(
                "unit_code,area_number,level,voters,voted,issued,collected,valid,invalid,round",
                counts))
        .with("votes.csv", lines("unit_code,area_number,level,position,votes,round", votes));
  }

  private static String[] lines(String head, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    return lines.toArray(String[]::new);
  }

  private static String count(int area, String round, CountForm form) {
    return "11296,%d,COMMUNE_COUNCIL,%d,%d,%d,%d,%d,%d,%s"
        .formatted(
            area,
            form.voters(),
            form.voted(),
            form.issued(),
            form.collected(),
            form.valid(),
            form.invalid(),
            round);
  }

  private static List<String> votes(int area, String round, CountForm form) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < form.votes().size(); i++) {
      rows.add(
          "11296,%d,COMMUNE_COUNCIL,%d,%d,%s".formatted(area, i + 1, form.votes().get(i), round));
    }
    return rows;
  }

  private static CountForm form(int area) {
    return CountElection.form(COMMUNE_COUNCIL, area);
  }

  private static List<String> codes(ImportReport report) {
    assertThat(report.applied()).isFalse();
    return report.problems().stream()
        .filter(problem -> problem.severity() == Severity.BLOCK)
        .map(ImportProblem::code)
        .toList();
  }

  private JsonObject result() {
    return json(get(CITY, "results/COMMUNE_COUNCIL/11296/1"));
  }

  private String status() {
    return result().getString("status");
  }

  /** Votes of the first candidate in the whole unit. */
  private long votes() {
    return result()
        .getJsonArray("candidates")
        .getJsonObject(0)
        .getJsonNumber("votes")
        .longValueExact();
  }

  /** The minutes there are of the area that votes again. */
  private List<String> states() {
    return sql.list(
        "SELECT CONCAT(m.round, ' ', m.state) FROM count_minutes m JOIN electoral_unit e ON e.id ="
            + " m.electoral_unit_id JOIN election x ON x.id = e.election_id JOIN polling_area p ON"
            + " p.id = m.area_id WHERE x.code = ? AND p.number = ? ORDER BY m.id",
        row -> row.getString(1),
        election(),
        ANNULLED);
  }
}
