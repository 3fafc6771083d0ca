package vn.baucu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A window of one minute in which every polling area of the city reports once, while the board of
 * every committee stands open and follows.
 */
final class TurnoutMorning {
  private static final long WINDOW_MILLIS = 60_000;
  private static final int HANDS = 8;
  private static final long PATIENCE_MILLIS = 60_000;

  private final BenchServer server;
  private final String election;
  private final PrintStream out;
  private final Polling polling;

  TurnoutMorning(BenchServer server, String election, PrintStream out) throws SQLException {
    this.server = server;
    this.election = election;
    this.out = out;
    polling = new Polling(server, election);
  }

  /**
   * Lets it pass.
   *
   * @throws IllegalStateException where a report is lost or a board does not come to be right
   */
  void run() throws IOException, InterruptedException, ExecutionException, SQLException {
    Map<String, Long> expected = new HashMap<>();
    ScheduledExecutorService hands = Executors.newScheduledThreadPool(HANDS);
    List<OpenBoard> boards = new ArrayList<>();
    try {
      for (Map.Entry<String, String> unit : committees().entrySet()) {
        boards.add(new OpenBoard(server, unit.getKey(), unit.getValue()));
      }
      out.printf("%d boards are open%n", boards.size());
      List<Future<HttpResponse<String>>> reports = new ArrayList<>();
      int areas = polling.areas().size();
      for (int i = 0; i < areas; i++) {
        Polling.Area area = polling.areas().get(i);
        long voted = area.voters() * (20 + i % 15) / 100;
        for (String unit : area.units()) {
          expected.merge(unit, voted, Long::sum);
        }
        reports.add(
            hands.schedule(
                () -> server.send(polling.report(area, voted)),
                WINDOW_MILLIS * i / areas,
                TimeUnit.MILLISECONDS));
      }
      for (Future<HttpResponse<String>> report : reports) {
        HttpResponse<String> answer = report.get();
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
      }
      long last = System.nanoTime();
      for (OpenBoard board : boards) {
        board.awaitFigure(expected.get(board.unit()), PATIENCE_MILLIS);
      }
      double seconds = (System.nanoTime() - last) / 1e9;
      out.printf(
          "%,d areas reported in %d s; all %d boards right %.1f s after the last (aim 2 s)%n",
          areas, WINDOW_MILLIS / 1_000, boards.size(), seconds);
      check(areas, expected.get(Polling.CITY));
    } finally {
      boards.forEach(OpenBoard::close);
      hands.shutdownNow();
    }
  }

  /** Who watches which unit: every commune, every district and the city. */
  private Map<String, String> committees() {
    Map<String, String> committees = new HashMap<>();
    for (Polling.Area area : polling.areas()) {
      committees.put(area.unit(), area.committee());
      committees.putIfAbsent(area.above(), "district-" + area.above());
    }
    committees.put(Polling.CITY, "city");
    return committees;
  }

  private void check(int areas, long voted) throws IOException, InterruptedException, SQLException {
    String body =
        server.send(server.api("turnout?unit=31&slot=2021-05-23T09:00", election).build()).body();
    if (!body.contains("\"voted\":" + voted + ",")
        || !body.contains("\"areasReported\":" + areas)) {
      throw new IllegalStateException("not every report was kept: " + body);
    }
  }
}
