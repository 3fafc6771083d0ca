package vn.baucu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
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

  /** The server has just begun, and nothing else warms what a report does. */
  private static final Duration WARM_UP = Duration.ofSeconds(20);

  private TurnoutBench() {}

  public static void main(String... arguments)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    try (BenchServer server = new BenchServer(MORNING)) {
      server.load(MORNING.only("303").withCode(REPORTS));
      for (String election : new String[] {MORNING.code(), REPORTS}) {
        server.setClock(election, "2021-05-23T08:55:00");
      }
      reports(server);
      new TurnoutMorning(server, MORNING.code(), OUT).run();
    }
  }

  /** Each request reports one voter more of one area. */
  private static void reports(BenchServer server) throws SQLException {
    Polling polling = new Polling(server, REPORTS);
    Polling.Area area = polling.areas().get(0);
    Supplier<HttpRequest> report =
        new Supplier<>() {
          private long voted;

          @Override
          public HttpRequest get() {
            voted++;
            return polling.report(polling.areas().get((int) (voted % 20)), 1 + voted / 20);
          }
        };
    Work trivial =
        new Work("trivial GET", server.api(area.committee(), "clock", REPORTS).build(), 200);
    new Ratio(OUT, WARM_UP)
        .print(new Work("turnout report with its checks", report, 200), trivial, "≥ 0.4");
  }
}
