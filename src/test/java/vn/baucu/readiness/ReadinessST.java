package vn.baucu.readiness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.baucu.testing.Accessibility;
import vn.baucu.testing.Browser;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.People;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** A commune finishes its preparation, is confirmed, and is no longer ready once a list changes. */
@ExtendWith(Browser.class)
class ReadinessST {
  private static final String COMMUNE = "11299";
  private static final String LISTS = "candidate.ready.LISTS";
  private static final String PUBLISHED = "candidate.ready.PUBLISHED";
  private static final String MEMBERS = "member.ready.MEMBERS";
  private static final String PAGE = "app/readiness/readiness.xhtml?unit=";

  private final OwnElection election = new OwnElection(RunningServer.get(), "READY");

  @Test
  void aCommuneIsReadyUntilSomethingChanges(People people) throws IOException {
    election.load(RehearsalPlan.haiPhong2021().only("303").inPreparation());
    JsonObject before = item(unit("city", "31", "303"), PUBLISHED);
    assertThat(before.getInt("have")).isZero();
    assertThat(election.json("city", "readiness/303").getJsonArray("units").size())
        .as("the district by itself, and its communes")
        .isEqualTo(10);
    assertThat(item(unit("district-303", "303", "11296"), LISTS).getInt("have"))
        .as("its last list is empty")
        .isLessThan(item(unit("district-303", "303", "11296"), LISTS).getInt("must"));
    assertThat(election.send("commune-11302", "readiness/" + COMMUNE, "{}").statusCode())
        .isEqualTo(405);

    Page own = election.at(people, "commune-11299");
    assertThat(own.locator("main")).containsText("Chuẩn bị: Công bố danh sách");
    RunningServer.get().open(own, PAGE + COMMUNE);
    own.locator("[id='declare:say']").click();
    assertThat(own.locator(".note-err")).containsText("Công bố danh sách");
    publish();
    election.json("commune-11299-b", "readiness/" + COMMUNE);
    RunningServer.get().open(own, PAGE + COMMUNE);
    own.locator("[id='rehearse:held']").fill("Ngày 8/5, mọi khu vực tham gia");
    own.locator("[id='rehearse:keep']").click();
    assertThat(own.locator(".toast")).containsText("diễn tập");
    assertThat(own.locator(".tick-miss")).hasCount(0);
    own.locator("[id='declare:say']").click();
    assertThat(own.locator(".toast")).containsText("chờ cấp trên xác nhận");
    Accessibility.assertNothingSerious(own);

    Page above = election.at(people, "district-303");
    assertThat(above.locator("main")).containsText("Xác nhận sẵn sàng: ");
    RunningServer.get().open(above, PAGE + COMMUNE);
    above.locator("[id='confirm:yes']").click();
    assertThat(above.locator(".toast")).containsText("Đã xác nhận");
    assertThat(unit("city", "31", "303").getInt("confirmed")).isEqualTo(1);
    assertThat(item(unit("city", "31", "303"), PUBLISHED).getInt("have")).isPositive();
    RunningServer.get().open(above, PAGE + "303");
    assertThat(above.locator(".rd tbody")).containsText("Đã sẵn sàng");
    Accessibility.assertNothingSerious(above);

    theRehearsalIsTakenBackAndSaidAgain(own, above);
    aTeamLosesItsSecretary(own, above);
    strikeOut();
    assertThat(state()).isEqualTo("TAKEN_BACK");
    RunningServer.get().open(own, PAGE + COMMUNE);
    assertThat(own.locator(".note-warn"))
        .containsText("Đã đổi: danh sách HĐND xã, phường, thị trấn, đơn vị bầu cử số 1");
    assertThat(unit("city", "31", "303").getInt("confirmed")).isZero();
    theCityChecks(people);
  }

  /** What was said stands in its field; taken back, it takes the declaration along. */
  private void theRehearsalIsTakenBackAndSaidAgain(Page own, Page above) {
    RunningServer.get().open(own, PAGE + COMMUNE);
    assertThat(own.locator("[id='rehearse:held']")).hasValue("Ngày 8/5, mọi khu vực tham gia");
    own.locator("[id='rehearse:keep']").click();
    assertThat(own.locator(".note-err")).containsText("vẫn như đã lưu");
    own.locator("[id='rehearse:held']").fill("");
    own.locator("[id='rehearse:keep']").click();
    assertThat(own.locator(".note-warn")).containsText("Đã đổi: lời khai diễn tập");
    assertThat(state()).isEqualTo("TAKEN_BACK");
    own.locator("[id='rehearse:held']").fill("Ngày 9/5");
    own.locator("[id='rehearse:keep']").click();
    assertThat(own.locator(".tick-miss")).hasCount(0);
    declareAndConfirm(own, above);
  }

