package vn.baucu.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import vn.baucu.account.boundary.SignInWait;
import vn.baucu.shared.Messages;
import vn.baucu.shared.api.Problem;
import vn.baucu.shared.web.Unavailable;

/** The sign-in form. */
@Named
@RequestScoped
public class LoginView {
  private static final String DESK = "/app/desk.xhtml";

  /** Only a path of this application may be returned to, never another site's address. */
  private static final Pattern OWN_PAGE = Pattern.compile("/app/[\\w/-]+\\.xhtml(\\?[^\\\\]*)?");

  @Inject private SecurityContext security;
  @Inject private Messages messages;

  private String username;
  private String password;
  private String from;

  /** Signs in and goes to the page that was asked for, else to the desk. */
  public void login() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) external.getRequest(),
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams()
                .credential(
                    new UsernamePasswordCredential(
                        username == null ? "" : username, password == null ? "" : password)));
    if (status == AuthenticationStatus.SUCCESS) {
      boolean own = from != null && OWN_PAGE.matcher(from).matches();
      external.redirect(external.getRequestContextPath() + (own ? from : DESK));
      faces.responseComplete();
    } else {
      faces.addMessage(
          null, new FacesMessage(FacesMessage.SEVERITY_ERROR, refusal(external), null));
    }
  }

  private String refusal(ExternalContext external) {
    if (external.getRequestMap().containsKey(Unavailable.ATTRIBUTE)) {
      external.setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      external.setResponseHeader("Retry-After", Problem.RETRY_AFTER);
      return messages.of("shared.database.AWAY");
    }
    if (external.getRequestMap().get(SignInWait.ATTRIBUTE) instanceof SignInWait wait) {
      external.setResponseStatus(wait.status());
      external.setResponseHeader("Retry-After", String.valueOf(wait.seconds()));
      return messages.of(wait.key(), wait.seconds());
    }
    return messages.of("account.wrongCredentials");
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }
}
