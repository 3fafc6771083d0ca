package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.CITY_TWO;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.count.RealElection.blocks;
import static vn.baucu.count.RealElection.problems;
import static vn.baucu.count.RealElection.rows;
import static vn.baucu.count.RealElection.sentences;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;

/** Counts of a real election come by package as first entries, and betray nobody's. */
class RealCountsST {
  private static final String FIRST = "FIRST";
  private static final CountForm FORM = CountElection.form(NATIONAL_ASSEMBLY, 1);
  private static final String KEY = "NATIONAL_ASSEMBLY/11296/1";

  @Test
  void aFirstEntryByPackageStillNeedsTheSecondSubmissionAndAcceptance() {
    RealElection election = counted("REAL-WAY");
    TestPackage made = election.forms(FIRST, Map.of(place(1), FORM));

    JsonObject seen = election.dryRun(CITY, made);
    assertThat(blocks(seen)).isEmpty();
    assertThat(rows(seen, "counts.csv")).isEqualTo("1 1 0 0 0");
    assertThat(rows(seen, "votes.csv")).isEqualTo("4 4 0 0 0");
    assertThat(election.state(KEY)).as("a dry run writes nothing").isEqualTo("EMPTY");

    JsonObject applied = election.apply(CITY, made);
    assertThat(election.state(KEY)).isEqualTo("FIRST_DONE");
    assertThat(election.view(TWO, KEY).isNull("figures")).isTrue();
    assertThat(
            election.all(
                "SELECT CONCAT_WS(' ', f.entry, a.username, f.phoned_by) FROM count_figures f JOIN"
                    + " account a ON a.id = f.author_id JOIN count_minutes m ON m.id ="
                    + " f.minutes_id JOIN electoral_unit e ON e.id = m.electoral_unit_id JOIN"
                    + " election x ON x.id = e.election_id WHERE x.code = 'REAL-WAY'"))
        .as("who typed it, and from what")
        .containsExactly(
            "FIRST count-city gói dữ liệu so-lieu.zip (SHA-256 "
                + applied.getString("sha256")
                + ")");

    done(election.enter(ONE, KEY, FORM, null), "MATCHED");
    assertThat(election.act(CITY, KEY, "submit").statusCode())
        .as("the first typist submits nothing")
        .isGreaterThanOrEqualTo(403);
    done(election.act(ONE, KEY, "submit"), "SUBMITTED");
    done(election.act(DISTRICT, KEY, "accept"), "ACCEPTED");
    assertThat(election.get(CITY_TWO, "results/NATIONAL_ASSEMBLY/31/1").body())
        .contains("\"areasAccepted\":1");
    assertThat(election.apply(CITY, made).getBoolean("unchanged")).isTrue();
  }

  @Test
  void nothingIsToldOfAnEntryThatIsNotTheImportersOwn() {
    RealElection election = counted("REAL-SECRET");
    done(election.enter(ONE, KEY, FORM, null), "FIRST_DONE");
    TestPackage equal = election.forms(FIRST, Map.of(place(1), FORM));
    TestPackage other =
        election.forms(FIRST, Map.of(place(1), CountTesting.with(FORM, Fields.votes(1), 123)));

    for (JsonObject report :
        List.of(
            election.dryRun(CITY, equal),
            election.dryRun(CITY, other),
            election.refused(CITY, equal),
            election.refused(CITY, other))) {
      assertThat(blocks(report)).containsExactly("counts.csv 2 P426");
      assertThat(sentences(report)).isEqualTo(sentences(election.dryRun(CITY, equal)));
      assertThat(problems(report, "EXPLAIN")).isEmpty();
      assertThat(problems(report, "INFO")).isEmpty();
      assertThat(rows(report, "counts.csv")).isEqualTo("1 0 0 0 1");
      assertThat(rows(report, "votes.csv")).isEqualTo("4 0 0 0 4");
    }
    assertThat(sentences(election.dryRun(CITY, equal)).get(0)).contains("không đối chiếu");

    TestPackage draft = election.forms(FIRST, Map.of(place(2), form(2)));
    election.apply(CITY, draft);
    assertThat(blocks(election.dryRun(CITY_TWO, draft)))
        .as("of another importer, too")
        .containsExactly("counts.csv 2 P426");
    assertThat(rows(election.dryRun(CITY, draft), "votes.csv")).isEqualTo("4 0 0 4 0");
    TestPackage changed =
        election.forms(FIRST, Map.of(place(2), CountTesting.with(form(2), Fields.votes(1), 701)));
    assertThat(sentences(election.refused(CITY, changed)).get(0)).contains("Tài khoản này đã nhập");
  }

