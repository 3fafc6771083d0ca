package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.baucu.testing.Address;
import vn.baucu.testing.PageClient;
import vn.baucu.testing.PageClient.Answer;
import vn.baucu.testing.RunningServer;

/**
 * Every address of the program, with each of its parameters odd in every way, as everybody: no
 * answer is an accident, and each that refuses says so in words of the house.
 */
class OddRequestsST {
  /** What each name may be where it is not odd. */
  private static final Map<String, String> SOUND =
      Map.ofEntries(
          Map.entry("election", RunningServer.plan().code()),
          Map.entry("level", "NATIONAL_ASSEMBLY"),
          Map.entry("unit", "11296"),
          Map.entry("area", "1"),
          Map.entry("owner", "31"),
          Map.entry("number", "1"),
          Map.entry("round", "FIRST"),
          Map.entry("slot", "2021-05-23T09:00"),
          Map.entry("code", "31"),
          Map.entry("id", "1"),
          Map.entry("of", "sums"),
          Map.entry("position", "1"),
          Map.entry("columns", "all"),
          Map.entry("version", "1"),
          Map.entry("turn", "1"),
          Map.entry("remove", "1"),
          Map.entry("rotation", "90"),
          Map.entry("kind", "docx"));

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "x",
          "0",
          "-1",
          "99999999999",
          "1e9",
          "a\u0000b",
          "'\"--",
          "<script>alert(1)</script>",
          "x".repeat(3_000),
          "first",
          "Ữ\uD842\uDFB7\u202E",
          "NO_SUCH_WORD",
          "100%",
          "../../WEB-INF/web.xml",
          "2021-02-30T25:61",
          "+99999-12-31T23:59",
          "#{1+1}");

  /** What a view was never given. */
  private static final List<String> STATES =
      List.of("", "stateless", "x", "1:1", "-1:-1", "\u0000");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "\"x\"",
          "{\"x\":1}",
          "{\"version\":\"x\"}",
          "{\"version\":1e99,\"unit\":1}",
          "{\"unit\":\"\\u0000\",\"area\":99999999999,\"slot\":\"x\"}",
          "{\"unit\":\"11296\",\"area\":-4294967295,\"slot\":\"2021-05-23T09:00\"}",
          "{\"level\":\"x\",\"unit\":null,\"area\":{}}");

  /** Words of others, and of what went wrong inside. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "Payara|GlassFish|Tomcat|HTTP Status|Error Report|stack ?trace|Exception|\\bat"
              + " vn\\.baucu|\\bat (org|com|java|jakarta)\\.|Conversion Error|Validation Error|must"
              + " be a number");

  /** A zero or a way up in a path, which the container answers before anybody is asked. */
  private static final Pattern BEFORE_THE_API = Pattern.compile("^[^?]*(%00|\\.\\.%2F)");

  /** What the container says to methods that HTTP does not have. */
  private static final int NO_SUCH_METHOD = 501;

  /** Methods whose bodies the container refuses by itself. */
  private static final List<String> BODYLESS = List.of("GET", "DELETE");

  private static final List<String> PEOPLE =
      List.of(
          "city", "admin", "district-303", "commune-11296", "team-11296-1", "observer", "nobody");

  private static final Map<String, PageClient> SESSIONS = new LinkedHashMap<>();
  private static final ExecutorService HANDS = Executors.newFixedThreadPool(4);

  private final List<Callable<String>> asked = new ArrayList<>();

  @AfterAll
  static void restHands() {
    HANDS.shutdown();
  }

  @Test
  void noParameterOfAPageIsAnAccident() throws Exception {
    sweep(Address.pages());
    everythingIsAnsweredInWords();
  }

  @Test
  void noParameterOfASheetAStreamOrAPictureIsAnAccident() throws Exception {
    sweep(
        Address.servlets(SOUND.keySet()).stream()
            .filter(address -> !address.path().equals("sign-out"))
            .toList());
    everythingIsAnsweredInWords();
  }

  @Test
  void noParameterOfTheApiIsAnAccident() throws Exception {
    sweep(Address.resources());
    everythingIsAnsweredInWords();
  }

  @Test
  void noViewThatWasNeverGivenIsAnAccident() throws Exception {
    for (String who : List.of("city", "team-11296-1", "nobody")) {
      for (Address page : Address.pages()) {
        String path = path(page, null, null);
        for (String state : STATES) {
          asked.add(() -> ask(who, path, form("jakarta.faces.ViewState", state)));
        }
        asked.add(
            () ->
                ask(
                    who,
                    path,
                    form("jakarta.faces.ViewState", "x").header("Faces-Request", "partial/ajax")));
      }
    }
    everythingIsAnsweredInWords();
  }

  @Test
  void noBodyIsAnAccident() throws Exception {
    List<Address> addresses = new ArrayList<>(Address.servlets(SOUND.keySet()));
    addresses.removeIf(address -> address.path().equals("sign-out"));
    Address.resources().stream().filter(a -> !a.method().equals("GET")).forEach(addresses::add);
    for (String who : List.of("city", "commune-11296", "nobody")) {
      for (Address address : addresses) {
        String method = address.method().equals("GET") ? "POST" : address.method();
        String path = path(address, null, null);
        for (String body : BODIES) {
          asked.add(() -> ask(who, path, json(method, body)));
        }
      }
    }
    everythingIsAnsweredInWords();
  }

  @Test
  void noMethodAndNoUnknownAddressIsAnAccident() throws Exception {
    List<String> paths = new ArrayList<>();
    for (Address address : Address.pages()) {
      paths.add(path(address, null, null));
    }
    paths.addAll(
        List.of(
            "app/nothing.xhtml",
            "app/nothing",
            "app/count/paper/x",
            "api/v1/nothing",
            "api/v1/units/%E1%BB",
            "WEB-INF/web.xml",
            "nothing",
            "jakarta.faces.resource/nothing.js.xhtml?ln=baucu",
            "jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF"));
    for (String who : List.of("city", "nobody")) {
      for (String path : paths) {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW")) {
          asked.add(() -> ask(who, path, json(method, "x")));
        }
      }
    }
    everythingIsAnsweredInWords();
  }

  /**
   * Each parameter odd while the others are sound: in every way as the city, in some ways, others
   * for each, as everybody else.
   */
  private void sweep(List<Address> addresses) {
    int turn = 0;
    for (Address address : addresses) {
      for (String who : PEOPLE) {
        String sound = path(address, null, null);
        asked.add(() -> ask(who, sound, request(address.method())));
      }
      for (String parameter : parameters(address)) {
        for (String value : ODD) {
          String path = path(address, parameter, value);
          asked.add(() -> ask("city", path, request(address.method())));
          turn++;
          if (turn % 2 == 0) {
            String other = PEOPLE.get(1 + turn / 2 % (PEOPLE.size() - 1));
            asked.add(() -> ask(other, path, request(address.method())));
          }
        }
        String twice = path(address, null, null) + "&" + parameter + "=x&" + parameter + "=1";
        asked.add(() -> ask("city", twice, request(address.method())));
      }
    }
  }

  /** Those of an address, and of what stands behind the sign-in the election. */
  private static Set<String> parameters(Address address) {
    Set<String> names = new LinkedHashSet<>(address.parameters());
    if (address.path().startsWith("app/")) {
      names.add("election");
    }
    return names;
  }

  private static String path(Address address, String odd, String value) {
    StringBuilder path =
        new StringBuilder(
            Address.IN_PATH
                .matcher(address.path())
                .replaceAll(
                    name ->
                        PageClient.encode(
                                name.group(1).equals(odd)
                                    ? value
                                    : SOUND.getOrDefault(name.group(1), "x"))
                            .replace("$", "\\$")));
    path.append("?");
    for (String name : parameters(address)) {
      boolean inPath = address.path().contains("{" + name + "}");
      if (!inPath && (name.equals(odd) || SOUND.containsKey(name))) {
        path.append(path.charAt(path.length() - 1) == '?' ? "" : "&")
            .append(name)
            .append("=")
            .append(PageClient.encode(name.equals(odd) ? value : SOUND.get(name)));
      }
    }
    return path.toString();
  }

  private interface Asking {
    HttpRequest.Builder on(HttpRequest.Builder request);

    default Asking header(String name, String value) {
      return request -> on(request).header(name, value);
    }
  }

  private static Asking request(String method) {
    return request -> request.method(method, BodyPublishers.noBody());
  }

  private static Asking json(String method, String body) {
    return request ->
        request
            .header("Content-Type", "application/json")
            .method(
                method,
                BODYLESS.contains(method)
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body));
  }

  private static Asking form(String name, String value) {
    return request ->
        request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(name + "=" + PageClient.encode(value)));
  }

  /** What is wrong with the answer; null where nothing is. */
  private String ask(String who, String path, Asking asking) {
    HttpRequest.Builder request = asking.on(session(who).request(path));
    if (path.startsWith("api/") && !who.equals("nobody")) {
      request.header("Authorization", basic(who));
    }
    Answer answer = session(who).send(request);
    String wrong = wrong(path, answer);
    String shown = path.length() > 150 ? path.substring(0, 150) + "…" : path;
    return wrong == null
        ? null
        : wrong
            + ": "
            + request.build().method()
            + " "
            + shown
            + " as "
            + who
            + " "
            + answer.status();
  }

  private static String wrong(String path, Answer answer) {
    boolean refuses = answer.status() >= 400;
    boolean page = answer.type().startsWith("text/html");
    boolean api = path.startsWith("api/v1/") && !BEFORE_THE_API.matcher(path).find();
    if (answer.status() >= 500 && answer.status() != NO_SUCH_METHOD) {
      return "accident";
    }
    if (page && (refuses || answer.status() == 200) && !answer.body().contains("lang=\"vi\"")) {
      return "not our page";
    }
    if (refuses && api && !answer.type().contains("problem+json")) {
      return "no problem document";
    }
    if (refuses && path.startsWith("app/") && answer.body().isBlank()) {
      return "no word";
    }
    if ((refuses || page) && FOREIGN.matcher(answer.body()).find()) {
      return "foreign words";
    }
    return null;
  }

  private static PageClient session(String who) {
    synchronized (SESSIONS) {
      return SESSIONS.computeIfAbsent(who, OddRequestsST::begin);
    }
  }

  private static PageClient begin(String who) {
    PageClient client = PageClient.of(RunningServer.get().at(""));
    return who.equals("nobody") ? client : client.signIn(who, RunningServer.PASSWORD);
  }

  private static String basic(String who) {
    byte[] pair = (who + ":" + RunningServer.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private void everythingIsAnsweredInWords() throws InterruptedException, ExecutionException {
    List<String> wrong = new ArrayList<>();
    for (Future<String> answer : HANDS.invokeAll(asked)) {
      if (answer.get() != null) {
        wrong.add(answer.get());
      }
    }
    assertThat(wrong).as(asked.size() + " requests").isEmpty();
  }
}
