package vn.baucu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.count.entity.CountState;
import vn.baucu.exchange.boundary.ImportState;
import vn.baucu.message.entity.RequestState;
import vn.baucu.readiness.boundary.ReadinessState;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.result.entity.RecordState;
import vn.baucu.shared.Messages;
import vn.baucu.shared.work.Situation;
import vn.baucu.turnout.entity.SlotWindow;

/**
 * What each state asks of a person, or why it asks nobody. A new state fails here until somebody is
 * named, and so does a situation that no state leads to. That desks list it so is seen where the
 * states are walked: {@code CountDemandTest}, {@code ResultsIT}, {@code MessageST}, {@code
 * ReadinessST}.
 */
class EveryStateTest {
  private static final Pattern SITUATIONS = Pattern.compile("enum (\\w+) implements Situation");

  /** What is waited for is not asked of the caller. */
  private static final Pattern WAITS =
      Pattern.compile("(count\\.wait\\.|message\\.work\\.WAIT_).*");

  private final Map<Enum<?>, List<String>> asks = new LinkedHashMap<>();
  private final Map<Enum<?>, String> nobody = new LinkedHashMap<>();

  /** Situations that come of a time, a figure or a finding, and not of a state. */
  private static final Map<String, String> OTHERWISE =
      Map.ofEntries(
          Map.entry("count.work.ACKNOWLEDGE", "an incident that a committee has not read of"),
          Map.entry("count.work.LOOK_AGAIN", "a finding after acceptance"),
          Map.entry("voters.work.FINAL_MISSING", "a total that is not there on the morning"),
          Map.entry("result.work.DEADLINE", "a day of the law"),
          Map.entry("result.work.DEADLINE_BELOW", "the same, of whoever is late below"),
          Map.entry("readiness.work.UNITS", "the tree is empty"),
          Map.entry("readiness.work.ACCOUNTS", "units lack people to type twice"),
          Map.entry("readiness.work.BELOW", "units below are not ready"),
          Map.entry("readiness.work.CHECK", "the self-check is to be run"),
          Map.entry("message.work.NOTICE", "a notice not read"),
          Map.entry("operation.work.DISK", "little room"),
          Map.entry("operation.work.MEMORY", "little memory"),
          Map.entry("operation.work.REFUSED", "many refused sign-ins"),
          Map.entry("operation.work.TIMER_SILENT", "a timer that no longer runs"),
          Map.entry("operation.work.STRANGERS", "people who never signed in"));

