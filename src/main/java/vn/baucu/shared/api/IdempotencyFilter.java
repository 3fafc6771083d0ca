package vn.baucu.shared.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Logger;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Trouble;

/** Gives the first answer again to a request that comes a second time under the same key. */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class.getName());
  private static final String CLAIMED = IdempotencyFilter.class.getName();

  @Inject private IdempotentRequests requests;
  @Inject private CurrentCaller caller;
  @Inject private RequestKey key;
  @Inject private Problem problem;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String sent = request.getHeaderString(RequestKey.HEADER);
    if (sent == null) {
      return;
    }
    int account = caller.get().accountId();
    key.take(account, sent);
    Optional<IdempotentRequests.Earlier> earlier =
        requests.claim(account, sent, fingerprint(request));
    if (earlier.isEmpty()) {
      request.setProperty(CLAIMED, sent);
    } else if (!earlier.get().same()) {
      request.abortWith(problem.of(422, "shared.keyReused"));
    } else if (earlier.get().status() == null && key.isStored()) {
      // Its answer was lost on the way; what is stored is said to be.
      request.setProperty(CLAIMED, sent);
    } else if (earlier.get().status() == null) {
      long seconds = Math.max(1, earlier.get().retryAfter().toSeconds());
      Response wait = problem.of(409, "shared.keyInProgress", seconds);
      request.abortWith(
          Response.fromResponse(wait).header(HttpHeaders.RETRY_AFTER, seconds).build());
    } else {
      request.abortWith(again(earlier.get()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(CLAIMED) instanceof String claimed)) {
      return;
    }
    int account = caller.get().accountId();
    Object entity = response.getEntity();
    try {
      if (response.getStatus() >= 500) {
        requests.release(account, claimed);
      } else {
        requests.answered(
            account, claimed, response.getStatus(), entity == null ? null : entity.toString());
      }
    } catch (RuntimeException lost) {
      // What is stored is known by the key in the audit trail.
      Trouble.log(LOG, lost, "an answer was not kept under its key");
    }
  }

  private static Response again(IdempotentRequests.Earlier earlier) {
    return Response.status(earlier.status())
        .type(earlier.status() < 400 ? MediaType.APPLICATION_JSON : Problem.TYPE)
        .entity(earlier.answer())
        .build();
  }

  private String fingerprint(ContainerRequestContext request) throws IOException {
    StringBuilder text =
        new StringBuilder(request.getMethod())
            .append(' ')
            .append(request.getUriInfo().getRequestUri())
            .append(' ')
            .append(caller.get().electionCode());
    MediaType type = request.getMediaType();
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      byte[] body = request.getEntityStream().readAllBytes();
      request.setEntityStream(new ByteArrayInputStream(body));
      text.append(new String(body, StandardCharsets.UTF_8));
    } else {
      text.append(request.getLength());
    }
    return Answers.digest(text.toString());
  }
}
