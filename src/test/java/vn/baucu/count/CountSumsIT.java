package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.DISTRICT_TWO;
import static vn.baucu.count.CountElection.ISLAND;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;

/** The sums follow acceptance and what takes it back, in the same moment. */
class CountSumsIT extends CountTesting {
  private static final String RESULT = "results/COMMUNE_COUNCIL/11296/1";

  @Test
  void theLastAcceptanceDeterminesTheUnitAndTakingBackUndoesIt() throws IOException {
    begin("COUNT-SUMS");
    List<CountForm> in = new ArrayList<>();
    for (int area = 1; area <= CountElection.AREAS; area++) {
      holds("PROVISIONAL", in);
      accept(area, form(area));
      in.add(form(area));
    }
    holds("DETERMINED", in);

    String key = key(COMMUNE_COUNCIL, 2);
    refused(act(CHIEF, key, "reopen"), 403);
    refused(act(ISLAND, key, "reopen"), 403);
    done(act(DISTRICT_TWO, key, "reopen"), "REOPENED");
    in.remove(1);
    holds("PROVISIONAL", in);
    CountForm mended = with(form(2), Fields.votes(1), 650);
    accept(2, mended);
    in.add(mended);
    holds("DETERMINED", in);

    done(enterAgain(key), "SUBMITTED");
    done(act(DISTRICT, key, "return"), "RETURNED");
    in.remove(mended);
    holds("PROVISIONAL", in);
  }

  /** Re-opens and submits again, so that a return follows an acceptance. */
  private HttpResponse<String> enterAgain(String key) {
    done(act(CITY, key, "reopen"), "REOPENED");
    done(enter(ONE, key, form(2)), "MATCHED");
    return act(CHIEF, key, "submit");
  }

  @Test
  void onceCountingIsOverOnlyTheCityTakesBack() throws IOException {
    begin("COUNT-CLOSING");
    accept(1, form(1));
    itIs(CLOSING);
    String key = key(COMMUNE_COUNCIL, 1);
    refused(act(DISTRICT, key, "reopen"), 422);
    done(act(CITY, key, "reopen"), "REOPENED");
    done(enter(ONE, key(COMMUNE_COUNCIL, 2), form(2)), "MATCHED");
    assertThat(view(CITY, key(COMMUNE_COUNCIL, 2)).getBoolean("late")).isTrue();
    assertThat(view(CITY, key).getBoolean("late")).isFalse();
  }

  @Test
  void aNewVoteStandsInTheSumsOfTheFirstRoundForWhatWasAnnulled() throws IOException {
    begin("COUNT-ANNUL");
    List<CountForm> in = new ArrayList<>();
    for (int area = 1; area <= CountElection.AREAS; area++) {
      accept(area, form(area));
      in.add(form(area));
    }
    String key = key(COMMUNE_COUNCIL, 3);
    assertThat(onPage(DISTRICT, key, "annul", "text", "9/QĐ").statusCode()).isEqualTo(403);
    refused(onPage(CITY, key, "annul"), 422);
    done(onPage(CITY, key, "annul", "text", "9/QĐ"), "EMPTY");
    in.remove(2);
    holds("PROVISIONAL", in);
    assertThat(view(CITY, key).getString("state")).isEqualTo("ANNULLED");
    refused(get(CITY, "counts/" + again(key(COMMUNE_COUNCIL, 1))), 404);
    refused(get(CITY, "counts/" + key + "?round=SUPPLEMENTARY"), 404);
    assertThat(json(get(CITY, "results?round=SUPPLEMENTARY")).getInt("total")).isZero();
    key = again(key);
    JsonObject anew = view(CITY, key);
    assertThat(anew.getString("round")).isEqualTo("RE_VOTE");
    assertThat(anew.getInt("version")).isZero();
    assertThat(anew.isNull("figures")).isTrue();

    CountForm second = with(form(3), Fields.votes(1), 640);
    done(enter(ONE, key, second), "MATCHED");
    assertThat(view(CITY, key).getString("round")).isEqualTo("RE_VOTE");
    holds("PROVISIONAL", in);
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
    in.add(second);
    holds("DETERMINED", in);
    assertThat(
            sql.list(
                "SELECT CONCAT_WS(' ', a.number, a.round, a.votes) FROM accepted_area a JOIN"
                    + " electoral_unit e ON e.id = a.electoral_unit_id JOIN election x ON x.id ="
                    + " e.election_id WHERE x.code = ? AND a.number = 3",
                row -> row.getString(1),
                election()))
        .containsExactly("3 FIRST [640,467,433,257]");
    assertThat(
            sql.list(
                "SELECT CONCAT(m.round, ' ', m.state) FROM count_minutes m JOIN electoral_unit e ON"
                    + " e.id = m.electoral_unit_id JOIN election x ON x.id = e.election_id JOIN"
                    + " polling_area p ON p.id = m.area_id WHERE x.code = ? AND p.number = 3 ORDER"
                    + " BY m.id",
                row -> row.getString(1),
                election()))
        .as("the old stays on record")
        .containsExactly("FIRST ANNULLED", "RE_VOTE ACCEPTED");
    assertThat(get(CITY, "test/counts/COMMUNE_COUNCIL/11296/1/board").body())
        .contains("total=4, approved=4");

    done(act(CITY, key, "reopen"), "REOPENED");
    in.remove(second);
    holds("PROVISIONAL", in);
  }

  private static CountForm form(int area) {
    return CountElection.form(COMMUNE_COUNCIL, area);
  }

  private void accept(int area, CountForm form) {
    String key = key(COMMUNE_COUNCIL, area);
    done(enter(ONE, key, form), "MATCHED");
    done(act(CHIEF, key, "submit"), "SUBMITTED");
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
  }

  /** The result is the sum of these forms, and so are the tallies made anew. */
  private void holds(String status, List<CountForm> forms) {
    JsonObject result = json(get(CITY, RESULT));
    assertThat(result.getString("status")).isEqualTo(status);
    assertThat(result.getInt("areasAccepted")).isEqualTo(forms.size());
    assertThat(result.getJsonNumber("voters").longValue())
        .isEqualTo(forms.stream().mapToLong(CountForm::voters).sum());
    assertThat(result.getJsonNumber("valid").longValue())
        .isEqualTo(forms.stream().mapToLong(CountForm::valid).sum());
    List<Long> votes =
        result.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
            .map(candidate -> candidate.getJsonNumber("votes"))
            .map(JsonNumber::longValue)
            .toList();
    assertThat(votes)
        .isEqualTo(
            IntStream.range(0, 4)
                .mapToObj(i -> forms.stream().mapToLong(form -> form.votes().get(i)).sum())
                .toList());
  }
}
