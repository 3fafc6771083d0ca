package vn.baucu.shared.api;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.database.Trouble;

/** Turns whatever goes wrong in the API into a problem document; never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final String DENIED = ProblemMapper.class.getName();

  @Inject private Problem problem;
  @Inject private Audit audit;
  @Inject private RequestKey key;
  @Inject private Messages messages;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.key().equals(Retries.STORED) && key.isGiven()
            ? stored()
            : problem.of(refusal);
      }
      if (cause instanceof EJBAccessException || cause instanceof AccessLocalException) {
        return outOfRole();
      }
      if (cause instanceof OptimisticLockException) {
        return problem.of(409, "shared.stale");
      }
    }
    Optional<Trouble> trouble = Trouble.of(thrown);
    if (trouble.isPresent()) {
      return problem.of(trouble.get().refusal());
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
      case 403 -> outOfRole();
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
  private Response outOfRole() {
    if (request.getAttribute(DENIED) == null) {
      audit.denied(
          "api",
          AuditSubject.named(
              AuditSubject.Kind.REQUEST, request.getMethod() + " " + request.getRequestURI()));
      request.setAttribute(DENIED, Boolean.TRUE);
    }
    return problem.of(403, "shared.outOfRole");
  }

  private Response unexpected(Throwable thrown) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, thrown, () -> "unexpected " + id);
    return problem.of(500, "shared.unexpected", id);
  }
}
