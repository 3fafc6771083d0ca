package vn.baucu.count.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import vn.baucu.count.boundary.CountPapers;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Json;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.database.RequestKey;
import vn.baucu.shared.database.Retries;
import vn.baucu.shared.web.PageToken;

/**
 * Photos and scans to and from the pages. What goes out is what its bytes are, in a frame of its
 * own that can neither run scripts nor load anything.
 */
@WebServlet("/app/count/paper")
@MultipartConfig(
    maxFileSize = PaperChannel.LARGEST,
    maxRequestSize = PaperChannel.LARGEST,
    fileSizeThreshold = 64 << 10)
public class PaperChannel extends HttpServlet {
  /** Bytes of a request with a file in it. */
  static final long LARGEST = 11L << 20;

  private static final String ID = "id";
  private static final String BEGUN_MEANWHILE = "count.begunMeanwhile";

  /**
   * So many uploads are looked at and kept at once, each some 50 MB while that lasts; the others
   * wait on disk.
   */
  private static final int AT_ONCE = 3;

  private final transient Semaphore turns = new Semaphore(AT_ONCE, true);

  @Inject private transient CountPapers papers;
  @Inject private transient PageToken token;
  @Inject private transient CountWords words;
  @Inject private transient Retries retries;
  @Inject private transient RequestKey sent;
  @Inject private transient CurrentCaller caller;

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
    if (!token.getValue().equals(request.getHeader(PageToken.HEADER))) {
      write(response, 403, words.sentence("shared.notSignedIn"));
      return;
    }
    if (request.getContentLengthLong() > LARGEST) {
      // Taken in to its end, so that the browser reads the answer; kept nowhere.
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
      write(response, tooLarge().kind().status(), words.refused(tooLarge()));
      return;
    }
    try {
      sent.take(caller.get().accountId(), request.getHeader(RequestKey.HEADER));
      Part part = part(request);
      MinutesKey key = key(request);
      String done = "count.paper.kept";
      if (request.getParameter("remove") != null) {
        int id = number(request, "remove");
        again(() -> papers.remove(key, id));
        done = "count.paper.removed";
      } else if (request.getParameter("turn") != null) {
        int id = number(request, "turn");
        int rotation = number(request, "rotation");
        again(() -> papers.turn(key, id, rotation));
        done = "count.paper.turned";
      } else {
        add(key, request, part);
      }
      write(response, 200, words.sentence(done));
    } catch (EJBAccessException | AccessLocalException e) {
      write(response, 403, words.sentence("shared.outOfRole"));
    } catch (Refusal refusal) {
      write(response, refusal.kind().status(), words.refused(refusal));
    }
  }

  private void add(MinutesKey key, HttpServletRequest request, Part part) throws IOException {
    if (part == null) {
      throw Refusal.invalid("count.paper.empty");
    }
    int rotation = request.getParameter("rotation") == null ? 0 : number(request, "rotation");
    turns.acquireUninterruptibly();
    try (InputStream bytes = part.getInputStream()) {
      keep(
          key, new CountPapers.Upload(part.getSubmittedFileName(), bytes.readAllBytes(), rotation));
    } finally {
      turns.release();
      part.delete();
    }
  }

  private void keep(MinutesKey key, CountPapers.Upload upload) {
    try {
      again(() -> papers.add(key, upload));
    } catch (Refusal refusal) {
      if (!refusal.key().equals(BEGUN_MEANWHILE)) {
        throw refusal;
      }
      // Two of the first scans came at once; now the minutes are there.
      again(() -> papers.add(key, upload));
    }
  }

  /** What is stored already, of which only the answer was lost, is answered as done. */
  private void again(Runnable act) {
    retries.run(
        () -> {
          act.run();
          return null;
        },
        () -> null);
  }

  /** The file in a request, read before its parameters are; null where there is none. */
  private static Part part(HttpServletRequest request) {
    try {
      return request.getPart("file");
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

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    try (var writer = Json.createWriter(response.getWriter())) {
      writer.writeObject(body);
    }
  }
}
