package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Stage;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.web.BodyLimits;
import vn.baucu.shared.web.ClientAddress;

/**
 * HTTP Basic of the API (RFC 7617, UTF-8), on a production server over TLS only; and the election
 * its header names. What is too large to be read is refused before the password costs anything.
 */
@ApplicationScoped
public class ApiSignIn {
  private static final String SCHEME = "Basic ";

  @Inject private CredentialCheck credentials;
  @Inject private RememberedCredentials remembered;
  @Inject private CallerDirectory directory;
  @Inject private ClientAddress address;
  @Inject private Problem problem;
  @Inject private Stage stage;

  /** Whether a request is for the API, or gives a name and password for its description. */
  static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/")
        || path.equals("/openapi") && request.getHeader("Authorization") != null;
  }

  /** The caller of a request; where there is none, the problem has been written. */
  Optional<Caller> authenticate(HttpServletRequest request, HttpServletResponse response) {
    if (!stage.isTraining() && !request.isSecure()) {
      problem.write(response, HttpServletResponse.SC_FORBIDDEN, "account.tlsOnly");
      return Optional.empty();
    }
    if (BodyLimits.isExceededBy(request)) {
      BodyLimits.refuse(request, response, problem);
      return Optional.empty();
    }
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      refuse(response, Verdict.wrong());
      return Optional.empty();
    }
    Optional<Standing> standing = remembered(header);
    if (standing.isEmpty()) {
      Verdict verdict = verify(header, address.of(request));
      standing = verdict.account().flatMap(directory::byDefault);
      if (standing.isEmpty()) {
        refuse(response, verdict);
        return Optional.empty();
      }
    }
    return named(request.getHeader("Election"), standing.get().caller(), response);
  }

  private Optional<Caller> named(String code, Caller caller, HttpServletResponse response) {
    if (code == null || code.equals(caller.electionCode())) {
      return Optional.of(caller);
    }
    Optional<Caller> named = directory.in(caller.accountId(), code).map(Standing::caller);
    if (named.isEmpty()) {
      problem.write(response, 404, "shared.unknownElection", code);
    }
    return named;
  }

  private void refuse(HttpServletResponse response, Verdict verdict) {
    if (verdict.retryAfter() > 0) {
      response.setHeader("Retry-After", String.valueOf(verdict.retryAfter()));
      problem.write(response, verdict.status(), verdict.waitKey(), verdict.retryAfter());
    } else {
      response.setHeader("WWW-Authenticate", "Basic realm=\"baucu\", charset=\"UTF-8\"");
      problem.write(response, 401, "shared.wrongCredentials");
    }
  }

  private Optional<Standing> remembered(String header) {
    Optional<RememberedCredentials.Remembered> known = remembered.find(header);
    Optional<Standing> standing =
        known
            .flatMap(r -> directory.byDefault(r.accountId()))
            .filter(s -> s.epoch() == known.get().epoch());
    if (known.isPresent() && standing.isEmpty()) {
      remembered.forget(header);
    }
    return standing;
  }

  private Verdict verify(String header, String from) {
    String[] pair = decode(header).split(":", 2);
    CredentialCheck.Try given =
        new CredentialCheck.Try(
            pair[0],
            pair.length == 2 ? pair[1] : "",
            "api",
            from,
            null,
            remembered.isKnown(header));
    return remembered.once(
        header, () -> verify(header, given), () -> credentials.refusedToo(given));
  }

  private Verdict verify(String header, CredentialCheck.Try given) {
    Verdict verdict = credentials.verify(given);
    if (verdict.account().isPresent()) {
      verdict
          .account()
          .flatMap(directory::byDefault)
          .ifPresent(s -> remembered.remember(header, s.caller().accountId(), s.epoch()));
    } else if (verdict.retryAfter() == 0) {
      remembered.forget(header);
    }
    return verdict;
  }

  private static String decode(String header) {
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
