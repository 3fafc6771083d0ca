package vn.baucu.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import vn.baucu.bench.Ratio.Work;
import vn.baucu.training.control.RehearsalPlan;

/**
 * Reading: results and turnout through the API beside a trivial call, and their pages beside a page
 * with a static table of 30 rows.
 */
public final class ReadingBench {
  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private ReadingBench() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    RehearsalPlan plan = RehearsalPlan.haiPhong2021().withCode("BENCH").withTurnout().withCounts();
    long start = System.nanoTime();
    try (BenchServer server = new BenchServer(plan)) {
      OUT.printf(
          "start with the whole city, its turnout and its counts: %d s%n",
          (System.nanoTime() - start) / 1_000_000_000);
      api(server, plan.code());
      pages(server);
      growth(server);
    }
  }

  /** With 33 times the polling areas in each commune the city's calls must cost the same. */
  private static void growth(BenchServer server) throws IOException, InterruptedException {
    RehearsalPlan one = RehearsalPlan.haiPhong2021().only("303").withTurnout().withCounts();
    RehearsalPlan small = one.withCode("SMALL");
    RehearsalPlan large = one.withCode("LARGE").withAreasFactor(33);
    server.load(small);
    long start = System.nanoTime();
    long rows = server.load(large);
    OUT.printf("import: %,d rows a second%n", rows * 1_000_000_000L / (System.nanoTime() - start));
    Ratio ratio = new Ratio(OUT);
    for (String path : new String[] {"results?level=CITY_COUNCIL", "results", "turnout?unit=31"}) {
      ratio.print(
          new Work(path + ", 33 × the areas", server.api(path, large.code()).build(), 200),
          new Work("1 ×", server.api(path, small.code()).build(), 200),
          "≥ 0.83");
    }
    String many = server.signIn(large.code());
    String few = server.signIn(small.code());
    for (String path :
        new String[] {
          "app/result/unit.xhtml?level=CITY_COUNCIL&owner=31&number=1",
          "app/result/council.xhtml?level=CITY_COUNCIL&owner=31",
          "app/result/results.xhtml",
          "app/desk.xhtml",
        }) {
      ratio.print(
          new Work(path + ", 33 × the areas", server.page(path, many), 200),
          new Work("1 ×", server.page(path, few), 200),
          "≥ 0.83");
    }
  }

  private static void api(BenchServer server, String election)
      throws IOException, InterruptedException {
    Ratio ratio = new Ratio(OUT);
    Work trivial = new Work("trivial GET", server.api("clock", election).build(), 200);
    for (String path :
        new String[] {
          "results/NATIONAL_ASSEMBLY/31/1",
          "results?level=CITY_COUNCIL",
          "results",
          "turnout?unit=31",
        }) {
      HttpRequest.Builder get = server.api(path, election);
      ratio.print(new Work("GET " + path, get.build(), 200), trivial, "≥ 0.5");
      HttpResponse<String> answer = server.send(get.build());
      HttpRequest again =
          server
              .api(path, election)
              .header("If-None-Match", answer.headers().firstValue("ETag").orElseThrow())
              .build();
      ratio.print(new Work("304 " + path, again, 304), trivial, "≥ 0.8");
    }
  }

  private static void pages(BenchServer server) throws IOException, InterruptedException {
    Ratio ratio = new Ratio(OUT);
    String cookie = server.signIn();
    Work table =
        new Work("static page of 30 rows", server.page("app/bench/static.xhtml", cookie), 200);
    ratio.print(
        new Work(
            "result page",
            server.page("app/result/unit.xhtml?level=NATIONAL_ASSEMBLY&owner=31&number=1", cookie),
            200),
        table,
        "≥ 0.6");
    ratio.print(
        new Work("results list page", server.page("app/result/results.xhtml", cookie), 200),
        table,
        "≥ 0.5");
    ratio.print(
        new Work("board page", server.page("app/turnout/board.xhtml", cookie), 200),
        table,
        "≥ 0.6");
    ratio.print(
        new Work("overview page of counts", server.page("app/count/overview.xhtml", cookie), 200),
        table,
        "≥ 0.5");
  }
}
