package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.CITY;
import static vn.baucu.turnout.TurnoutElection.DISTRICT;
import static vn.baucu.turnout.TurnoutElection.ONE;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.TextLimit;

/** Each text beside a figure of turnout at its limit, one over it, and with what is no text. */
class TurnoutTextsIT extends TurnoutTesting {
  @Test
  void textsAreKeptWholeUpToTheirLimitAndRefusedBeyond() throws IOException {
    begin("TURNOUT-TEXTS", "07:05");
    atItsLimit(
        TextLimit.REASON,
        "\uD842\uDFB7",
        text -> put(ONE, "11296/1/07:00", figure(100, "reason", text)));
    atItsLimit(
        TextLimit.PERSON,
        "\uD842\uDFB7",
        text -> put(DISTRICT, "11296/2/07:00", figure(100, "phonedBy", text)));
    atItsLimit(TextLimit.REPORT, "a", text -> onPage(ONE, "11296/07:00/words", "{}", "text", text));
    atItsLimit(
        TextLimit.REASON,
        "ữ",
        text ->
            onPage(
                ONE,
                "11296/07:00/declare",
                Json.createObjectBuilder().add("3", text).build().toString()));
    itIs("08:00");
    atItsLimit(
        TextLimit.REASON, "a", text -> onPage(CITY, "11296/07:00/reopen", "{}", "text", text));
  }

  private static String figure(long voted, String field, String text) {
    return Json.createObjectBuilder().add("voted", voted).add(field, text).build().toString();
  }

  private static void atItsLimit(
      TextLimit kind, String letter, Function<String, HttpResponse<String>> door) {
    String whole = letter.repeat(kind.longest());
    refused(door.apply(whole + "a"), 400);
    refused(door.apply("a\u0000b"), 400);
    HttpResponse<String> answer = door.apply(whole);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }
}
