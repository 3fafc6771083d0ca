package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Json;
import vn.baucu.shared.Messages;

/**
 * Holds every request behind the sign-in of pages to the election its page showed. Who opens a page
 * without naming one is led to the same page in the election chosen last; everything else that
 * names none, or one in which the account has no assignment, is refused before anything is read.
 */
@ApplicationScoped
public class ElectionGate {
  private static final String BEHIND = "/app/";

  /** No code is longer: what is, names nothing, and is not repeated. */
  private static final int LONGEST = 40;

  private static final String NOT_NAMED = "shared.electionNotNamed";
  private static final String UNCLEAR = "shared.electionUnclear";
  private static final String NOT_ASSIGNED = "shared.unknownElection";

  @Inject private Messages messages;
  @Inject private Audit audit;

  /**
   * Whether a request may go on.
   *
   * @param caller as the sign-in mechanism found it: in the election named, else in another
   */
  boolean admits(Caller caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getServletPath().startsWith(BEHIND)) {
      return true;
    }
    String named = NamedElection.of(request).filter(code -> code.length() <= LONGEST).orElse("");
    boolean missing = NamedElection.isMissing(request);
    String shown = caller.electionCode();
    if (shown == null ? missing : shown.equals(named)) {
      return true;
    }
    if (!missing) {
      audit.denied(
          "page",
          AuditSubject.named(AuditSubject.Kind.REQUEST, request.getServletPath() + " " + named));
      refuse(
          request,
          response,
          403,
          named.isEmpty() ? messages.get(UNCLEAR) : messages.of(NOT_ASSIGNED, named));
    } else if (isPage(request) && (isRead(request) || isPartial(request))) {
      lead(request, response, shown);
    } else {
      refuse(request, response, 409, messages.of(NOT_NAMED));
    }
    return false;
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getServletPath().endsWith(".xhtml");
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  /** A page that was opened when the server had no election yet, and asks while it stands. */
  private static boolean isPartial(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String code)
      throws IOException {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    String context = request.getContextPath();
    String page = NamedElection.carry(context + request.getServletPath() + query, context, code);
    if (isPartial(request)) {
      PartialAnswer.redirect(response, page);
    } else {
      RelativeRedirects.to(response, page);
    }
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, int status, String sentence)
      throws IOException {
    if (isPartial(request)) {
      PartialAnswer.say(response, sentence);
    } else if (isPage(request)) {
      request.setAttribute(RefusalHandler.SENTENCE, sentence);
      response.sendError(status);
    } else {
      response.setStatus(status);
      response.setContentType("application/json;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      try (JsonWriter writer = Json.createWriter(response.getWriter())) {
        writer.writeObject(Json.createObjectBuilder().add("sentence", sentence).build());
      }
    }
  }
}
