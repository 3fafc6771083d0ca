package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.Set;
import vn.baucu.shared.Stage;

/**
 * The session's cookie: never readable by scripts, and on a production server only over TLS. That
 * it is never sent with a request another site made is said in {@code glassfish-web.xml}, where
 * Payara reads it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Inject private Stage stage;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
    cookie.setName("baucu");
    cookie.setHttpOnly(true);
    cookie.setSecure(!stage.isTraining());
    event.getServletContext().setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
  }
}
