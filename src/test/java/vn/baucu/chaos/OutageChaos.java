package vn.baucu.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.baucu.testing.FragileServer;

/** The database is killed, stopped and frozen under twenty people at work. */
class OutageChaos {
  private static final int PEOPLE = 20;
  private static final int ROUNDS = 10;
  private static final long LONGEST_MILLIS = 8_000;
  private static final long LOG_BYTES = 500_000;

  /** What becomes of the database. */
  enum Fate {
    KILLED,
    STOPPED,
    FROZEN
  }

  /** One answer and how long it took. */
  private record Answer(int status, String body, long millis) {}

  @ParameterizedTest
  @EnumSource
  void everybodyIsToldSoonAndServedAgain(Fate fate) throws Exception {
    try (FragileServer server = new FragileServer("chaos-outage")) {
      server.startDatabase();
      server.start();
      server.server().awaitReady();
      String cookie = server.signIn();
      long logged = server.server().words().length();

      switch (fate) {
        case KILLED -> server.database().kill();
        case STOPPED -> server.database().close();
        case FROZEN -> server.database().freeze();
      }
      List<Answer> answers = askAll(server, cookie);
      long said = server.server().words().length() - logged;

      assertThat(answers).extracting(Answer::status).containsOnly(503);
      assertThat(answers).allMatch(answer -> answer.body().length() > 50);
      assertThat(answers).allMatch(answer -> answer.millis() < LONGEST_MILLIS);
      assertThat(said).isLessThan(LOG_BYTES);

      long restored = System.nanoTime();
      if (fate == Fate.FROZEN) {
        server.database().thaw();
      } else {
        server.startDatabase();
      }
      server.server().awaitReady();
      long[] waited = answers.stream().mapToLong(Answer::millis).sorted().toArray();
      System.out.printf(
          "database %s: %d answers, all 503, median %d ms, longest %d ms; %d bytes of log;"
              + " serves %d ms after it is started again%n",
          fate,
          waited.length,
          waited[waited.length / 2],
          waited[waited.length - 1],
          said,
          (System.nanoTime() - restored) / 1_000_000);
      assertThat(server.page("app/desk.xhtml", cookie).statusCode()).isEqualTo(200);
    }
  }

  private static List<Answer> askAll(FragileServer server, String cookie) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Future<List<Answer>>> asking = new ArrayList<>();
      for (int person = 0; person < PEOPLE; person++) {
        boolean page = person % 2 == 0;
        asking.add(people.submit(() -> ask(server, page ? cookie : null)));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<List<Answer>> each : asking) {
        answers.addAll(each.get());
      }
      return answers;
    } finally {
      people.shutdown();
    }
  }

  private static List<Answer> ask(FragileServer server, String cookie) {
    List<Answer> answers = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      HttpResponse<String> answer =
          cookie == null
              ? server.city().get("api/v1/elections")
              : server.page("app/desk.xhtml", cookie);
      long millis = (System.nanoTime() - begun) / 1_000_000;
      answers.add(new Answer(answer.statusCode(), answer.body(), millis));
    }
    return answers;
  }
}
