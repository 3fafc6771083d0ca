package vn.baucu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.ApiClient;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.RunningServer;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Four people who do nothing but what their desks say, in an order drawn by lot, with slips of the
 * finger, an incident and a returned form on the way: everything comes to its end, and at no moment
 * does anything stand still that is on nobody's list.
 */
class DeskWalkST {
  private static final String CODE = "BAN-LAM-THEO";
  private static final String UNIT = "318";
  private static final List<String> PEOPLE =
      List.of("district-318", "district-318-b", "city", "city-b");
  private static final Set<String> ENTRIES =
      Set.of(
          "count.work.FIRST_ENTRY",
          "count.work.SECOND_ENTRY",
          "count.work.RETYPE",
          "count.work.MEND_RETURNED",
          "count.work.MEND_REOPENED");
  private static final Pattern PAGE =
      Pattern.compile("(?:level|show)=(\\w+).*[=/](\\d+)(?:/[A-Z_]+)?$");
  private static final List<String> FIGURES =
      List.of("voters", "voted", "issued", "collected", "valid", "invalid");
  private static final int MOST_STEPS = 400;

  private static RunningServer server;
  private static OwnElection election;

  private final Random random = new Random(2021);
  private final Map<String, JsonObject> papers = new LinkedHashMap<>();
  private String incident;
  private boolean returned;
  private boolean slipped;

  @BeforeAll
  static void theNightBegins() {
    server = RunningServer.get();
    election = new OwnElection(server, CODE);
    election.load(RehearsalPlan.haiPhong2021().only(UNIT));
    election.setClock("2021-05-23T21:40:00", 0);
  }

  @Test
  void whoDoesWhatTheDeskSaysComesToTheEnd() {
    papers();
    incident = papers.keySet().iterator().next();
    int steps = 0;
    int quiet = 0;
    while (quiet < PEOPLE.size() && steps < MOST_STEPS) {
      somebodyIsAskedForWhateverStands();
      String who = PEOPLE.get(random.nextInt(PEOPLE.size()));
      List<JsonObject> work = counting(who);
      if (work.isEmpty()) {
        quiet = allQuiet() ? PEOPLE.size() : 0;
      } else {
        act(who, work.get(random.nextInt(work.size())));
        steps++;
      }
    }
    papers.keySet().forEach(key -> assertThat(state(key)).as(key).isEqualTo("ACCEPTED"));
    assertThat(slipped).isTrue();
    assertThat(returned).isTrue();
    // What is accepted waits to be signed by the committee of its body.
    assertThat(situations("city")).contains("result.work.SIGN");
    assertThat(situations("district-318")).contains("result.work.SIGN");
    assertThat(situations("observer")).isEmpty();
  }

