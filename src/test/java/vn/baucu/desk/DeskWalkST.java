package vn.baucu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.OwnElection;
import vn.baucu.testing.RunningServer;

/**
 * Four people who do nothing but what their desks say, in an order drawn by lot, with slips of the
 * finger, an incident and a returned form on the way: everything comes to its end, and at no moment
 * does anything stand still that is on nobody's list.
 */
class DeskWalkST {
  private static final String CODE = "BAN-LAM-THEO";
  private static final String UNIT = "11296";
  private static final int AREAS = 3;
  private static final List<String> PEOPLE =
      List.of(DayOfFive.FIRST, DayOfFive.SECOND, DayOfFive.DISTRICT, DayOfFive.CITY);
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

  private static OwnElection election;

  private final Random random = new Random(2021);
  private final Map<String, List<Long>> papers = new LinkedHashMap<>();
  private final Map<String, String> second = new HashMap<>();
  private String incident;
  private boolean returned;
  private boolean slipped;

  @BeforeAll
  static void theNightBegins() {
    election = new OwnElection(RunningServer.get(), CODE);
    election.load(DayOfFive.zip(CODE, AREAS));
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
    election.setClock("2021-05-24T18:00:00", 0);
    assertThat(situations(DayOfFive.CITY)).contains("result.work.SIGN");
    assertThat(situations(DayOfFive.SECOND)).contains("result.work.SIGN");
    assertThat(situations(DayOfFive.OBSERVER)).isEmpty();
  }

  /** The papers of all areas, no two alike. */
  private void papers() {
    for (String level : List.of("NATIONAL_ASSEMBLY", "COMMUNE_COUNCIL")) {
      for (int area = 1; area <= AREAS; area++) {
        List<Long> paper = new ArrayList<>(DayOfFive.PAPER);
        paper.set(6, paper.get(6) + papers.size());
        paper.set(7, paper.get(7) - papers.size());
        papers.put(level + "/" + area, paper);
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
    if (situation.equals("count.work.SECOND_ENTRY")) {
      second.put(key, who);
    }
    List<Long> paper = new ArrayList<>(papers.get(key));
    if (key.equals(incident)) {
      paper.set(3, paper.get(3) + 2);
      paper.set(5, paper.get(5) + 2);
    }
    if (slip) {
      paper.set(7, paper.get(7) - 1);
    }
    StringBuilder body = new StringBuilder("{\"version\":" + view(who, key).getInt("version"));
    for (int i = 0; i < FIGURES.size(); i++) {
      body.append(",\"").append(FIGURES.get(i)).append("\":").append(paper.get(i));
    }
    body.append(",\"votes\":").append(paper.subList(FIGURES.size(), paper.size())).append('}');
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
    String body = "{\"version\":%d,\"explanations\":{%s}}".formatted(view.getInt("version"), texts);
    HttpResponse<String> answer = election.send(who, path(key) + "/submit", body);
    // Whoever typed first writes the report on the page; over the API it comes with the submission.
    boolean another =
        answer.body().contains("count.submitterIsAnother") && !who.equals(second.get(key));
    assertThat(another || answer.statusCode() == 200).as(answer.body()).isTrue();
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
    // Said twice it is what it was, and it is not asked again.
    election.post(who, path(key) + "/acknowledge", body);
    assertThat(situations(who)).doesNotContain("count.work.ACKNOWLEDGE");
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
