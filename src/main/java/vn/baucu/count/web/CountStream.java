package vn.baucu.count.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.count.boundary.CountOverview;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.UnitCode;

/**
 * Server-sent events for pages that follow the counts of a unit: a word whenever one has moved,
 * after which the page asks for itself anew. With {@code of=sums} only what changes results. Who
 * may not see the unit gets no stream.
 */
@WebServlet(urlPatterns = "/app/count/stream", asyncSupported = true)
public class CountStream extends HttpServlet {
  @Inject private transient CountOverview overview;
  @Inject private transient CountLines lines;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int unit = identity(request);
    lines.open(
        request, response, new CountLines.Subject(unit, "sums".equals(request.getParameter("of"))));
  }

  private int identity(HttpServletRequest request) {
    String unit = String.valueOf(request.getParameter("unit"));
    String area = request.getParameter("area");
    if (area == null) {
      return overview.identity(new UnitCode(unit));
    }
    try {
      return overview.identity(new AreaKey(unit, Integer.parseInt(area)));
    } catch (NumberFormatException e) {
      throw Refusal.unknown("count.unknownAddress");
    }
  }
}
