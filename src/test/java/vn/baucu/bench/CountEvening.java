package vn.baucu.bench;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import vn.baucu.law.CountForm;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.MinutesKey;

/**
 * An evening of counting. The two accounts of each commune type at once, each half of the minutes
 * first and the other half second, and submit what agrees; then as many hands accept, neighbours of
 * one unit at the same moment. At the end all is held against the papers.
 */
final class CountEvening {
  private static final int HANDS = 50;

  private final BenchServer server;
  private final String election;
  private final Papers papers;
  private final PrintStream out;
  private final CountCalls calls;

  CountEvening(BenchServer server, String election, Papers papers, PrintStream out) {
    this.server = server;
    this.election = election;
    this.papers = papers;
    this.out = out;
    calls = new CountCalls(server, election);
  }

  /**
   * Lets it pass.
   *
   * @throws IllegalStateException where anything is lost, doubled or wrong in the end
   */
  void run() throws IOException, InterruptedException, ExecutionException, SQLException {
    Map<String, List<MinutesKey>> communes =
        papers.forms().keySet().stream().collect(Collectors.groupingBy(MinutesKey::unit));
    List<Callable<Void>> typists = new ArrayList<>();
    for (List<MinutesKey> minutes : communes.values()) {
      BlockingQueue<MinutesKey> here = new LinkedBlockingQueue<>();
      BlockingQueue<MinutesKey> there = new LinkedBlockingQueue<>();
      int half = minutes.size() / 2;
      List<MinutesKey> one = minutes.subList(0, half);
      List<MinutesKey> other = minutes.subList(half, minutes.size());
      typists.add(() -> type(one, false, here, there, other.size()));
      typists.add(() -> type(other, true, there, here, one.size()));
    }
    together("typed twice and submitted", typists);

    List<MinutesKey> all = new ArrayList<>(papers.forms().keySet());
    Collections.shuffle(all, new Random(1));
    Queue<MinutesKey> waiting = new ConcurrentLinkedQueue<>(all);
    String[] districts = {"district-305", "district-307"};
    Map<String, String> above =
        communes.keySet().stream().collect(Collectors.toMap(c -> c, this::district));
    together(
        "accepted by " + districts.length + " districts",
        Collections.nCopies(HANDS, () -> accept(waiting, above)));
    check();
  }

  private Void type(
      List<MinutesKey> first,
      boolean isSecond,
      BlockingQueue<MinutesKey> here,
      BlockingQueue<MinutesKey> there,
      int seconds)
      throws IOException, InterruptedException {
    for (MinutesKey key : first) {
      enter(key, isSecond);
      there.add(key);
    }
    for (int i = 0; i < seconds; i++) {
      MinutesKey key = here.take();
      JsonObject seen = enter(key, isSecond);
      String who = CountCalls.typist(key, isSecond);
      calls.insist(key, who, version -> calls.submit(key, who, version, seen));
    }
    return null;
  }

  private JsonObject enter(MinutesKey key, boolean isSecond)
      throws IOException, InterruptedException {
    CountForm paper = papers.forms().get(key);
    return calls.insist(
        key,
        CountCalls.typist(key, isSecond),
        version -> calls.enter(key, isSecond, version, paper));
  }

  private Void accept(Queue<MinutesKey> waiting, Map<String, String> above)
      throws IOException, InterruptedException {
    for (MinutesKey key = waiting.poll(); key != null; key = waiting.poll()) {
      MinutesKey each = key;
      String who = above.get(key.unit());
      calls.insist(each, who, version -> calls.accept(each, who, version));
    }
    return null;
  }

  private String district(String commune) {
    return papers.units().entrySet().stream()
        .filter(entry -> entry.getKey().unit().equals(commune))
        .map(Map.Entry::getValue)
        .filter(unit -> unit.level() == ElectionLevel.DISTRICT_COUNCIL)
        .map(unit -> "district-" + unit.owner())
        .findAny()
        .orElseThrow();
  }

  private void together(String what, List<Callable<Void>> hands)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(hands.size());
    long start = System.nanoTime();
    try {
      for (Future<Void> hand : pool.invokeAll(hands)) {
        hand.get();
      }
    } finally {
      pool.shutdownNow();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    int minutes = papers.forms().size();
    out.printf(
        "%,d minutes %s by %d at once: %.0f s, %.0f a second; %d conflicts, %d failures so far%n",
        minutes,
        what,
        hands.size(),
        seconds,
        minutes / seconds,
        calls.conflicts(),
        calls.failures());
  }

  private void check() throws IOException, InterruptedException, SQLException {
    int minutes = papers.forms().size();
    for (Map.Entry<MinutesKey, CountForm> paper : papers.forms().entrySet()) {
      JsonObject seen = calls.look(paper.getKey(), "city");
      require(seen.getString("state").equals("ACCEPTED"), paper.getKey() + " is not accepted");
      require(
          figures(seen.getJsonObject("figures")).equals(figures(paper.getValue())),
          paper.getKey() + " is not as typed");
    }
    String of =
        " JOIN electoral_unit u ON u.id = m.electoral_unit_id JOIN election e ON e.id ="
            + " u.election_id WHERE e.code = '"
            + election
            + "'";
    require(server.count("SELECT COUNT(*) FROM count_minutes m" + of) == minutes, "minutes");
    String figures =
        "SELECT COUNT(*) FROM count_figures f JOIN count_minutes m ON m.id = f.minutes_id";
    require(server.count(figures + of) == 3L * minutes, "entries and what was agreed");
    String audit = "SELECT COUNT(*) FROM audit_entry WHERE election_code = '%s' AND action = '%s'";
    require(server.count(audit.formatted(election, "count.complete")) == 2L * minutes, "entries");
    require(server.count(audit.formatted(election, "count.submit")) == minutes, "submissions");
    require(server.count(audit.formatted(election, "count.accept")) == minutes, "acceptances");
    int units = checkUnits();
    out.printf("%,d minutes and the sums of %d units are as on the papers%n", minutes, units);
  }

  private int checkUnits() throws IOException, InterruptedException {
    Map<ElectoralUnitKey, CountForm> sums = papers.sums();
    Map<ElectoralUnitKey, Integer> counts = papers.counts();
    for (Map.Entry<ElectoralUnitKey, CountForm> sum : sums.entrySet()) {
      ElectoralUnitKey unit = sum.getKey();
      JsonObject result =
          CountCalls.json(server.send(server.api("results/" + unit, election).build()));
      require(result.getString("status").equals("DETERMINED"), unit + " is not determined");
      require(result.getInt("areasAccepted") == counts.get(unit), unit + " lacks areas");
      List<Long> figures = new ArrayList<>();
      for (String field : CountCalls.FIGURES) {
        figures.add(result.getJsonNumber(field).longValue());
      }
      result.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
          .map(candidate -> candidate.getJsonNumber("votes").longValue())
          .forEach(figures::add);
      require(figures.equals(figures(sum.getValue())), unit + " is not the sum of its papers");
    }
    return sums.size();
  }

  private static List<Long> figures(CountForm form) {
    return List.copyOf(form.fields().values());
  }

  private static List<Long> figures(JsonObject form) {
    List<Long> figures = new ArrayList<>();
    for (String field : CountCalls.FIGURES) {
      figures.add(form.getJsonNumber(field).longValue());
    }
    form.getJsonArray("votes").getValuesAs(JsonNumber.class).stream()
        .map(JsonNumber::longValue)
        .forEach(figures::add);
    return figures;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
