package vn.baucu.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.baucu.shared.database.DatabaseState;

/**
 * {@code GET /ready}: whether this server serves, for pages and their scripts: 204, or 503 with a
 * sentence. It costs no session and asks no database, so that many may ask often.
 */
@WebServlet("/ready")
public class ReadyAnswer extends HttpServlet {
  @Inject private transient DatabaseState database;
  @Inject private transient Unavailable unavailable;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    if (database.isOpen()) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      unavailable.answer(request, response);
    }
  }
}
