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

/**
 * HTTP Basic of the API (RFC 7617, UTF-8), on a production server over TLS only; and the election
 * its header names.
 */
@ApplicationScoped
public class ApiSignIn {
  private static final String SCHEME = "Basic ";

  @Inject private CredentialCheck credentials;
  @Inject private RememberedCredentials remembered;
  @Inject private CallerDirectory directory;
  @Inject private Problem problem;
  @Inject private Stage stage;

  /** Whether a request is for the API. */
  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  /** The caller of a request; where there is none, the problem has been written. */
  Optional<Caller> authenticate(HttpServletRequest request, HttpServletResponse response) {
    if (!stage.isTraining() && !request.isSecure()) {
      problem.write(response, HttpServletResponse.SC_FORBIDDEN, "account.tlsOnly");
      return Optional.empty();
    }
    String header = request.getHeader("Authorization");
    Optional<Standing> standing =
        header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? Optional.empty()
            : remembered(header).or(() -> verified(header));
    if (standing.isEmpty()) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"baucu\", charset=\"UTF-8\"");
      problem.write(response, 401, "shared.wrongCredentials");
      return Optional.empty();
    }
    Caller caller = standing.get().caller();
    String code = request.getHeader("Election");
    if (code == null || code.equals(caller.electionCode())) {
      return Optional.of(caller);
    }
    Optional<Caller> named = directory.in(caller.accountId(), code).map(Standing::caller);
    if (named.isEmpty()) {
      problem.write(response, 404, "shared.unknownElection", code);
    }
    return named;
  }

  private Optional<Standing> remembered(String header) {
    Optional<RememberedCredentials.Remembered> known = remembered.find(header);
    Optional<Standing> standing =
        known
            .flatMap(r -> directory.byDefault(r.accountId()))
            .filter(s -> !s.locked() && s.epoch() == known.get().epoch());
    if (known.isPresent() && standing.isEmpty()) {
      remembered.forget(header);
    }
    return standing;
  }

  private Optional<Standing> verified(String header) {
    Optional<Standing> standing =
        decode(header)
            .filter(given -> given.indexOf(':') >= 0)
            .flatMap(
                given ->
                    credentials.verify(
                        given.substring(0, given.indexOf(':')),
                        given.substring(given.indexOf(':') + 1),
                        "api"))
            .flatMap(directory::byDefault);
    standing.ifPresent(s -> remembered.remember(header, s.caller().accountId(), s.epoch()));
    return standing;
  }

  private static Optional<String> decode(String header) {
    try {
      byte[] bytes = Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