  private void table() {
    ask(CountState.EMPTY, "count.work.FIRST_ENTRY", "count.work.LATE_BELOW");
    ask(CountState.FIRST_ENTRY, "count.work.GO_ON", "count.work.TAKE_OVER");
    ask(CountState.FIRST_DONE, "count.work.SECOND_ENTRY", "count.work.SECOND_OF_BELOW");
    ask(CountState.SECOND_ENTRY, "count.work.GO_ON", "count.work.TAKE_OVER");
    ask(CountState.DIFFERENT, "count.work.RETYPE", "count.work.SETTLE", "count.work.SETTLE_BELOW");
    ask(
        CountState.MATCHED,
        "count.work.MEND_BLOCKED",
        "count.work.INCIDENT_REPORT",
        "count.work.SUBMIT");
    ask(
        CountState.SUBMITTED,
        "count.work.ACCEPT_INCIDENT",
        "count.work.ACCEPT_EXPLAINED",
        "count.work.ACCEPT_CLEAN");
    ask(CountState.RETURNED, "count.work.MEND_RETURNED");
    ask(CountState.REOPENED, "count.work.MEND_REOPENED");
    nobody(CountState.ACCEPTED, "the figures stand in the sums; the result asks its committee");
    nobody(CountState.ANNULLED, "the area votes again: the new vote's own minutes ask");

    nobody(SlotWindow.State.NOT_YET, "it opens at its time, which the desk tells");
    ask(SlotWindow.State.OPEN, "turnout.work.REPORT", "turnout.work.SEND");
    ask(SlotWindow.State.REOPENED, "turnout.work.REOPENED");
    // A call that was promised changes nothing: whoever is late stays here until it reports.
    ask(
        SlotWindow.State.CLOSED,
        "turnout.work.MISSED",
        "turnout.work.MISSED_BY_TEAM",
        "turnout.work.LATE_BELOW");

    nobody(ResultStatus.PROVISIONAL, "the minutes that are missing ask their people");
    ask(
        ResultStatus.DETERMINED,
        "result.work.TIE",
        "result.work.SHORTAGE",
        "result.work.SIGN",
        "result.work.SIGN_AGAIN");
    ask(ResultStatus.CERTIFIED, "result.work.SUMMARISE", "result.work.BEGIN");
    ask(ResultStatus.SUMMARISED, "result.work.PUBLISH");
    nobody(ResultStatus.PUBLISHED, "it is over");

    ask(RecordState.OPEN, "result.work.SIGN", "result.work.SIGN_AGAIN");
    ask(RecordState.CERTIFIED, "result.work.SUMMARISE", "result.work.BEGIN");
    ask(RecordState.SUMMARISED, "result.work.PUBLISH");
    nobody(RecordState.PUBLISHED, "it is over");

    ask(DecisionState.RECORDED, "result.work.DECISION");
    nobody(DecisionState.CONFIRMED, "it counts: the result asks to be signed");
    ask(DecisionState.RETURNED, "result.work.TIE", "result.work.SHORTAGE");
    ask(DecisionState.TAKEN_BACK, "result.work.TIE", "result.work.SHORTAGE");
    ask(DecisionState.FALLEN, "result.work.TIE", "result.work.SHORTAGE");

    ask(
        RequestState.OPEN,
        "message.work.ANSWER_SLOT",
        "message.work.ANSWER_MINUTES",
        "message.work.ANSWER_OTHER");
    ask(RequestState.ACCEPTED, "message.work.GRANTED");
    ask(RequestState.REFUSED, "message.work.REFUSED");
    nobody(RequestState.WITHDRAWN, "whoever asked no longer does");

    ask(ReadinessState.UNDECLARED, "readiness.work.MISSING", "readiness.work.DECLARE");
    ask(ReadinessState.DECLARED, "readiness.work.CONFIRM");
    nobody(ReadinessState.CONFIRMED, "it is ready, until something changes");
    ask(ReadinessState.RETURNED, "readiness.work.RETURNED");
    ask(ReadinessState.TAKEN_BACK, "readiness.work.TAKEN_BACK");

    ask(ImportState.RUNNING, "operation.work.IMPORT_SILENT");
    nobody(ImportState.DONE, "it is over, and its report is there");
    ask(ImportState.FAILED, "operation.work.IMPORT_FAILED");
    nobody(ImportState.CANCELLED, "whoever stopped it knows");
  }

  private void ask(Enum<?> state, String... situations) {
    asks.put(state, List.of(situations));
  }

  private void nobody(Enum<?> state, String reason) {
    nobody.put(state, reason);
  }

  @Test
  void everyStateIsOnSomebodysListOrSaysWhyNot() {
    table();
    Set<Class<?>> types =
        Stream.concat(asks.keySet().stream(), nobody.keySet().stream())
            .map(Enum::getDeclaringClass)
            .collect(Collectors.toSet());
    for (Class<?> type : types) {
      for (Object state : type.getEnumConstants()) {
        assertThat(asks.containsKey(state) ^ nobody.containsKey(state))
            .as("%s.%s asks somebody, or says why nobody", type.getSimpleName(), state)
            .isTrue();
      }
    }
  }

  @Test
  void everySituationComesOfSomethingAndHasItsWords() throws Exception {
    table();
    Set<String> led = new TreeSet<>(OTHERWISE.keySet());
    asks.values().forEach(led::addAll);
    Set<String> there = new TreeSet<>();
    Messages messages = new Messages();
    for (Situation situation : situations()) {
      String key = situation.key();
      if (!WAITS.matcher(key).matches()) {
        there.add(key);
      }
      for (String words : List.of(key, key + ".text", key + ".go")) {
        assertThat(messages.has(words)).as(words).isTrue();
      }
    }
    assertThat(led).isEqualTo(there);
  }

  /** Every situation that a feature has. */
  private static List<Situation> situations() throws IOException, ClassNotFoundException {
    Path sources = Path.of("src", "main", "java");
    List<String> names;
    try (Stream<Path> files = Files.walk(sources)) {
      names =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(EveryStateTest::isSituations)
              .map(file -> sources.relativize(file).toString().replace(".java", ""))
              .map(file -> file.replace('/', '.').replace('\\', '.'))
              .toList();
    }
    assertThat(names).hasSizeGreaterThan(5);
    List<Situation> all = new ArrayList<>();
    for (String name : names) {
      Arrays.stream(Class.forName(name).getEnumConstants())
          .map(Situation.class::cast)
          .forEach(all::add);
    }
    return all;
  }

  private static boolean isSituations(Path file) {
    try {
      Matcher found = SITUATIONS.matcher(Files.readString(file));
      return found.find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
