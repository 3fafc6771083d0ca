package vn.baucu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import vn.baucu.bench.Ratio.Work;
import vn.baucu.shared.MinutesKey;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Counting: a whole entry with its checks through the API beside a trivial call; and an evening in
 * which fifty typists enter some six thousand minutes, held against the papers at its end.
 */
public final class CountBench {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  /** Two districts of 25 communes with all their minutes: 50 accounts. */
  private static final RehearsalPlan EVENING =
      RehearsalPlan.haiPhong2021().only("305", "307").withAreasFactor(8).withCode("EVENING");

  private static final String ENTRIES = "ENTRIES";

  /** So many of each before anything is measured: what is done rarely is compiled late. */
  private static final int WARM_UP = 1_000;

  private CountBench() {}

  public static void main(String... arguments)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    Papers papers = new Papers(EVENING);
    try (BenchServer server = new BenchServer(EVENING)) {
      server.load(EVENING.withCode(ENTRIES));
      for (String election : new String[] {EVENING.code(), ENTRIES}) {
        server.setClock(election, "2021-05-23T20:00:00");
      }
      entries(server, papers);
      new CountEvening(server, EVENING.code(), papers, OUT).run();
    }
  }

  /** Each request enters other minutes: first by the one account of a commune, then the other. */
  private static void entries(BenchServer server, Papers papers)
      throws IOException, InterruptedException {
    Iterator<MinutesKey> keys = papers.forms().keySet().iterator();
    Supplier<HttpRequest> entry =
        new Supplier<>() {
          private MinutesKey half;

          @Override
          public HttpRequest get() {
            MinutesKey key = half == null ? keys.next() : half;
            HttpRequest request =
                new CountCalls(server, ENTRIES)
                    .enter(key, half != null, half == null ? 0 : 1, papers.forms().get(key));
            half = half == null ? key : null;
            return request;
          }
        };
    String who = "commune-" + papers.forms().keySet().iterator().next().unit();
    Work trivial = new Work("trivial GET", server.api(who, "clock", ENTRIES).build(), 200);
    for (int time = 0; time < WARM_UP; time++) {
      server.send(entry.get());
      server.send(trivial.requests().get());
    }
    new Ratio(OUT)
        .print(new Work("entry of minutes with its checks", entry, 200), trivial, "≥ 0.25");
  }
}
