package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;

/**
 * The page of problems is asked for with nothing of the request that went wrong: it is no answer to
 * a form, and its words do not hang on parameters that could not be read.
 */
@WebFilter(
    urlPatterns = "/problem.xhtml",
    dispatcherTypes = DispatcherType.ERROR,
    asyncSupported = true)
public class ProblemPage extends HttpFilter {
  @Inject private CurrentCaller current;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getAttribute(CallerFilter.ATTRIBUTE) instanceof Caller caller) {
      current.become(caller);
    }
    chain.doFilter(new Plain(request), response);
  }

  /** A plain GET of the page. */
  private static final class Plain extends HttpServletRequestWrapper {
    private Plain(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getHeader(String name) {
      return "Faces-Request".equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
      return null;
    }

    @Override
    public String[] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
