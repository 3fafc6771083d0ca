package vn.baucu.shared.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Refusals;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;

/** Turns whatever goes wrong in the API into a problem document; never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final String REFUSED = ProblemMapper.class.getName();

  @Inject private Problem problem;
  @Inject private Refusals refusals;
  @Inject private RequestKey key;
  @Inject private Messages messages;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Optional<Refusal> refusal = refusal(thrown);
    if (refusal.isPresent()) {
      return refusal.get().key().equals(Retries.STORED) && key.isGiven()
          ? stored()
          : problem.of(refusal.get());
    }
    if (thrown instanceof WebApplicationException web) {
      return ofStatus(web.getResponse().getStatus(), thrown);
    }
    if (thrown instanceof JsonbException
        || thrown instanceof JsonException
        || thrown instanceof ProcessingException && !(thrown instanceof EJBException)) {
      return problem.of(400, "shared.invalidBody", "JSON");
    }
    return unexpected(thrown);
  }

  private Response ofStatus(int status, Throwable thrown) {
    return switch (status) {
      case 400 -> problem.of(400, "shared.invalidBody", "JSON");
      case 403 -> problem.of(refused(Refusal.denied("shared.outOfRole")));
      case 404 -> problem.of(404, "shared.unknownPage");
      case 405 -> problem.of(405, "shared.methodNotAllowed");
      case 406 -> problem.of(406, "shared.notAcceptable");
      case 415 -> problem.of(415, "shared.unsupportedMedia");
      default -> unexpected(thrown);
    };
  }

  /** The sender has asked again under its key, or would: it is done, and no problem. */
  private Response stored() {
    return Response.ok(
            Json.createObjectBuilder()
                .add("stored", true)
                .add("title", messages.get(Retries.STORED))
                .build()
                .toString(),
            MediaType.APPLICATION_JSON)
        .build();
  }

  /** One entry of one request: the container asks twice about what a use case throws. */
  private Optional<Refusal> refusal(Throwable thrown) {
    if (request.getAttribute(REFUSED) instanceof Refusal before) {
      return Optional.of(before);
    }
    Optional<Refusal> refusal = refusals.of("api", asked(), thrown);
    refusal.ifPresent(found -> request.setAttribute(REFUSED, found));
    return refusal;
  }

  private Refusal refused(Refusal refusal) {
    refusals.audit("api", AuditSubject.named(AuditSubject.Kind.REQUEST, asked()), refusal);
    return refusal;
  }

  private String asked() {
    return request.getMethod() + " " + request.getRequestURI();
  }

  private Response unexpected(Throwable thrown) {
    return problem.of(500, "shared.unexpected", refusals.unexpected(thrown));
  }
}
