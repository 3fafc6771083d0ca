package vn.baucu.voters;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.SystemImport;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.exchange.control.source.TestPackage;
import vn.baucu.law.Severity;
import vn.baucu.shared.Sql;
import vn.baucu.testing.InContainer;
import vn.baucu.testing.inside.SetClock;

/** Totals from the posted list to the one of the morning, and their sums up the tree. */
class VoterTotalsIT extends InContainer {
  private static final String PASSWORD = "chi-de-thu-nghiem";
  private static final String ELECTION = "TOTALS";
  private static final String COMMUNE = "totals-11296";
  private static final String CITY = "totals-31";
  private static final String UNIT = "11296";
  private static final int ACTS = 25;

  /** The one total that is final from the beginning. */
  private static final String FINISHED = "11302,1,NATIONAL_ASSEMBLY,FINAL,";

  @Inject private SystemImport imports;
  @Inject private Sql sql;
  @ArquillianResource private URL root;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void aListIsPostedCorrectedAndFinal() throws Exception {
    load();
    SetClock.of(sql, ELECTION, "2021-05-10 08:00", 0);
    theFirstFinalTotalIsKept();
    postedInThePreparation();
    twoOnOneTable();
    correctedWithAReason();
    everySumIsTheSumOfTheAreas();
    finalInOneAct();
  }

  /** Of a package, with men and women. */
  private void theFirstFinalTotalIsKept() {
    assertThat(history("11302")).isEqualTo("ALL - 1013,MEN - 1,WOMEN - 2");
  }

  /** The changes of a unit's totals: who is counted, before and after. */
  private String history(String unit) {
    return sql.one(
            "SELECT GROUP_CONCAT(part, ' ', COALESCE(before_total, '-'), ' ', after_total ORDER"
                + " BY c.id) FROM voter_total_change c JOIN polling_area p ON p.id = c.area_id"
                + " JOIN administrative_unit u ON u.id = p.unit_id JOIN election e ON e.id ="
                + " u.election_id WHERE e.code = ? AND u.code = ?",
            row -> row.getString(1),
            ELECTION,
            unit)
        .orElse("");
  }

  private void postedInThePreparation() throws Exception {
    refused(put("totals-11299", "POSTED", totals("1/MEN", 480)), 403);
    refused(put(COMMUNE, "FINAL", totals("1/NATIONAL_ASSEMBLY", 1_000)), 422);
    refused(put(COMMUNE, "POSTED", totals("9/NATIONAL_ASSEMBLY", 1_000)), 400);
    refused(put(COMMUNE, "POSTED", totals("1/NATIONAL_ASSEMBLY", -1)), 422);
    refused(put(COMMUNE, "POSTED", totals("1/MEN", 480)), 422);
    refused(put(COMMUNE, "POSTED", "{\"totals\":{\"1/MEN/2\":4}}"), 400);
    refused(put(COMMUNE, "SOON", "{}"), 400);
    refused(put(COMMUNE, "POSTED", "{}"), 422);
    taken(
        put(
            COMMUNE,
            "POSTED",
            totals(
                "1/NATIONAL_ASSEMBLY", 1_000, "1/CITY_COUNCIL", 1_000, "1/COMMUNE_COUNCIL", 980)));
    taken(put(COMMUNE, "POSTED", totals("2/NATIONAL_ASSEMBLY", 1_005, "2/CITY_COUNCIL", 1_005)));
    JsonObject sheet = taken(put(COMMUNE, "POSTED", totals("1/MEN", 480, "1/WOMEN", 515)));
    assertThat(area(taken(get(CITY, "11299")), 1).getJsonObject("women").getInt("posted"))
        .isEqualTo(2);
    assertThat(codes(area(sheet, 1))).contains("M210");
    refused(put(COMMUNE, "POSTED", explained("1/M203", "không có")), 422);
    refused(put(COMMUNE, "POSTED", explained("9/M210", "không có khu vực")), 422);
    refused(put(COMMUNE, "POSTED", explained("1/M210", " ")), 422);
    sheet = taken(put(COMMUNE, "POSTED", explained("1/M210", "5 người chưa rõ")));
    assertThat(area(sheet, 1).getJsonArray("explained").toString()).contains("M210");
    assertThat(lastAudited()).contains("5 người chưa rõ");
    assertThat(sum(sheet, "NATIONAL_ASSEMBLY", "POSTED").getInt("men")).isEqualTo(480);
    assertThat(put(COMMUNE, "POSTED", changed("1/WOMEN", 515, 520, null)).body())
        .contains("phải ghi lý do");
    sheet = taken(put(COMMUNE, "POSTED", changed("1/WOMEN", 515, 520, "gõ nhầm")));
    assertThat(codes(area(sheet, 1))).doesNotContain("M210");
    assertThat(history(UNIT)).endsWith("MEN - 480,WOMEN - 515,WOMEN 515 520");
  }

