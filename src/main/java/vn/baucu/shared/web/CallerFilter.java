package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;

/**
 * Hands the caller whom the sign-in mechanism found to whatever serves the request, once the
 * request has named its election.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerFilter extends HttpFilter {
  /** The request attribute under which the mechanism leaves the caller. */
  public static final String ATTRIBUTE = CallerFilter.class.getName();

  @Inject private CurrentCaller current;
  @Inject private ElectionGate gate;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(ATTRIBUTE) instanceof Caller caller) {
      current.become(caller);
      if (!gate.admits(caller, request, response)) {
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
