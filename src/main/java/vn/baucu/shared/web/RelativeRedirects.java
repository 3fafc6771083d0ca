package vn.baucu.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects name a path only (RFC 9110, 10.2.2): the container would complete it by whatever host
 * the request claims, and a cache or a page in between would lead others there.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RelativeRedirects extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request,
        new HttpServletResponseWrapper(response) {
          @Override
          public void sendRedirect(String location) throws IOException {
            to((HttpServletResponse) getResponse(), location);
          }
        });
  }

  /** Redirects to a path of this server. */
  public static void to(HttpServletResponse response, String location) throws IOException {
    response.resetBuffer();
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader("Location", location);
    response.flushBuffer();
  }
}
