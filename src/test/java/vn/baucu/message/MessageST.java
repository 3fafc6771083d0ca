package vn.baucu.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.baucu.message.entity.RequestState;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/** What is said between the levels reaches the desk it is for, once, and is answered there. */
class MessageST {
  private static final String CODE = "GIUA-CAC-CAP";
  private static final String UNIT = "district-318";
  private static final String OTHER = "district-318-b";

  /** The island votes a day early: all its slots are over. */
  private static final String SLOT = "2021-05-23T21:00";

  private static final String ASK_SLOT =
      "{\"kind\":\"SLOT\",\"slot\":\"" + SLOT + "\",\"reason\":\"mất điện từ 8:50\"}";

  private static OwnElection election;

  @BeforeAll
  static void theSlotIsOver() {
    election = new OwnElection(RunningServer.get(), CODE);
    election.load(RehearsalPlan.haiPhong2021().only("318"));
    election.setClock("2021-05-23T09:40:00", 0);
  }

  @Test
  void aSlotThatIsAskedForIsOpenedByTheAnswer() {
    assertThat(work(UNIT)).contains("turnout.work.MISSED");
    assertThat(work("city")).contains("turnout.work.LATE_BELOW");
    int id = id(election.post(UNIT, "requests", ASK_SLOT));
    // One thing is asked for once, whoever asks; while it waits it is not asked of the unit.
    assertThat(id(election.post(OTHER, "requests", ASK_SLOT))).isEqualTo(id);
    String otherwise = ASK_SLOT.replace("mất điện", "mất mạng");
    assertThat(election.send(OTHER, "requests", otherwise).statusCode())
        .as("a reason is not dropped for another that waits")
        .isEqualTo(422);
    assertThat(work(UNIT)).doesNotContain("turnout.work.MISSED");
    assertThat(of(UNIT, "waits")).contains("message.work.WAIT_SLOT");
    assertThat(work("city")).contains("message.work.ANSWER_SLOT");
    assertThat(work("city-b")).contains("message.work.ANSWER_SLOT");

    String grant = "requests/318/" + id + "/grant";
    assertThat(election.send(OTHER, grant, "{}").statusCode()).isEqualTo(404);
    election.post("city", grant, "{}");
    assertThat(work("city-b")).doesNotContain("message.work.ANSWER_SLOT");
    assertThat(of(UNIT, "waits")).doesNotContain("message.work.WAIT_SLOT");
    JsonObject reopened = item(UNIT, "turnout.work.REOPENED");
    assertThat(reopened.getString("quote")).isEqualTo("mất điện từ 8:50");

    // Answered twice alike it is one answer; otherwise it comes too late.
    election.post("city-b", grant, "{}");
    assertThat(
            election
                .send("city-b", "requests/318/" + id + "/refuse", "{\"answer\":\"muộn\"}")
                .statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatIsRefusedIsReadWithItsReason() {
    String ask = "{\"kind\":\"OTHER\",\"reason\":\"xin thêm một người nhập\"}";
    int id = id(election.post(UNIT, "requests", ask));
    assertThat(item("city", "message.work.ANSWER_OTHER").getString("quote"))
        .isEqualTo("xin thêm một người nhập");
    String refuse = "requests/318/" + id + "/refuse";
    assertThat(election.send("city", refuse, "{}").statusCode()).isEqualTo(422);
    election.post("city", refuse, "{\"answer\":\"chưa có người\"}");
    assertThat(item(OTHER, "message.work.REFUSED").getString("quote")).isEqualTo("chưa có người");
    election.post(UNIT, "requests/" + id + "/seen", "{}");
    assertThat(work(OTHER)).doesNotContain("message.work.REFUSED");
  }

  /**
   * Whatever becomes of a request, whoever is to do something about it is told, and nobody else.
   */
  @Test
  void everyStateOfARequestIsOnTheDeskItIsFor() {
    Map<RequestState, Set<String>> asked = new EnumMap<>(RequestState.class);
    for (RequestState state : RequestState.values()) {
      String reason = "xin việc khác, " + state;
      String ask = "{\"kind\":\"OTHER\",\"reason\":\"" + reason + "\"}";
      int id = id(election.post(UNIT, "requests", ask));
      String of = "requests/318/" + id;
      switch (state) {
        case OPEN -> {}
        case ACCEPTED -> election.post("city", of + "/grant", "{\"answer\":\"được\"}");
        case REFUSED -> election.post("city", of + "/refuse", "{\"answer\":\"không\"}");
        case WITHDRAWN -> election.post(UNIT, "requests/" + id + "/withdraw", "{}");
      }
      Set<String> desks = new TreeSet<>();
      for (String who : List.of("city", UNIT, OTHER, "observer", "team-318-1", "admin")) {
        for (JsonObject item : items(who)) {
          if (item.getString("page").endsWith("requests.xhtml?id=" + id)) {
            desks.add(who + " " + item.getString("situation"));
          }
        }
      }
      asked.put(state, desks);
      if (state == RequestState.OPEN) {
        assertThat(wait(UNIT, "message.work.WAIT_OTHER").getString("title"))
            .as("for whom")
            .contains("Ủy ban bầu cử thành phố Hải Phòng");
        election.post(UNIT, "requests/" + id + "/withdraw", "{}");
      } else if (state != RequestState.WITHDRAWN) {
        election.post(UNIT, "requests/" + id + "/seen", "{}");
      }
    }
    assertThat(asked)
        .isEqualTo(
            Map.of(
                RequestState.OPEN, Set.of("city message.work.ANSWER_OTHER"),
                RequestState.ACCEPTED,
                    Set.of(UNIT + " message.work.GRANTED", OTHER + " message.work.GRANTED"),
                RequestState.REFUSED,
                    Set.of(UNIT + " message.work.REFUSED", OTHER + " message.work.REFUSED"),
                RequestState.WITHDRAWN, Set.of()));
  }

  @Test
  void aNoticeIsReadByEachAndReceiptedByTheUnit() {
    String words = "Ảnh phải thấy đủ bốn góc";
    String send = "{\"words\":\"" + words + "\",\"to\":[\"318\"]}";
    int id = id(election.post("city", "notices", send));
    assertThat(item(UNIT, "message.work.NOTICE").getString("quote")).isEqualTo(words);
    assertThat(of("city", "waits")).contains("message.work.WAIT_READ");
    election.post(OTHER, "notices/" + id + "/readings", "{}");
    election.post(OTHER, "notices/" + id + "/readings", "{}");
    assertThat(of("city", "waits")).doesNotContain("message.work.WAIT_READ");
    assertThat(work(OTHER)).doesNotContain("message.work.NOTICE");
    // Who has not read it is still asked to.
    assertThat(work(UNIT)).contains("message.work.NOTICE");
    election.post(UNIT, "notices/" + id + "/readings", "{}");
    assertThat(work(UNIT)).doesNotContain("message.work.NOTICE");
  }

  @Test
  void nobodyWritesOutsideHisTree() {
    String upwards = "{\"words\":\"x\",\"to\":[\"31\"]}";
    assertThat(election.send(UNIT, "notices", upwards).statusCode()).isEqualTo(403);
    String nobody = "{\"words\":\"x\",\"to\":[]}";
    assertThat(election.send("city", "notices", nobody).statusCode()).isEqualTo(422);
    String tooLong = "{\"words\":\"" + "x".repeat(2_001) + "\",\"to\":[\"318\"]}";
    assertThat(election.send("city", "notices", tooLong).statusCode()).isEqualTo(400);
    assertThat(election.send("observer", "notices", upwards).statusCode()).isEqualTo(403);
    assertThat(election.send("admin", "requests", ASK_SLOT).statusCode()).isEqualTo(403);
    assertThat(election.send("city", "requests", ASK_SLOT).statusCode()).isEqualTo(403);
    assertThat(election.send("team-318-1", "requests", ASK_SLOT).statusCode()).isEqualTo(403);
  }

  private static List<String> work(String who) {
    return of(who, "work");
  }

  private static List<String> of(String who, String list) {
    return election.json(who, "work").getJsonArray(list).getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("situation"))
        .toList();
  }

  private static List<JsonObject> items(String who) {
    return election.json(who, "work").getJsonArray("work").getValuesAs(JsonObject.class);
  }

  private static JsonObject wait(String who, String situation) {
    return election.json(who, "work").getJsonArray("waits").getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("situation").equals(situation))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject item(String who, String situation) {
    return election.json(who, "work").getJsonArray("work").getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("situation").equals(situation))
        .findFirst()
        .orElseThrow(() -> new AssertionError(who + " is not asked for " + situation));
  }

  private static int id(HttpResponse<String> answer) {
    return ApiClient.json(answer).asJsonObject().getInt("id");
  }
}
