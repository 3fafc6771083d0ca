package vn.baucu.shared.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.database.DatabaseState;

/**
 * Has the description of the API prepared as soon as the server is ready: the server makes it at
 * the first question, and that takes seconds. Whoever asks whether it is ready, or signs in, comes
 * before whoever reads it; the question is put by the server to itself, once.
 */
@WebFilter(
    urlPatterns = {"/health/*", "/ready", "/login.xhtml"},
    asyncSupported = true)
public class ApiDescription extends HttpFilter {
  private static final Logger LOG = Logger.getLogger(ApiDescription.class.getName());

  @Inject private transient DatabaseState database;
  @Inject private transient OwnQuestion own;
  @Resource private transient ManagedExecutorService threads;

  private final AtomicBoolean asked = new AtomicBoolean();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (database.phase() == DatabaseState.Phase.OPEN && asked.compareAndSet(false, true)) {
      HttpRequest question =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + request.getLocalPort() + "/openapi"))
              .header(OwnQuestion.HEADER, own.word())
              .header("X-Forwarded-Proto", request.getScheme())
              .build();
      threads.execute(() -> ask(question));
    }
    chain.doFilter(request, response);
  }

  private static void ask(HttpRequest question) {
    try {
      int status =
          HttpClient.newHttpClient()
              .send(question, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      LOG.info(() -> "description of the API prepared: " + status);
    } catch (IOException e) {
      LOG.log(Level.INFO, "description of the API is prepared at the first question", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
