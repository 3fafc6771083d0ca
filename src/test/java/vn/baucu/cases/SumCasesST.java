package vn.baucu.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Asked;
import vn.baucu.testing.Browser;
import vn.baucu.testing.CaseFiles;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;

/** Inputs that went wrong where figures are added up, read, signed and printed. */
@ExtendWith(Browser.class)
class SumCasesST {
  private static final String RESULT = "?level=COMMUNE_COUNCIL&owner=11296&number=1";
  private static final String NOT_QUITE = "100,00\u00A0% (chưa đủ)";

  @Test
  void seventyFiveMoreBallotsStandWhereverTheResultIsRead(People people, RunningServer server) {
    OwnElection election = loaded(server, "result-75-more-ballots", "R12-C106-75more");
    Page page = election.at(people, "city");

    JsonObject result = json(election.get("city", "results/COMMUNE_COUNCIL/11296/1"));
    JsonObject found =
        result.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
            .filter(finding -> finding.getString("code").equals("R203"))
            .findFirst()
            .orElseThrow();
    // C105 and C106 of one form; no invalid ballot among 1,075 is to be explained (C204).
    assertThat(result.getInt("incidents")).isEqualTo(1);
    assertThat(found.getJsonObject("numbers").getInt("incidents")).isEqualTo(1);
    assertThat(found.getJsonObject("numbers").getInt("open")).isEqualTo(1);

    for (String where : List.of("unit", "signing")) {
      server.open(page, "app/result/" + where + ".xhtml" + RESULT);
      assertThat(page.locator("main")).containsText("1 biên bản có sự cố");
      assertThat(page.locator("[aria-labelledby=minutes]")).containsText("C106");
      assertThat(page.locator("[aria-labelledby=minutes]")).containsText("1.075");
      Accessibility.assertNothingSerious(page);
    }
    for (String where :
        List.of(
            "results.xhtml?show=units&level=COMMUNE_COUNCIL",
            "results.xhtml",
            "council.xhtml?level=COMMUNE_COUNCIL&owner=11296")) {
      server.open(page, "app/result/" + where);
      assertThat(page.locator("main table .st-incident").first()).containsText("1 sự cố");
    }

    JsonObject empty = json(election.get("city", "results/COMMUNE_COUNCIL/11299/1"));
    assertThat(empty.isNull("turnoutPercent")).isTrue();
    assertThat(numbers(empty, "turnout").isNull("turnoutPercent")).isTrue();
    server.open(page, "app/result/unit.xhtml" + RESULT.replace("11296", "11299"));
    assertThat(page.locator("main")).containsText("Chưa có biên bản");
    assertThat(page.locator("main").innerText()).doesNotContain("0,00", "không đạt");
    assertThat(page.locator(".cand .rank").first()).hasText("–");
  }

  @Test
  void theyAreAnsweredBeforeTheResultIsSigned(People people, RunningServer server) {
    OwnElection election = loaded(server, "sign-75-more-ballots", "G1");
    election.setClock("2021-05-24T17:31:00", 0);
    Page page = people.signedIn("g1a");
    server.open(page, "app/result/signing.xhtml" + RESULT);
    // R201, too: 1,010 of 2,035 valid ballots are 8 short of more than half.
    assertThat(page.locator("[data-answer]")).hasCount(2);
    page.locator("[id='certify:document']").fill("12/BB-BBC");
    page.locator("[id='certify:date']").fill("24/05/2021");
    page.locator("[id='certify:signers']").fill("Nguyễn Văn A, Trưởng ban");
    page.locator("#certify button").last().click();
    Asked.yes(page);
    assertThat(page.locator(".messages")).containsText("ghi trả lời cho từng cảnh báo");

    page.locator("[data-answer=R201]").fill("Đã kiểm lại hai khu vực.");
    page.locator("[data-answer=R203]").fill("Đã đếm lại trước hai người, đúng 1.065 phiếu.");
    page.locator("#certify button").last().click();
    Asked.yes(page);

    assertThat(page.locator("main")).containsText("Kết quả chính thức.");
    assertThat(page.locator(".standing")).containsText("Đã đếm lại trước hai người");
    assertThat(page.locator("[aria-labelledby=history]")).containsText("Người Gõ Một");
    assertThat(page.locator("[aria-labelledby=history]")).containsText("Đã đếm lại");
    server.open(page, "app/result/unit.xhtml" + RESULT);
    assertThat(page.locator(".standing")).containsText("Người ký trả lời: Đã đếm lại");
  }

