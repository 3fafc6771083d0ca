package vn.baucu.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.web.LastElection;
import vn.baucu.shared.web.NamedElection;

/**
 * Where the links of the choice of an election lead: the browser keeps the election for addresses
 * that name none, and is at the desk in it. Pages open elsewhere stay in theirs.
 */
@WebServlet("/app/account/choice")
public class ChosenElection extends HttpServlet {
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String code = caller.get().electionCode();
    if (code != null) {
      LastElection.keep(code, request, response);
    }
    String context = request.getContextPath();
    response.sendRedirect(NamedElection.carry(context + "/app/desk.xhtml", context, code));
  }
}
