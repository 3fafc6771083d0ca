package vn.baucu.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What sheets, streams and pictures refuse ends as the page of problems with its sentence, as what
 * pages refuse does: servlets let it pass.
 */
@WebFilter(urlPatterns = "/app/*", dispatcherTypes = DispatcherType.REQUEST, asyncSupported = true)
public class ServletRefusals extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException thrown) {
      RefusalHandler.Answer answer = RefusalHandler.words(request.getServletPath(), thrown);
      if (!response.isCommitted()) {
        response.reset();
        request.setAttribute(RefusalHandler.SENTENCE, answer.sentence());
        response.sendError(answer.status());
      }
    }
  }
}