  @Test
  void aShareBesideARoundOneIsPrintedTheSameEverywhere(People people, RunningServer server) {
    Page page = people.signedIn("city");
    for (Map.Entry<String, String> each :
        Map.of(
                "percent-24999-of-25000 R13B", "100.00",
                "percent-24998-of-49998 R13D", "50.00")
            .entrySet()) {
      String[] name = each.getKey().split(" ");
      OwnElection election = loaded(server, name[0], name[1]);
      election.choose(page);
      String body = election.get("city", "results/COMMUNE_COUNCIL/11296/1");
      JsonObject result = json(body);
      assertThat(result.getJsonNumber("turnoutPercent").bigDecimalValue())
          .isEqualByComparingTo(each.getValue());
      assertThat(numbers(result, "turnout").getJsonNumber("turnoutPercent").bigDecimalValue())
          .isEqualByComparingTo(each.getValue());
      assertThat(result.getBoolean("turnoutReached")).isEqualTo(each.getValue().startsWith("1"));
      server.open(page, "app/result/unit.xhtml" + RESULT);
      String marked = each.getValue().replace('.', ',') + "\u00A0% (chưa đủ)";
      assertThat(page.locator(".facts")).containsText(marked);
      assertThat(page.locator("[aria-labelledby=why]")).containsText(marked);
    }
  }

  @Test
  void soIsOneOnEveryPageThatHasIt(People people, RunningServer server) {
    OwnElection election = loaded(server, "percent-on-every-page", "X1");
    election.setClock("2021-05-23T10:00:00", 0);
    Page page = election.at(people, "city");
    String areas = RESULT.replace("COMMUNE_COUNCIL&owner=11296", "CITY_COUNCIL&owner=31");
    for (String where :
        List.of(
            "turnout/board.xhtml?unit=31",
            "turnout/board.xhtml?unit=303",
            "turnout/board.xhtml?unit=11296",
            "result/unit.xhtml" + RESULT,
            "result/areas.xhtml" + areas + "&unit=303",
            "result/council.xhtml?level=CITY_COUNCIL&owner=31",
            "result/results.xhtml?show=units",
            "count/review.xhtml?level=CITY_COUNCIL&unit=11296&area=1")) {
      server.open(page, "app/" + where);
      String text = page.locator("main").innerText();
      assertThat(text).as(where).contains(NOT_QUITE).doesNotContain("99,99");
    }
    server.open(page, "app/turnout/wall.xhtml?unit=303");
    assertThat(page.locator(".wall-n .p")).containsText("100,00");
    assertThat(page.locator(".wall-n .near").first()).hasText("chưa đủ");
    assertThat(election.get("city", "turnout?unit=31&slot=2021-05-23T09:00"))
        .contains("\"percent\":100.00");

    String report = "app/turnout/report.xhtml?unit=31&slot=2021-05-23T09:00";
    page.waitForCondition(
        () -> {
          server.open(page, report);
          return page.locator(".paper").isVisible();
        },
        new Page.WaitForConditionOptions().setTimeout(60_000));
    assertThat(page.locator(".paper .near").first()).hasText("chưa đủ");
    String sheet = election.at(report.replace(".xhtml", ".xlsx")).toString();
    assertThat(cells(page.request().get(sheet).body()))
        .anySatisfy(
            cell -> {
              assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
              assertThat(cell.getNumericCellValue()).isEqualTo(100);
              assertThat(cell.getCellStyle().getDataFormatString()).contains("(chưa đủ)");
            });
    Paper paper = Paper.of(page);
    assertThat(paper.cut()).isEmpty();
    assertThat(paper.sheet(1)).contains("100,00%").doesNotContain("chưađủ");
    assertThat(page.locator(".paper dd .dots").count()).isPositive();
  }

