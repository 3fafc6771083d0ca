package vn.baucu.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a server says of its own readiness. */
final class Health {
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  private Health() {}

  /** The status an address answers with; 0 where nobody does. */
  static int status(URI address) {
    try {
      return CLIENT
          .send(HttpRequest.newBuilder(address).timeout(ANSWER).build(), BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /**
   * Whether the application is ready for work, by its own check: a server without an application
   * says UP, too, but of nothing.
   */
  static boolean isReady(URI root) {
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve("health/ready")).timeout(ANSWER).build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"database\"");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
