package vn.baucu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import vn.baucu.bench.Ratio.Work;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Reporting turnout: a durable report with its checks through the API beside a trivial call; and a
 * window in which the whole city reports while every committee watches its board.
 */
public final class TurnoutBench {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private static final RehearsalPlan MORNING = RehearsalPlan.haiPhong2021().withCode("MORNING");
  private static final String REPORTS = "REPORTS";

  /** So many areas report again and again. */
  private static final int AGAIN = 20;

  /** The server has just begun, and nothing else warms what a report does. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private TurnoutBench() {}

  public static void main(String... arguments)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    try (BenchServer server = new BenchServer(MORNING)) {
      server.load(MORNING.only("303").withAreasFactor(90).withCode(REPORTS));
      for (String election : new String[] {MORNING.code(), REPORTS}) {
        server.setClock(election, "2021-05-23T08:55:00");
      }
      reports(server);
      new TurnoutMorning(server, MORNING.code(), OUT).run();
    }
  }

  /** What a report costs that takes the place of another, and one that is the first. */
  private static void reports(BenchServer server)
      throws IOException, InterruptedException, SQLException {
    Polling polling = new Polling(server, REPORTS);
    List<Polling.Area> again = polling.areas().subList(0, AGAIN);
    Iterator<Polling.Area> first = polling.areas().listIterator(AGAIN);
    AtomicLong asked = new AtomicLong();
    Work trivial =
        new Work(
            "trivial GET", server.api(again.get(0).committee(), "clock", REPORTS).build(), 200);
    Work changed =
        new Work(
            "changed report with its checks",
            () -> {
              long voted = asked.getAndIncrement();
              return polling.report(again.get((int) (voted % AGAIN)), 1 + voted / AGAIN);
            },
            200);
    new Ratio(OUT, WARM_UP).print(changed, trivial, "≥ 0.4");
    Work added =
        new Work("first report with its checks", () -> polling.report(first.next(), 1), 200);
    for (String committee : committees(polling)) {
      // A password is looked at slowly, once.
      server.send(server.api(committee, "clock", REPORTS).build());
    }
    new Ratio(OUT).print(added, trivial, "≥ 0.4");
  }

  private static Set<String> committees(Polling polling) {
    return polling.areas().stream().map(Polling.Area::committee).collect(Collectors.toSet());
  }
}