  /** The papers, as the server's own election, made up from the same seed, has them. */
  private void papers() {
    int areas =
        ApiClient.json(server.as("city").get("api/v1/units/" + UNIT))
            .asJsonObject()
            .getInt("areas");
    for (String level : List.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "DISTRICT_COUNCIL")) {
      for (int area = 1; area <= areas; area++) {
        String key = level + "/" + area;
        papers.put(
            key,
            ApiClient.json(server.as("city").get("api/v1/" + path(key)))
                .asJsonObject()
                .getJsonObject("figures"));
      }
    }
  }

  private void somebodyIsAskedForWhateverStands() {
    List<JsonObject> all = new ArrayList<>();
    PEOPLE.forEach(who -> all.addAll(counting(who)));
    for (String key : papers.keySet()) {
      if (!state(key).equals("ACCEPTED")) {
        assertThat(all)
            .as(key + " " + state(key))
            .anyMatch(item -> item.getInt("count") > 1 || key.equals(key(item)));
      }
    }
  }

  private void act(String who, JsonObject item) {
    String situation = item.getString("situation");
    String key = key(item);
    if (ENTRIES.contains(situation)) {
      enter(who, key, situation);
    } else if (situation.equals("count.work.INCIDENT_REPORT")
        || situation.equals("count.work.SUBMIT")) {
      submit(who, key);
    } else if (situation.equals("count.work.ACKNOWLEDGE")) {
      acknowledge(who, key);
    } else if (situation.startsWith("count.work.ACCEPT") && key == null) {
      // One line for several leads to their list.
      accept(
          who,
          papers.keySet().stream()
              .filter(each -> state(each).equals("SUBMITTED"))
              .findFirst()
              .orElseThrow());
    } else if (situation.startsWith("count.work.ACCEPT")) {
      accept(who, key);
    } else {
      throw new AssertionError("nobody should be asked for " + item);
    }
  }

  private void enter(String who, String key, String situation) {
    boolean slip =
        situation.equals("count.work.SECOND_ENTRY") && (!slipped || random.nextInt(4) == 0);
    slipped |= slip;
    JsonObject paper = papers.get(key);
    int over = key.equals(incident) ? paper.getInt("issued") + 1 - paper.getInt("collected") : 0;
    StringBuilder body = new StringBuilder("{\"version\":" + view(who, key).getInt("version"));
    for (String field : FIGURES) {
      int more = Set.of("collected", "invalid").contains(field) ? over : 0;
      body.append(",\"").append(field).append("\":").append(paper.getInt(field) + more);
    }
    List<String> votes = new ArrayList<>();
    List<Integer> list = paper.getJsonArray("votes").getValuesAs(JsonNumber::intValue);
    for (int i = 0; i < list.size(); i++) {
      votes.add(String.valueOf(list.get(i) - (slip && i == 1 ? 1 : 0)));
    }
    body.append(",\"votes\":[").append(String.join(",", votes)).append("]}");
    election.post(who, path(key) + "/entries", body.toString());
  }

  private void submit(String who, String key) {
    JsonObject view = view(who, key);
    StringBuilder texts = new StringBuilder();
    for (JsonObject finding : view.getJsonArray("findings").getValuesAs(JsonObject.class)) {
      if (Set.of("INCIDENT", "EXPLAIN").contains(finding.getString("severity"))) {
        texts
            .append(texts.isEmpty() ? "" : ",")
            .append('"')
            .append(finding.getString("code"))
            .append("\":\"Tổ đã kiểm lại hai lần\"");
      }
    }
    election.post(
        who,
        path(key) + "/submit",
        "{\"version\":%d,\"explanations\":{%s}}".formatted(view.getInt("version"), texts));
  }

  private void accept(String who, String key) {
    int version = view(who, key).getInt("version");
    if (returned) {
      election.post(who, path(key) + "/accept", "{\"version\":" + version + "}");
    } else {
      returned = true;
      election.post(
          who,
          path(key) + "/return",
          "{\"version\":" + version + ",\"comment\":\"Ảnh trang 2 mờ\"}");
    }
  }

  private void acknowledge(String who, String key) {
    int version = view(who, key).getInt("figuresVersion");
    String body = "{\"figuresVersion\":" + version + "}";
    election.post(who, path(key) + "/acknowledge", body);
    // Said twice it is what it was, and nobody of the committee is asked again.
    election.post(who, path(key) + "/acknowledge", body);
    assertThat(situations("city")).doesNotContain("count.work.ACKNOWLEDGE");
    assertThat(situations("city-b")).doesNotContain("count.work.ACKNOWLEDGE");
  }

  private boolean allQuiet() {
    return PEOPLE.stream().allMatch(who -> counting(who).isEmpty());
  }

  private static List<JsonObject> counting(String who) {
    return work(who).getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("situation").startsWith("count."))
        .toList();
  }

  private static List<String> situations(String who) {
    return work(who).getValuesAs(JsonObject.class).stream()
        .map(item -> item.getString("situation"))
        .toList();
  }

  private static JsonArray work(String who) {
    return election.json(who, "work").getJsonArray("work");
  }

  /** The level and the area that the link of a piece of work leads to; null where to a list. */
  private static String key(JsonObject item) {
    Matcher page = PAGE.matcher(item.getString("page").replaceAll("&(field|show)=[^&]*", ""));
    return page.find() ? page.group(1) + "/" + page.group(2) : null;
  }

  private static String state(String key) {
    return view("city", key).getString("state");
  }

  private static JsonObject view(String who, String key) {
    return election.json(who, path(key));
  }

  private static String path(String key) {
    return "counts/" + key.replace("/", "/" + UNIT + "/");
  }
}