  private void twoOnOneTable() throws Exception {
    taken(put(CITY, "CORRECTED", corrected("1/NATIONAL_ASSEMBLY", null, 1_003, "bổ sung 3 người")));
    HttpResponse<String> old =
        put(COMMUNE, "CORRECTED", corrected("1/NATIONAL_ASSEMBLY", null, 1_001, "trang cũ"));
    refused(old, 409);
    assertThat(old.body()).contains("khu vực 1", "1.003");
    taken(put(COMMUNE, "CORRECTED", corrected("2/CITY_COUNCIL", null, 1_010, "ô của mình")));
    taken(put(COMMUNE, "CORRECTED", corrected("1/COMMUNE_COUNCIL", null, 981, "ô khác")));
    old = put(COMMUNE, "CORRECTED", corrected("1/NATIONAL_ASSEMBLY", null, 1_001, "trang cũ"));
    assertThat(old.body())
        .as("who entered this total, by the election's clock")
        .contains("nay là 1.003 (Người Thành Phố, ")
        .contains("10/05/2021")
        .doesNotContain("Người Phường");
  }

  private void correctedWithAReason() throws Exception {
    refused(put(COMMUNE, "CORRECTED", corrected("1/CITY_COUNCIL", null, 1_003, null)), 422);
    SetClock.of(sql, ELECTION, "2021-05-22 06:59", 0);
    taken(put(COMMUNE, "CORRECTED", corrected("1/CITY_COUNCIL", null, 1_003, "bổ sung 3 người")));
    SetClock.of(sql, ELECTION, "2021-05-22 07:00", 0);
    refused(put(COMMUNE, "CORRECTED", corrected("1/CITY_COUNCIL", 1_003L, 1_004, "muộn")), 422);
    taken(put(COMMUNE, "CORRECTED", corrected("1/CITY_COUNCIL", 1_003L, 1_002, "xóa tên")));
    refused(put(COMMUNE, "POSTED", changed("1/CITY_COUNCIL", 1_000, 1_001, "đã khóa")), 422);
    refused(put(COMMUNE, "POSTED", explained("1/M210", "đã khóa")), 422);
    SetClock.of(sql, ELECTION, "2021-05-10 09:00", 0);
  }

