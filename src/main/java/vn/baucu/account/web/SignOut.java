package vn.baucu.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import vn.baucu.shared.web.LastElection;

/**
 * Signs out. A button in the frame of every page posts here without a form of Faces, so that pages
 * which are only read need no state for it; the session cookie is not sent with a form of another
 * site.
 */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    LastElection.forget(request, response);
    response.sendRedirect(request.getContextPath() + "/login.xhtml");
  }
}