  @Test
  void allOrNothingAndOnlyWhoMayType() {
    RealElection election = counted("REAL-WHOLE");
    done(election.enter(ONE, KEY, FORM, null), "FIRST_DONE");
    TestPackage both = election.forms(FIRST, Map.of(place(1), FORM, place(2), form(2)));

    assertThat(rows(election.refused(CITY, both), "counts.csv")).isEqualTo("2 1 0 0 1");
    assertThat(election.state("NATIONAL_ASSEMBLY/11296/2")).isEqualTo("EMPTY");

    TestPackage one = election.forms(FIRST, Map.of(place(2), form(2)));
    assertThat(blocks(election.refused("admin", one)))
        .containsExactly("counts.csv - P510", "votes.csv - P510");
    one.with(
        "election.csv",
        CountElection.of("NEW").text("election.csv").replace(",true", ",false").split("\\R"));
    assertThat(blocks(election.refused("admin", one)))
        .contains("counts.csv - P507", "votes.csv - P507");
    TestPackage twice = election.forms(FIRST, Map.of(place(2), form(2)));
    twice.edit("counts.csv", text -> text + text.lines().skip(1).findFirst().get() + "\r\n");
    assertThat(blocks(election.refused(CITY, twice))).containsExactly("counts.csv 3 P401");
    TestPackage elsewhere = election.forms(FIRST, Map.of("11296,9,NATIONAL_ASSEMBLY", form(2)));
    assertThat(blocks(election.refused(CITY, elsewhere))).contains("counts.csv 2 P403");
    TestPackage again = election.forms("RE_VOTE", Map.of(place(2), form(2)));
    assertThat(blocks(election.refused(CITY, again))).contains("counts.csv 2 P423");
    assertThat(election.state("NATIONAL_ASSEMBLY/11296/2")).isEqualTo("EMPTY");
  }

  @Test
  void findingsAreToldAndActOnTheNextStepOnly() {
    RealElection election = counted("REAL-FINDINGS");
    CountForm collected = new CountForm(1000L, 990L, 990L, 991L, 981L, 10L, FORM.votes());
    CountForm added = new CountForm(1000L, 990L, 990L, 990L, 980L, 11L, form(2).votes());
    List<Long> short3 = new ArrayList<>(form(3).votes());
    short3.set(3, null);
    CountForm blank = new CountForm(1000L, 990L, 990L, 990L, 980L, 10L, short3);

    JsonObject report =
        election.apply(
            CITY,
            election.forms(FIRST, Map.of(place(1), collected, place(2), added, place(3), blank)));

    assertThat(blocks(report)).isEmpty();
    assertThat(problems(report, "INCIDENT")).contains("counts.csv 2 C105", "counts.csv 2 C106");
    assertThat(problems(report, "EXPLAIN")).contains("counts.csv 3 C104", "counts.csv 4 C101");
    assertThat(election.state(KEY)).isEqualTo("FIRST_DONE");
    assertThat(election.view(CITY_TWO, KEY).getBoolean("incident"))
        .as("nothing is marked before both agree")
        .isFalse();
    assertThat(election.state("NATIONAL_ASSEMBLY/11296/2")).isEqualTo("FIRST_DONE");
    assertThat(election.state("NATIONAL_ASSEMBLY/11296/3")).isEqualTo("FIRST_ENTRY");
    done(election.enter(TWO, "NATIONAL_ASSEMBLY/11296/2", added, null), "MATCHED");
    assertThat(election.act(TWO, "NATIONAL_ASSEMBLY/11296/2", "submit").body()).contains("C104");

    TestPackage five =
        election
            .forms(FIRST, Map.of(place(4), form(4)))
            .edit("votes.csv", text -> text + place(4) + ",5,0,FIRST\r\n");
    assertThat(blocks(election.refused(CITY, five))).containsExactly("counts.csv 2 P426");
  }

  @Test
  void whatDiffersGoesBackToTheImporterToo() {
    RealElection election = counted("REAL-DIFFER");
    CountForm wrong = CountTesting.with(FORM, Fields.votes(1), 799);
    election.apply(CITY, election.forms(FIRST, Map.of(place(1), wrong)));
    done(election.enter(ONE, KEY, FORM, null), "DIFFERENT");

    done(election.enter(ONE, KEY, FORM, null), "DIFFERENT");
    done(election.enter(CITY, KEY, FORM, null), "MATCHED");
  }