  /** Whatever is entered, the kept sums are those computed anew from the areas. */
  private void everySumIsTheSumOfTheAreas() throws Exception {
    Random random = new Random(20210523);
    for (int i = 0; i < ACTS; i++) {
      String unit = random.nextBoolean() ? UNIT : "11299";
      JsonObject sheet = taken(get(CITY, unit));
      JsonObject area = area(sheet, 1 + random.nextInt(sheet.getJsonArray("areas").size()));
      List<String> levels = List.copyOf(area.getJsonObject("totals").keySet());
      String level = levels.get(random.nextInt(levels.size()));
      String stage = random.nextBoolean() ? "POSTED" : "CORRECTED";
      JsonObject before = area.getJsonObject("totals").getJsonObject(level);
      String field = stage.toLowerCase(Locale.ROOT);
      Long seen = before.isNull(field) ? null : (Long) (long) before.getInt(field);
      String place = area.getInt("area") + "/" + level;
      HttpResponse<String> answer =
          putTo(unit, CITY, stage, corrected(place, seen, 400 + random.nextInt(2_000), "sửa " + i));
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 422);
      for (String above : List.of("31", "303", UNIT)) {
        assertThat(kept(above)).as(above).isEqualTo(anew(above));
      }
    }
  }

  /** The sums shown of a unit, as text in one order. */
  private String kept(String unit) throws Exception {
    StringBuilder text = new StringBuilder();
    for (JsonObject sum :
        taken(get(CITY, unit)).getJsonArray("sums").getValuesAs(JsonObject.class)) {
      if (sum.getInt("areas") > 0) {
        text.append(sum.getString("level"))
            .append(' ')
            .append(sum.getString("stage"))
            .append(' ')
            .append(sum.getInt("areas"))
            .append(' ')
            .append(sum.getInt("areasEntered"))
            .append(' ')
            .append(sum.getJsonNumber("voters"))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** The same from the areas. */
  private String anew(String unit) {
    StringBuilder text = new StringBuilder();
    for (String level :
        List.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "DISTRICT_COUNCIL", "COMMUNE_COUNCIL")) {
      for (String column : List.of("posted", "COALESCE(corrected, posted)", "final")) {
        String stage = column.startsWith("C") ? "CORRECTED" : column.toUpperCase(Locale.ROOT);
        sql.one(
                "SELECT COUNT(*), COUNT("
                    + column
                    + "), COALESCE(SUM("
                    + column
                    + "), 0) FROM area_level l JOIN polling_area p ON p.id = l.area_id JOIN"
                    + " unit_ancestor x ON x.unit_id = p.unit_id JOIN administrative_unit u ON u.id"
                    + " = x.ancestor_id JOIN election e ON e.id = u.election_id WHERE e.code = ?"
                    + " AND u.code = ? AND l.level = ? HAVING COUNT(*) > 0",
                row ->
                    level
                        + " "
                        + stage
                        + " "
                        + row.getInt(1)
                        + " "
                        + row.getInt(2)
                        + " "
                        + row.getLong(3)
                        + "\n",
                ELECTION,
                unit,
                level)
            .ifPresent(text::append);
      }
    }
    return text.toString();
  }

  private void finalInOneAct() throws Exception {
    SetClock.of(sql, ELECTION, "2021-05-23 06:30", 0);
    JsonObject sheet = taken(get(COMMUNE, UNIT));
    JsonObjectBuilder all = Json.createObjectBuilder();
    JsonObjectBuilder again = Json.createObjectBuilder();
    sheet
        .getJsonArray("areas")
        .getValuesAs(JsonObject.class)
        .forEach(
            area ->
                area.getJsonObject("totals")
                    .keySet()
                    .forEach(
                        level -> {
                          all.add(area.getInt("area") + "/" + level, 250);
                          again.add(area.getInt("area") + "/" + level, 250);
                        }));
    String body = Json.createObjectBuilder().add("totals", all).build().toString();
    refused(put(COMMUNE, "FINAL", totals("1/NATIONAL_ASSEMBLY", 1_000)), 422);
    HttpResponse<String> odd = put(COMMUNE, "FINAL", body);
    refused(odd, 422);
    assertThat(codes(json(odd))).contains("M203");
    String reason = body.substring(0, body.length() - 1) + ",\"reason\":\"đơn vị nhỏ\"}";
    JsonObject done = taken(put(COMMUNE, "FINAL", reason));
    assertThat(lastAudited()).contains("\"explanations\":{\"1\":{\"M203\":\"đơn vị nhỏ\"}");
    refused(
        put(COMMUNE, "FINAL", Json.createObjectBuilder().add("totals", again).build().toString()),
        422);
    assertThat(sum(done, "NATIONAL_ASSEMBLY", "FINAL").getInt("areasEntered"))
        .isEqualTo(done.getJsonArray("areas").size());
    assertThat(area(done, 1).getJsonArray("explained").toString()).contains("M203");
    assertThat(kept("31")).isEqualTo(anew("31"));
    Long stands = (Long) (long) level(done, "1", "CITY_COUNCIL").getInt("corrected");
    refused(put(COMMUNE, "CORRECTED", corrected("1/CITY_COUNCIL", stands, 2, "đã chốt")), 422);
    refused(get("totals-11299", UNIT), 403);
  }

  /** The sample without figures; its first commune has no totals, its second men and women, too. */
  private void load() throws IOException {
    TestPackage made =
        TestPackage.ofResource("/vn/baucu/sample/package.zip")
            .edit("election.csv", text -> text.replace("REHEARSAL-1", ELECTION))
            .edit("voters.csv", VoterTotalsIT::posted)
            .without("turnout.csv")
            .without("counts.csv")
            .without("votes.csv")
            .without("ballot_inventory.csv")
            .with(
                "accounts.csv",
                "username,full_name,role,unit_code,area_number,duties,phone",
                "totals-31,Người Thành Phố,CITY_COMMITTEE,31,,ENTRY APPROVAL,1",
                "totals-11296,Người Phường,COMMUNE_COMMITTEE,11296,,ENTRY,1",
                "totals-11299,Người Bên Cạnh,COMMUNE_COMMITTEE,11299,,ENTRY,1");
    Path file = Files.write(Files.createTempFile("totals", ".zip"), made.zip());
    ImportReport report = imports.apply(file, PASSWORD);
    Files.delete(file);
    assertThat(report.problems()).filteredOn(p -> p.severity() == Severity.BLOCK).isEmpty();
    assertThat(report.problems()).extracting(ImportProblem::code).contains("M210");
  }

  private static String posted(String voters) {
    return voters
        .lines()
        .filter(line -> !line.contains(",FINAL,") || line.startsWith(FINISHED))
        .filter(line -> !line.startsWith("11296,"))
        .map(
            line ->
                line.startsWith("unit_code")
                    ? line + ",men,women"
                    : line.startsWith("11299,1,NATIONAL_ASSEMBLY,") || line.startsWith(FINISHED)
                        ? line + ",1,2"
                        : line + ",,")
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private HttpResponse<String> get(String who, String unit)
      throws IOException, InterruptedException {
    return client.send(request(who, unit).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String who, String stage, String body)
      throws IOException, InterruptedException {
    return putTo(UNIT, who, stage, body);
  }

  private HttpResponse<String> putTo(String unit, String who, String stage, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(who, unit + "/" + stage)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String who, String path) {
    String basic =
        Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(URI.create(root + "api/v1/voters/" + path))
        .header("Authorization", "Basic " + basic)
        .header("Election", ELECTION);
  }

  private static String totals(Object... placesAndTotals) {
    JsonObjectBuilder totals = Json.createObjectBuilder();
    for (int i = 0; i + 1 < placesAndTotals.length; i += 2) {
      totals.add((String) placesAndTotals[i], (int) placesAndTotals[i + 1]);
    }
    return Json.createObjectBuilder().add("totals", totals).build().toString();
  }

  private static String explained(String place, String text) {
    return Json.createObjectBuilder()
        .add("explanations", Json.createObjectBuilder().add(place, text))
        .build()
        .toString();
  }

  /** What the last change of totals became, as the trail has it. */
  private String lastAudited() {
    return sql.one(
            "SELECT after_value FROM audit_entry WHERE action LIKE 'voters.%' AND outcome = 'DONE'"
                + " ORDER BY id DESC LIMIT 1",
            row -> row.getString(1))
        .orElseThrow();
  }

  private static String changed(String place, long seen, long total, String reason) {
    return corrected(place, seen, total, reason);
  }

  private static String corrected(String place, Long seen, long total, String reason) {
    JsonObjectBuilder body =
        Json.createObjectBuilder().add("totals", Json.createObjectBuilder().add(place, total));
    if (seen != null) {
      body.add("seen", Json.createObjectBuilder().add(place, seen));
    }
    if (reason != null) {
      body.add("reason", reason);
    }
    return body.build().toString();
  }

  private static JsonObject area(JsonObject sheet, int number) {
    return sheet.getJsonArray("areas").getValuesAs(JsonObject.class).stream()
        .filter(area -> area.getInt("area") == number)
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject level(JsonObject sheet, String area, String level) {
    return area(sheet, Integer.parseInt(area)).getJsonObject("totals").getJsonObject(level);
  }

  private static JsonObject sum(JsonObject sheet, String level, String stage) {
    return sheet.getJsonArray("sums").getValuesAs(JsonObject.class).stream()
        .filter(sum -> sum.getString("level").equals(level) && sum.getString("stage").equals(stage))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(json(answer).getString("title")).endsWith(".").contains(" ");
  }

  private static JsonObject json(HttpResponse<String> answer) {
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  private static List<String> codes(JsonObject with) {
    return with.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
        .map(finding -> finding.getString("code"))
        .toList();
  }
}
