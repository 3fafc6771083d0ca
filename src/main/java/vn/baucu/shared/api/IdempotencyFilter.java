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
import vn.baucu.shared.CurrentCaller;

/** Gives the first answer again to a request that comes a second time under the same key. */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final String CLAIMED = IdempotencyFilter.class.getName();
  private static final int LONGEST_KEY = 100;

  @Inject private IdempotentRequests requests;
  @Inject private CurrentCaller caller;
  @Inject private Problem problem;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String key = request.getHeaderString(HEADER);
    if (key == null) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      request.abortWith(problem.of(400, "shared.keyInvalid"));
      return;
    }
    int account = caller.get().accountId();
    Optional<IdempotentRequests.Earlier> earlier =
        requests.claim(account, key, fingerprint(request));
    if (earlier.isEmpty()) {
      request.setProperty(CLAIMED, key);
    } else if (!earlier.get().same()) {
      request.abortWith(problem.of(422, "shared.keyReused"));
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
    if (!(request.getProperty(CLAIMED) instanceof String key)) {
      return;
    }
    int account = caller.get().accountId();
    if (response.getStatus() >= 500) {
      requests.release(account, key);
    } else {
      Object entity = response.getEntity();
      requests.answered(
          account, key, response.getStatus(), entity == null ? null : entity.toString());
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
