package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.BESIDE;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.CountElection.DISTRICT;
import static vn.baucu.count.CountElection.ISLAND;
import static vn.baucu.count.CountElection.ONE;
import static vn.baucu.count.CountElection.TEAM;
import static vn.baucu.count.CountElection.TWO;
import static vn.baucu.law.ElectionLevel.NATIONAL_ASSEMBLY;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/**
 * The ballot inventory of an area: received, issued, spoilt, unused of each level, and its sums.
 */
class BallotInventoryIT extends CountTesting {
  private static final String AREA = "test/counts/NATIONAL_ASSEMBLY/11296/1/";

  @Test
  void itIsKeptAsTypedAndDeclaredWhenItAddsUp() throws IOException {
    begin("COUNT-INVENTORY");
    assertThat(type(TEAM, 0, false, "1000 990 0 10/- - - -/- - - -/- - - -/- - - -", null).body())
        .startsWith("1 ")
        .contains("B101");
    refused(type(TEAM, 1, true, "1000 990 0 10/- - - -/- - - -/- - - -/- - - -", null), 422);
    String line = "1000 990 0 10/";
    String four = line + line + line + line;
    refused(type(ONE, 0, false, four + "4000 3960 0 40", null), 409);
    refused(type(BESIDE, 1, false, four + "4000 3960 0 40", null), 403);
    refused(type(ONE, 1, false, four + "-4000 3960 0 40", null), 400);
    refused(type(ONE, 1, true, four + "4001 3960 0 40", null), 422);
    assertThat(type(ONE, 1, true, four + "4000 3960 0 40", null).body()).isEqualTo("2 []");
    assertThat(get(CITY, "test/counts/NATIONAL_ASSEMBLY/11296/1/everything").body())
        .contains("received=1000, issued=990, spoilt=0, unused=10");
  }

  @Test
  void everyFigureThatIsWrittenKeepsItsAuthor() throws IOException {
    begin("COUNT-INVENTORY-HISTORY");
    String line = "1000 990 0 10/";
    String sums = "4000 3960 0 40";
    type(TEAM, 0, false, line + line + line + line + sums, null);
    type(ONE, 1, true, line + line + line + "1000 980 0 20/4000 3950 0 50", "ghi lại");
    load(
        CountElection.of(election())
            .with(
                "ballot_inventory.csv",
                "unit_code,area_number,level,received,issued,spoilt,unused",
                "11296,1,CITY_COUNCIL,1000,985,0,15"));

    assertThat(
            sql.list(
                "SELECT CONCAT_WS(' ', e.account_name, e.act, e.line,"
                    + " e.issued_before, e.issued, e.comment) FROM"
                    + " inventory_event e JOIN ballot_inventory i ON i.id = e.inventory_id JOIN"
                    + " polling_area a ON a.id = i.area_id JOIN administrative_unit u ON u.id ="
                    + " a.unit_id JOIN election n ON n.id = u.election_id WHERE n.code = ? AND"
                    + " e.act <> 'SAVE' OR n.code = ? AND e.issued_before IS NOT NULL ORDER BY"
                    + " e.id",
                row -> row.getString(1),
                election(),
                election()))
        .containsExactly(
            "Phường một SAVE COMMUNE_COUNCIL 990 980 ghi lại",
            "Phường một SAVE TOTAL 3960 3950 ghi lại",
            "Phường một DECLARE ghi lại",
            "Hệ thống LOAD CITY_COUNCIL 990 985 nhập từ gói dữ liệu");
    assertThat(get(CITY, "test/counts/NATIONAL_ASSEMBLY/11296/1/everything").body())
        .contains("name=Phường một, act=DECLARE, line=null");
  }

  @Test
  void bothReadingsOfTheFormAreTakenAndAnythingElseIsExplained() throws IOException {
    begin("COUNT-READINGS");
    String plain = "1000 990 0 10/";
    String spoiltInside = "1000 990 5 10/1000 985 5 10/" + plain + plain;
    assertThat(type(TWO, 0, true, spoiltInside + "4000 3955 10 40", null).body()).isEqualTo("1 []");
    String missing = "1000 980 0 10/" + plain + plain + plain;
    HttpResponse<String> refused = type(TWO, 1, true, missing + "4000 3950 0 40", null);
    refused(refused, 422);
    assertThat(codes(json(refused))).containsExactly("B201");
    assertThat(type(TWO, 1, true, missing + "4000 3950 0 40", "mất 10 phiếu").body())
        .isEqualTo("2 [B201]");
  }

  @Test
  void itIsHeldAgainstTheMinutes() throws IOException {
    begin("COUNT-ISSUED");
    String key = key(NATIONAL_ASSEMBLY, 1);
    done(enter(ONE, key, CountElection.form(NATIONAL_ASSEMBLY, 1)), "FIRST_DONE");
    String plain = "1000 990 0 10/";
    String other = "1000 980 0 20/" + plain + plain + plain + "4000 3950 0 50";
    assertThat(type(ONE, 0, false, other, null).body())
        .as("figures that are not agreed yet are not betrayed")
        .isEqualTo("1 []");
    done(enter(TWO, key, CountElection.form(NATIONAL_ASSEMBLY, 1)), "MATCHED");
    refused(type(ONE, 1, true, other, null), 422);
    assertThat(type(ONE, 1, true, other, "ghi nhầm một tập").body()).isEqualTo("2 [B202]");
    String three = "1000 990 0 10/1000 990 0 10/- - - -/- - - -/2000 1980 0 20";
    refused(post(three, "318", ISLAND, 0), 400);
    itIs("2021-05-23 12:00");
    refused(type(ONE, 2, false, other, null), 422);
    refused(type(DISTRICT, 2, false, other, null), 422);
  }

  private HttpResponse<String> type(
      String who, int version, boolean declare, String typed, String text) {
    String query = AREA + "inventory?version=" + version + "&declare=" + declare;
    return send(
        request(who, text == null ? query : query + "&text=" + text.replace(" ", "%20"))
            .POST(BodyPublishers.ofString(typed)));
  }

  /** An area without some levels has no lines of them. */
  private HttpResponse<String> post(String typed, String unit, String who, int version) {
    String query =
        "test/counts/NATIONAL_ASSEMBLY/" + unit + "/1/inventory?declare=false&version=" + version;
    return send(request(who, query).POST(BodyPublishers.ofString(typed)));
  }
}