  private void declareAndConfirm(Page own, Page above) {
    own.locator("[id='declare:say']").click();
    assertThat(own.locator(".toast")).containsText("chờ cấp trên xác nhận");
    RunningServer.get().open(above, PAGE + COMMUNE);
    above.locator("[id='confirm:yes']").click();
    assertThat(above.locator(".toast")).containsText("Đã xác nhận");
  }

  /** The declaration falls with who is in a team, and the item is no longer whole. */
  private void aTeamLosesItsSecretary(Page own, Page above) {
    assertThat(item(unit("city", "31", "303"), MEMBERS).getInt("have")).isPositive();
    giveThirdOffice(own, "MEMBER");
    RunningServer.get().open(own, PAGE + COMMUNE);
    assertThat(own.locator(".note-warn")).containsText("thành viên Tổ bầu cử khu vực 1");
    assertThat(own.locator("main")).containsText("Tổ bầu cử khu vực 1: chưa có Thư ký");
    assertThat(state()).isEqualTo("TAKEN_BACK");
    giveThirdOffice(own, "SECRETARY");
    RunningServer.get().open(own, PAGE + COMMUNE);
    assertThat(own.locator(".tick-miss")).hasCount(0);
    declareAndConfirm(own, above);
  }

  private void giveThirdOffice(Page own, String office) {
    RunningServer.get().open(own, "app/member/body.xhtml?body=team-1&unit=" + COMMUNE);
    own.locator("tbody select[id$=':office']").nth(2).selectOption(office);
    own.locator("[id='members:save']").click();
    assertThat(own.locator(".toast")).containsText("Đã lưu");
  }

  private void theCityChecks(People people) {
    Page city = election.at(people, "city");
    RunningServer.get().open(city, PAGE + "31");
    city.locator("[id='check:run']").click();
    assertThat(city.locator(".toast")).containsText("Đã kiểm tra");
    RunningServer.get().open(city, PAGE + "31");
    assertThat(city.locator(".rd-wrong")).containsText("không nhiều người hơn số đại biểu");
    Accessibility.assertNothingSerious(city);
  }

  private void publish() {
    for (int number = 1; number <= lists(); number++) {
      String list = list(number);
      int version = election.json("commune-11299", list).getInt("version");
      election.post(
          "commune-11299",
          list + "/publication",
          "{\"version\":%d,\"document\":\"07/NQ-UBBC\",\"date\":\"2021-04-27\",\"reason\":\"đã rà\"}"
              .formatted(version));
    }
  }

  private void strikeOut() {
    JsonObject person = election.json("city", list(1)).getJsonArray("candidates").getJsonObject(0);
    election.post(
        "city",
        list(1) + "/1/strike",
        ("{\"version\":%d,\"document\":\"21/NQ-UBBC\",\"date\":\"2021-05-08\","
                + "\"reason\":\"xin rút\"}")
            .formatted(person.getInt("version")));
  }

  private int lists() {
    return item(unit("commune-11299", COMMUNE, COMMUNE), LISTS).getInt("must");
  }

  private static String list(int number) {
    return "electoral-units/COMMUNE_COUNCIL/" + COMMUNE + "/" + number + "/candidates";
  }

  private String state() {
    return election.json("city", "readiness/" + COMMUNE + "/checklist").getString("state");
  }

  /** A unit on the board of another, or that one itself. */
  private JsonObject unit(String who, String board, String unit) {
    JsonObject whole = election.json(who, "readiness/" + board);
    List<JsonObject> below = whole.getJsonArray("units").getValuesAs(JsonObject.class);
    return board.equals(unit)
        ? whole
        : below.stream()
            .filter(each -> each.getString("unit").equals(unit))
            .findFirst()
            .orElseThrow();
  }

  private static JsonObject item(JsonObject unit, String item) {
    return unit.getJsonObject("items").getJsonObject(item);
  }
}
