package vn.baucu.count.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import vn.baucu.count.boundary.CountPapers;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.web.Channel;

/**
 * Photos and scans to and from the pages. What goes out is what its bytes are, in a frame of its
 * own that can neither run scripts nor load anything.
 */
@WebServlet("/app/count/paper")
@MultipartConfig(
    maxFileSize = PaperChannel.LARGEST,
    maxRequestSize = PaperChannel.LARGEST,
    fileSizeThreshold = 64 << 10)
public class PaperChannel extends Channel {
  /** Bytes of a request with a file in it. */
  static final long LARGEST = 11L << 20;

  private static final String ID = "id";
  private static final String FILE = "file";
  private static final String ROTATION = "rotation";
  private static final String BEGUN_MEANWHILE = "count.begunMeanwhile";

  /**
   * So many uploads are looked at and kept at once, each some 50 MB while that lasts; the others
   * wait on disk.
   */
  private static final int AT_ONCE = 3;

  private final transient Semaphore turns = new Semaphore(AT_ONCE, true);

  @Inject private transient CountPapers papers;
  @Inject private transient CountWords words;
  @Inject private transient Retries retries;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    MinutesKey key = key(request);
    int id = number(request, ID);
    CountPapers.Content content = retries.run(() -> papers.content(key, id));
    boolean pdf = content.mediaType().equals("application/pdf");
    response.setContentType(content.mediaType());
    response.setContentLength(content.size());
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    // Viewers of PDF do not work inside a sandbox; active content was refused at the door.
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
            + (pdf ? "" : "; sandbox"));
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition",
        "inline; filename*=UTF-8''"
            + URLEncoder.encode(content.fileName(), StandardCharsets.UTF_8).replace("+", "%20"));
    content.bytes().to(response.getOutputStream());
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      super.doPost(request, response);
    } finally {
      if (request.getAttribute(FILE) instanceof Part part) {
        part.delete();
      }
    }
  }

  @Override
  protected Act act(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > LARGEST) {
      // Taken in to its end, so that the browser reads the answer; kept nowhere.
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      throw tooLarge();
    }
    Part part = part(request);
    request.setAttribute(FILE, part);
    MinutesKey key = key(request);
    if (request.getParameter("remove") != null) {
      int id = number(request, "remove");
      return done("count.paper.removed", () -> papers.remove(key, id));
    }
    int rotation = request.getParameter(ROTATION) == null ? 0 : number(request, ROTATION);
    if (request.getParameter("turn") != null) {
      int id = number(request, "turn");
      return done("count.paper.turned", () -> papers.turn(key, id, rotation));
    }
    if (part == null) {
      throw Refusal.invalid("count.paper.empty");
    }
    return done("count.paper.kept", () -> add(key, part, rotation));
  }

  private Act done(String sentence, Runnable act) {
    return new Act(
        () -> {
          act.run();
          return words.sentence(sentence);
        },
        () -> words.sentence(sentence));
  }

  private void add(MinutesKey key, Part part, int rotation) {
    turns.acquireUninterruptibly();
    try (InputStream bytes = part.getInputStream()) {
      keep(
          key, new CountPapers.Upload(part.getSubmittedFileName(), bytes.readAllBytes(), rotation));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private void keep(MinutesKey key, CountPapers.Upload upload) {
    try {
      papers.add(key, upload);
    } catch (Refusal refusal) {
      if (!refusal.key().equals(BEGUN_MEANWHILE)) {
        throw refusal;
      }
      // Two of the first scans came at once; now the minutes are there.
      papers.add(key, upload);
    }
  }

  /** The file in a request, read before its parameters are; null where there is none. */
  private static Part part(HttpServletRequest request) {
    try {
      return request.getPart(FILE);
    } catch (IllegalStateException e) {
      // The container's way to say that the request is larger than it takes.
      throw tooLarge();
    } catch (ServletException e) {
      // No form with a file in it.
      return null;
    } catch (IOException e) {
      throw Refusal.invalid("count.paper.broken");
    }
  }

  private static Refusal tooLarge() {
    return Refusal.tooLarge("count.paper.tooLarge", 10);
  }

  private static MinutesKey key(HttpServletRequest request) {
    return EntryView.key(
        request.getParameter("level"),
        request.getParameter("unit"),
        request.getParameter("area"),
        request.getParameter("round"));
  }

  private static int number(HttpServletRequest request, String name) {
    try {
      return Integer.parseInt(request.getParameter(name));
    } catch (NumberFormatException e) {
      throw Refusal.unknown("count.paper.unknown");
    }
  }
}
