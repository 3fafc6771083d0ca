package vn.baucu.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.turnout.TurnoutElection.CITY;
import static vn.baucu.turnout.TurnoutElection.DISTRICT;
import static vn.baucu.turnout.TurnoutElection.OBSERVER;
import static vn.baucu.turnout.TurnoutElection.ONE;
import static vn.baucu.turnout.TurnoutElection.TEAM;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What changes after it was reported: figures with a reason, voters, and the quick reports. */
class TurnoutChangesIT extends TurnoutTesting {
  @Test
  void aCorrectionKeepsTheOldFigureAndBothNames() throws Exception {
    begin("TURNOUT-CORRECTION", "07:05");
    taken(put(ONE, "11296/1/07:00", 100));
    itIs("07:31");
    await(() -> snapshots("11296").size() == 1);
    await(() -> shown(ONE, "11296/07:00/report").startsWith("1/1"));

    // The clock stands: the correction falls into the second in which the report was made.
    refused(put(DISTRICT, "11296/1/07:00", 120, "phonedBy", "Bà Hòa"), 422);
    JsonObject corrected = taken(put(DISTRICT, "11296/1/07:00", 120, "reason", "cộng nhầm"));
    assertThat(corrected.getBoolean("corrected")).isTrue();
    assertThat(shown(ONE, "11296/07:00/history", "area", "1"))
        .contains("voted=100", "Phường một", "newVoted=120", "Quận một", "cộng nhầm");
    assertThat(voted("31", "07:00")).isEqualTo(120);
    assertThat(snapshots("31").get(0).getInt("voted")).isEqualTo(100);
    assertThat(snapshots("31").get(0).getBoolean("late")).isFalse();

    assertThat(shown(ONE, "11296/07:00/report"))
        .startsWith("1/1 corrected false outdated true voted 100 late 2");
    itIs("07:40");
    await(() -> shown(ONE, "11296/07:00/report").startsWith("2/2"));
    assertThat(shown(DISTRICT, "303/07:00/report"))
        .startsWith("2/2 corrected true outdated false voted 120 late 3");
    assertThat(shown(DISTRICT, "11299/07:00/report")).startsWith("1/1");
    assertThat(shown(ONE, "11296/07:00/report", "area", "1")).contains("voted 100");
    refused(onPage(DISTRICT, "11296/07:00/words", "{}", "text", "vui"), 403);
    refused(onPage(OBSERVER, "31/07:00/words", "{}", "text", "vui"), 403);
    assertThat(onPage(ONE, "11296/07:00/words", "{}", "text", "Phấn khởi").statusCode())
        .isEqualTo(204);
    assertThat(shown(CITY, "11296/07:00/report")).contains("Phấn khởi");

    itIs("2021-05-24 18:00");
    refused(put(DISTRICT, "11296/1/07:00", 130, "reason", "muộn"), 422);
    taken(put(CITY, "11296/1/07:00", 130, "reason", "theo biên bản"));
  }

  @Test
  void aReportIsMadeAgainWhereItTellsAnythingNew() throws Exception {
    begin("TURNOUT-AGAIN", "07:05");
    taken(put(ONE, "11296/1/07:00", 100));
    itIs("07:31");
    await(() -> shown(ONE, "11296/07:00/report").startsWith("1/1"));
    taken(put(DISTRICT, "11296/1/07:00", 120, "reason", "cộng nhầm"));
    taken(put(DISTRICT, "11296/1/07:00", 100, "reason", "số đầu đúng"));
    assertThat(shown(ONE, "11296/07:00/report")).startsWith("1/1 corrected false outdated true");

    itIs("07:40");
    await(() -> shown(ONE, "11296/07:00/report").contains("outdated false"));
    assertThat(shown(ONE, "11296/07:00/report")).startsWith("1/1 corrected false");

    String act = "11296/07:00/totals";
    assertThat(onPage(ONE, act, "{}", "total", "900", "total", "1000", "total", "400").statusCode())
        .isEqualTo(204);
    await(() -> shown(ONE, "11296/07:00/report").startsWith("2/2 corrected true outdated false"));
    assertThat(shown(DISTRICT, "11299/07:00/report")).startsWith("1/1");
  }

  @Test
  void finalTotalsAreOneActAndTurnoutFollowsThem() throws IOException {
    begin("TURNOUT-TOTALS", "2021-05-22 06:00");
    String act = "11296/07:00/totals";
    refused(onPage(ONE, act, "{}", "total", "900", "total", "1000", "total", "400"), 422);
    itIs("07:05");
    taken(put(ONE, "11296/1/07:00", 300));
    refused(onPage(ONE, act, "{}", "total", "900", "total", "1000"), 422);
    refused(onPage(TEAM, act, "{}", "total", "900", "total", "1000", "total", "400"), 403);
    HttpResponse<String> below =
        onPage(ONE, act, "{}", "total", "299", "total", "1000", "total", "400");
    refused(below, 422);
    assertThat(json(below).getString("title")).contains("1");
    assertThat(turnout("11296", null).getInt("voters")).isEqualTo(2_400);

    assertThat(onPage(ONE, act, "{}", "total", "900", "total", "1000", "total", "400").statusCode())
        .isEqualTo(204);
    assertThat(turnout("31", null).getInt("voters")).isEqualTo(5_300);
    refused(put(ONE, "11296/1/07:00", 901), 422, "T101");
    refused(onPage(ONE, act, "{}", "total", "910", "total", "1000", "total", "400"), 422);
    assertThat(
            onPage(
                    ONE, act, "{}", "total", "910", "total", "1000", "total", "400", "text",
                    "bổ sung")
                .statusCode())
        .isEqualTo(204);
    refused(
        onPage(
            ONE,
            act,
            "{}",
            "total",
            "905",
            "total",
            "1000",
            "total",
            "400",
            "text",
            "trang cũ",
            "seen",
            "900"),
        409);
    itIs("20:00");
    refused(
        onPage(ONE, act, "{}", "total", "920", "total", "1000", "total", "400", "text", "muộn"),
        422);
  }
}