  @Test
  void everyCellOfEveryTableIsOnItsPaper(People people, RunningServer server) {
    OwnElection election = loaded(server, "print-eight-candidates", "L3");
    election.setClock("2021-05-23T09:00:00", 0);
    Page page = election.at(people, "city");
    String unit = "?level=CITY_COUNCIL&owner=31&number=1";
    for (String where :
        List.of(
            "result/results.xhtml",
            "result/results.xhtml?show=units",
            "result/council.xhtml?level=CITY_COUNCIL&owner=31",
            "result/unit.xhtml" + unit,
            "result/areas.xhtml" + unit + "&unit=303",
            "result/areas.xhtml" + unit + "&unit=11296",
            "result/signing.xhtml" + unit,
            "result/summary.xhtml?level=CITY_COUNCIL&owner=31",
            "turnout/board.xhtml?unit=31",
            "turnout/board.xhtml?unit=11296",
            "turnout/entry.xhtml?unit=11296",
            "voters/totals.xhtml?unit=11296",
            "count/overview.xhtml?unit=31&open=11296",
            "count/overview.xhtml?unit=11296&show=list",
            "count/queue.xhtml",
            "count/inventory.xhtml?unit=11296&area=1",
            "count/review.xhtml?level=CITY_COUNCIL&unit=11296&area=1",
            "account/accounts.xhtml",
            "election/timetable.xhtml",
            "exchange/import.xhtml",
            "help.xhtml",
            "desk.xhtml")) {
      server.open(page, "app/" + where);
      Paper paper = Paper.of(page);
      assertThat(paper.cut()).as(where).isEmpty();
      assertThat(paper.captions()).as(where).doesNotContain("");
      assertThat(paper.sheet(1)).as(where).contains(Paper.plain("thành phố Hải Phòng"));
    }
    server.open(page, "app/result/areas.xhtml" + unit + "&unit=11296");
    Paper areas = Paper.of(page);
    for (int candidate = 1; candidate <= 8; candidate++) {
      assertThat(areas.sheet(1)).contains("Số" + candidate);
    }
    assertThat(areas.captions().get(0)).contains(Paper.plain("Phường Quán Toan"));
    server.open(page, "app/turnout/entry.xhtml?unit=11296");
    String last = page.locator("tr[data-row='3'] td").nth(1).innerText();
    assertThat(Paper.of(page).sheet(1)).contains(Paper.plain(last), "21h");

    Page commune = people.signedIn("commune-11296");
    server.open(commune, "app/turnout/board.xhtml");
    assertThat(Paper.of(commune).sheet(1)).contains(Paper.plain("Ủy ban bầu cử phường Quán Toan"));
  }

  @Test
  void theSheetOfMinutesHasTheLevelsInTheLawsOrder(People people, RunningServer server) {
    OwnElection election = loaded(server, "print-eight-candidates", "L3");
    Page page = election.at(people, "city");
    String sheet = election.at("app/count/overview.xlsx?unit=31").toString();
    assertThat(cells(page.request().get(sheet).body()))
        .filteredOn(cell -> cell.getColumnIndex() == 4 && cell.getRowIndex() > 0)
        .extracting(Cell::getStringCellValue)
        .startsWith("National_Assembly", "City_Council", "District_Council", "Commune_Council");
  }

  private static OwnElection loaded(RunningServer server, String name, String code) {
    OwnElection election = new OwnElection(server, code);
    election.load(CaseFiles.bytes(name + ".zip"));
    return election;
  }

  private static List<Cell> cells(byte[] workbook) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      List<Cell> cells = new ArrayList<>();
      book.getSheetAt(0).forEach(row -> row.forEach(cells::add));
      return cells;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject numbers(JsonObject result, String statement) {
    return result.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
        .filter(reason -> reason.getString("statement").equals(statement))
        .findFirst()
        .orElseThrow()
        .getJsonObject("numbers");
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
