package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.api.Problem;

/**
 * How much may be sent where: each door says it before it reads, and counts where the length was
 * not told. And how many may be sending at once: a request whose content is still on its way holds
 * a thread, and some threads are always left for the others.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class BodyLimits extends HttpFilter {
  /** Bytes of JSON. */
  static final long JSON = 64L << 10;

  /** Bytes of a form. */
  static final long FORM = 256L << 10;

  /** Doors that take files; those who stand behind look closer. */
  private static final Map<String, Long> UPLOADS =
      Map.of(
          "/api/v1/imports", 65L << 20,
          "/app/exchange/import.xhtml", 65L << 20,
          "/app/count/paper", 64L << 20);

  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/";
  private static final String TOO_LARGE = "shared.bodyTooLarge";
  private static final int SECONDS = 5;

  /** Requests whose content is still on its way: well below the threads of the server. */
  private static final int MOST_ON_THEIR_WAY = 150;

  /** Those of one address: whoever sends slowly does not keep all others from sending. */
  private static final int MOST_OF_ADDRESS = 100;

  private final transient OnTheirWay onTheirWay =
      new OnTheirWay(MOST_ON_THEIR_WAY, MOST_OF_ADDRESS);

  @Inject private transient Problem problem;
  @Inject private transient ClientAddress address;

  /** Bytes the door of a request takes. */
  static long of(String path) {
    Long upload = UPLOADS.get(path);
    if (upload != null) {
      return upload;
    }
    return path.startsWith("/api/") || !path.endsWith(".xhtml") ? JSON : FORM;
  }

  /** Whether a request says that it is larger than its door takes. */
  public static boolean isExceededBy(HttpServletRequest request) {
    return request.getContentLengthLong() > of(path(request));
  }

  /** Answers that it is; the connection ends, nothing more is read. */
  public static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem) {
    answer(response, problem, Refusal.Kind.TOO_LARGE.status(), TOO_LARGE, of(path(request)) >> 10);
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (isExceededBy(request)) {
      refuse(request, response, problem);
      return;
    }
    if (!isOnItsWay(request)) {
      chain.doFilter(request, response);
      return;
    }
    String from = address.of(request);
    if (!onTheirWay.begin(from)) {
      response.setHeader("Retry-After", String.valueOf(SECONDS));
      answer(response, problem, 503, "shared.bodiesWaiting", SECONDS);
      return;
    }
    try {
      if (isLongForm(request)) {
        refuse(request, response, problem);
        return;
      }
      chain.doFilter(new Limited(request), response);
    } finally {
      onTheirWay.end(from);
    }
  }

  /** A problem document, since the page of problems would read what was sent. */
  private static void answer(
      HttpServletResponse response, Problem problem, int status, String key, Object argument) {
    response.setHeader("Connection", "close");
    problem.write(response, status, key, argument);
  }

  /**
   * Whether content was announced that has not come with the head of the request. Of forms that is
   * not looked at: the container reads their fields only where nobody has looked.
   */
  private static boolean isOnItsWay(HttpServletRequest request) throws IOException {
    long length = request.getContentLengthLong();
    if (length < 0) {
      return request.getHeader("Transfer-Encoding") != null;
    }
    return length > 0 && (isForm(request) || request.getInputStream().available() < length);
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && (type.startsWith(FIELDS) || type.startsWith(FILES));
  }

  /**
   * Whether a form whose length was not told is longer than the container reads. It takes the
   * fields from what it has read, and says nothing of the rest, which is still to be read then.
   */
  private static boolean isLongForm(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() >= 0
        || !String.valueOf(request.getContentType()).startsWith(FIELDS)) {
      return false;
    }
    request.getParameterMap();
    return request.getInputStream().read() >= 0;
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** A request that gives no more than its door takes. */
  private static final class Limited extends HttpServletRequestWrapper {
    private ServletInputStream counted;

    private Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (counted == null) {
        counted = new Counted(super.getInputStream(), of(path((HttpServletRequest) getRequest())));
      }
      return counted;
    }
  }

  private static final class Counted extends ServletInputStream {
    private final ServletInputStream from;
    private final long most;
    private long read;

    private Counted(ServletInputStream from, long most) {
      this.from = from;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int next = from.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int got = from.read(bytes, offset, length);
      count(Math.max(0, got));
      return got;
    }

    private void count(int bytes) {
      read += bytes;
      if (read > most) {
        throw Refusal.tooLarge(TOO_LARGE, most >> 10);
      }
    }

    @Override
    public boolean isFinished() {
      return from.isFinished();
    }

    @Override
    public boolean isReady() {
      return from.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      from.setReadListener(listener);
    }
  }
}