  @Test
  void returnedMinutesAreTypedAnewByPackage() {
    RealElection election = counted("REAL-RETURNED");
    String key = "COMMUNE_COUNCIL/11296/1";
    String place = "11296,1,COMMUNE_COUNCIL";
    CountForm form = CountElection.form(COMMUNE_COUNCIL, 1);
    election.apply(CITY, election.forms(FIRST, Map.of(place, form)));
    assertThat(election.state(key)).as("this level has one entry").isEqualTo("MATCHED");
    done(election.act(CountElection.CHIEF, key, "submit"), "SUBMITTED");
    done(election.act(DISTRICT, key, "return"), "RETURNED");

    CountForm mended = CountTesting.with(form, Fields.votes(1), 650);
    assertThat(
            rows(
                election.dryRun(CITY_TWO, election.forms(FIRST, Map.of(place, form))),
                "counts.csv"))
        .as("of the version before nothing is told")
        .isEqualTo("1 1 0 0 0");
    election.apply(CITY, election.forms(FIRST, Map.of(place, mended)));
    assertThat(election.state(key)).isEqualTo("MATCHED");
    assertThat(election.view(CITY_TWO, key).getInt("figuresVersion")).isEqualTo(2);
  }

  @Test
  void beforeItsPollIsOverNothingIsTakenAndOfAnEarlyAreaNothingTold() {
    LocalDate tomorrow = LocalDate.now(RealElection.HERE).plusDays(1);
    RealElection election =
        new RealElection("REAL-EARLY", tomorrow, made -> earlyBefore(made, tomorrow));
    assertThat(blocks(election.refused(CITY, election.forms(FIRST, Map.of(place(1), FORM)))))
        .containsExactly("counts.csv 2 P426");
    assertThat(
            sentences(election.dryRun(CITY, election.forms(FIRST, Map.of(place(1), FORM)))).get(0))
        .contains("Kiểm phiếu", "mở lại");

    String island = "NATIONAL_ASSEMBLY/318/1";
    done(election.enter(CountElection.ISLAND, island, FORM, null), "FIRST_DONE");
    JsonObject hidden =
        election.refused(CITY, election.forms(FIRST, Map.of("318,1,NATIONAL_ASSEMBLY", FORM)));
    assertThat(sentences(hidden).get(0)).contains("bỏ phiếu sớm");
  }

  @Test
  void afterThePhaseOfCountingItIsMarkedLate() {
    LocalDate yesterday = LocalDate.now(RealElection.HERE).minusDays(1);
    RealElection election =
        new RealElection(
            "REAL-LATE",
            yesterday,
            made -> RealElection.settings(made, "phase.counting.ends," + yesterday + "T20:00"));
    election.apply(CITY, election.forms(FIRST, Map.of(place(1), FORM)));
    assertThat(election.view(CITY_TWO, KEY).getBoolean("late")).isTrue();
  }

  @Test
  void aNewVoteAfterAnAnnulmentIsAFirstEntryOfItsOwn() {
    RealElection election = counted("REAL-ANNULLED");
    election.apply(CITY, election.forms(FIRST, Map.of(place(1), FORM)));
    election.change(
        "UPDATE count_minutes m JOIN electoral_unit e ON e.id = m.electoral_unit_id JOIN election x"
            + " ON x.id = e.election_id SET m.state = 'ANNULLED', m.prior_state = NULL WHERE x.code"
            + " = 'REAL-ANNULLED'");

    assertThat(blocks(election.refused(CITY, election.forms(FIRST, Map.of(place(1), FORM)))))
        .contains("counts.csv 2 P424");
    election.apply(CITY_TWO, election.forms("RE_VOTE", Map.of(place(1), FORM)));
    JsonObject view = election.view(CITY_TWO, KEY + "?round=RE_VOTE");
    assertThat(view.getString("round")).isEqualTo("RE_VOTE");
    assertThat(view.getString("state")).isEqualTo("FIRST_DONE");
  }

  /** An election of yesterday, whose counting is open whatever the hour is. */
  private static RealElection counted(String code) {
    LocalDate today = LocalDate.now(RealElection.HERE);
    return new RealElection(
        code,
        today.minusDays(1),
        made -> RealElection.settings(made, "phase.counting.ends," + today.plusDays(1) + "T17:30"));
  }

  /** The island votes two days before all others. */
  private static TestPackage earlyBefore(TestPackage made, LocalDate day) {
    return made.edit(
        "settings.csv", text -> text.replaceAll("2021-05-22T", day.minusDays(2) + "T"));
  }

  private static String place(int area) {
    return "11296," + area + ",NATIONAL_ASSEMBLY";
  }

  private static CountForm form(int area) {
    return CountElection.form(NATIONAL_ASSEMBLY, area);
  }

  private static void done(HttpResponse<String> answer, String state) {
    CountTesting.done(answer, state);
  }
}
