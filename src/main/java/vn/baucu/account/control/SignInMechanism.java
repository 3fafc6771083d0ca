package vn.baucu.account.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import vn.baucu.account.boundary.SignInWait;
import vn.baucu.account.boundary.SignedIn;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.database.DatabaseState;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.database.Trouble;
import vn.baucu.shared.web.Attendance;
import vn.baucu.shared.web.CallerFilter;
import vn.baucu.shared.web.ClientAddress;
import vn.baucu.shared.web.LastElection;
import vn.baucu.shared.web.NamedElection;
import vn.baucu.shared.web.Unavailable;

/**
 * Tells the container who calls. One mechanism for two faces, since an application has only one:
 * below {@code /api/} HTTP Basic at each request, without session or cookie; for pages a session
 * begun by the sign-in form. The role is the caller's in the election the request names, read anew
 * each time; that a request names the right one is held to by {@code shared.web.ElectionGate}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
  @Inject private CredentialCheck credentials;
  @Inject private CallerDirectory directory;
  @Inject private ApiSignIn api;
  @Inject private SignInRedirect redirect;
  @Inject private KnownBrowsers browsers;
  @Inject private ClientAddress address;
  @Inject private Attendance attendance;
  @Inject private DatabaseState database;
  @Inject private Unavailable unavailable;
  @Inject private Retries retries;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!database.isOpen()) {
      return withoutDatabase(request, response, context);
    }
    try {
      return validate(request, response, context);
    } catch (RuntimeException e) {
      boolean refused = e instanceof Refusal refusal && refusal.kind() == Refusal.Kind.UNAVAILABLE;
      if (!refused && Trouble.of(e).isEmpty()) {
        throw e;
      }
      return withoutDatabase(request, response, context);
    }
  }

  /** Nobody is known now: what needs no database is served, and all else is told so. */
  private AuthenticationStatus withoutDatabase(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (context.getAuthParameters().getCredential() != null) {
      request.setAttribute(Unavailable.ATTRIBUTE, Boolean.TRUE);
      return AuthenticationStatus.SEND_FAILURE;
    }
    if (unavailable.needsNothing(request)) {
      return context.doNothing();
    }
    unavailable.answer(request, response);
    return AuthenticationStatus.SEND_FAILURE;
  }

  private AuthenticationStatus validate(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (ApiSignIn.isApi(request)) {
      Optional<Caller> caller = api.authenticate(request, response);
      return caller.isPresent()
          ? admit(caller.get(), request, context)
          : AuthenticationStatus.SEND_FAILURE;
    }
    if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given) {
      return signIn(given, request, response, context);
    }
    Optional<Caller> caller = ofSession(request, context.isProtected());
    if (caller.isPresent()) {
      return admit(caller.get(), request, context);
    }
    if (context.isProtected()) {
      redirect.toSignIn(request, response);
      return AuthenticationStatus.SEND_CONTINUE;
    }
    return context.doNothing();
  }

  @Override
  public void cleanSubject(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  private AuthenticationStatus signIn(
      UsernamePasswordCredential given,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    Verdict verdict =
        credentials.verify(
            new CredentialCheck.Try(
                given.getCaller(),
                given.getPasswordAsString(),
                "page",
                address.of(request),
                browsers.of(request).orElse(null),
                false));
    Optional<Standing> standing = verdict.account().flatMap(account -> standing(account, request));
    if (standing.isEmpty()) {
      if (verdict.retryAfter() > 0) {
        request.setAttribute(
            SignInWait.ATTRIBUTE,
            new SignInWait(verdict.status(), verdict.waitKey(), verdict.retryAfter()));
      }
      return AuthenticationStatus.SEND_FAILURE;
    }
    Caller caller = standing.get().caller();
    // Two of one name at once lock each other out of the same rows.
    retries.run(
        () -> {
          browsers.remember(caller.accountId(), request, response);
          return null;
        });
    begin(request, new SignedIn(caller.accountId(), standing.get().epoch()));
    return admit(caller, request, context);
  }

  /** Begins a session; what stands in the pages of another person's is void from now on. */
  private void begin(HttpServletRequest request, SignedIn signedIn) {
    HttpSession before = request.getSession(false);
    if (before != null
        && before.getAttribute(SignedIn.KEY) instanceof SignedIn other
        && other.accountId() != signedIn.accountId()) {
      before.invalidate();
    } else if (before != null) {
      request.changeSessionId();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(SignedIn.KEY, signedIn);
    attendance.begins(session);
  }

  /**
   * In the election the request names; where the account has no assignment there, or none is named,
   * back where the browser was, as far as this account belongs there.
   */
  private Optional<Standing> standing(int account, HttpServletRequest request) {
    return NamedElection.of(request)
        .flatMap(code -> directory.in(account, code))
        .or(() -> LastElection.of(request).flatMap(code -> directory.in(account, code)))
        .or(() -> directory.byDefault(account));
  }

  private Optional<Caller> ofSession(HttpServletRequest request, boolean asked) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(SignedIn.KEY) instanceof SignedIn signedIn)) {
      return Optional.empty();
    }
    Optional<Standing> standing = standing(signedIn.accountId(), request);
    if (standing.isEmpty()
        || standing.get().epoch() != signedIn.epoch()
        || !attendance.keeps(session, asked && !Attendance.isAlone(request))) {
      session.invalidate();
      return Optional.empty();
    }
    return standing.map(Standing::caller);
  }

  private static AuthenticationStatus admit(
      Caller caller, HttpServletRequest request, HttpMessageContext context) {
    request.setAttribute(CallerFilter.ATTRIBUTE, caller);
    return context.notifyContainerAboutLogin(
        new CallerPrincipal(caller.username()), Set.of(caller.role().name()));
  }
}
