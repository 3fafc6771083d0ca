package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CHIEF;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.DISTRICT_TWO;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.CITY_COUNCIL;
import static vn.baucu.law.ElectionLevel.COMMUNE_COUNCIL;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.baucu.law.CountForm;
import vn.baucu.law.Fields;
import vn.baucu.shared.Formats;
import vn.baucu.shared.TextLimit;

/** Each text of minutes at its limit, one over it, and with what cannot be printed. */
class CountTextsIT extends CountTesting {
  private static final String ASTRAL = "\uD842\uDFB7";

  @Test
  void whatIsReturnedAndReopenedIsKeptWholeWithItsReason() throws IOException {
    begin("COUNT-TEXTS");
    String key = key(NATIONAL_ASSEMBLY, 1);
    CountForm form = CountElection.form(NATIONAL_ASSEMBLY, 1);
    submitted(key, form);
    atItsLimit(TextLimit.REASON, text -> act(DISTRICT, key, "return", Map.of(), text), "RETURNED");

    submitted(key, form);
    done(act(DISTRICT, key, "accept"), "ACCEPTED");
    atItsLimit(TextLimit.REASON, text -> act(DISTRICT, key, "reopen", Map.of(), text), "REOPENED");
    String whole = ASTRAL.repeat(TextLimit.REASON.longest());
    assertThat(
            sql.list(
                "SELECT comment FROM count_event WHERE comment = ?",
                row -> row.getString(1),
                whole))
        .hasSize(2);
    assertThat(
            sql.list(
                "SELECT reason FROM audit_entry WHERE reason = ? AND election_code = ?",
                row -> row.getString(1),
                whole,
                election()))
        .hasSize(2);
  }

  @Test
  void fieldsNamedManyTimesAreFieldsOnce() throws IOException {
    begin("COUNT-FIELDS");
    String key = key(NATIONAL_ASSEMBLY, 1);
    submitted(key, CountElection.form(NATIONAL_ASSEMBLY, 1));
    String body =
        Json.createObjectBuilder()
            .add("version", version(key))
            .add("comment", "xem lại")
            .add("fields", (Fields.VOTED + " " + Fields.VALID + " ").repeat(503))
            .build()
            .toString();
    done(post(DISTRICT, "counts/" + key + "/return", body), "RETURNED");
    assertThat(
            sql.list(
                "SELECT mend_fields FROM count_minutes WHERE mend_fields IS NOT NULL",
                row -> row.getString(1)))
        .contains(Fields.VOTED + " " + Fields.VALID);
  }

  @Test
  void whoPhonedIsNamedWithinTheLimitOfNames() throws IOException {
    begin("COUNT-PHONED");
    String key = key(CITY_COUNCIL, 1);
    CountForm form = CountElection.form(CITY_COUNCIL, 1);
    done(enter(ONE, key, form), "FIRST_DONE");
    done(enter(CHIEF, key, form), "MATCHED");
    atItsLimit(
        TextLimit.PERSON,
        text ->
            post(
                DISTRICT,
                "counts/" + key + "/submit",
                Json.createObjectBuilder()
                    .add("version", version(key))
                    .add("phonedBy", text)
                    .build()
                    .toString()),
        "SUBMITTED");
    done(act(DISTRICT_TWO, key, "accept"), "ACCEPTED");
  }

  @Test
  void reportsOfIncidentsAndWhatTheCityLetsThroughAreKeptWhole() throws IOException {
    begin("COUNT-REPORTS");
    String key = key(COMMUNE_COUNCIL, 1);
    CountForm form = CountElection.form(COMMUNE_COUNCIL, 1);
    form = with(with(form, Fields.COLLECTED, 995), Fields.INVALID, 15);
    done(enter(ONE, key, form), "MATCHED");
    atItsLimit(
        TextLimit.REASON,
        text -> {
          Map<String, String> texts = new HashMap<>();
          List.of("C105", "C106", "C203", "C204").forEach(code -> texts.put(code, text));
          return act(CHIEF, key, "submit", texts, "");
        },
        "SUBMITTED");
    assertThat(view(TWO, key).toString()).contains(ASTRAL.repeat(TextLimit.REASON.longest()));
    assertThat(view(CITY, key).getString("state")).isEqualTo("SUBMITTED");
  }

  /** One more than fits and what cannot be printed are refused, what fits is done. */
  private static void atItsLimit(
      TextLimit kind, Function<String, HttpResponse<String>> door, String state) {
    String whole = ASTRAL.repeat(kind.longest());
    HttpResponse<String> longer = door.apply(whole + "a");
    refused(longer, 400);
    assertThat(json(longer).getString("title"))
        .contains(new Formats().integer(kind.longest() + 1))
        .contains(new Formats().integer(kind.longest()));
    HttpResponse<String> odd = door.apply("a\u0000b");
    refused(odd, 400);
    assertThat(json(odd).getString("title")).contains("Ký tự thứ 2");
    done(door.apply(whole), state);
  }
}
