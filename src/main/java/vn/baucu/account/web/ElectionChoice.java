package vn.baucu.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.account.boundary.SignedIn;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.web.LastElection;

/** Which election the pages of this session show, for an account that has several. */
@Named
@RequestScoped
public class ElectionChoice {
  @Inject private Accounts accounts;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;

  private List<String> codes;

  /** The codes of the elections the account has an assignment in. */
  public List<String> getCodes() {
    if (codes == null) {
      codes = accounts.ownElections();
    }
    return codes;
  }

  /** The elections the account has an assignment in. */
  public List<ElectionSummary> getElections() {
    return elections.list().stream().filter(e -> getCodes().contains(e.code())).toList();
  }

  /** The code of the election shown. */
  public String getCurrent() {
    return caller.get().electionCode();
  }

  /** Shows another election from now on. */
  public String choose(String code) {
    if (!getCodes().contains(code)) {
      throw Refusal.unknown("shared.unknownElection", code);
    }
    SignedIn before = (SignedIn) request.getSession().getAttribute(SignedIn.KEY);
    request
        .getSession()
        .setAttribute(SignedIn.KEY, new SignedIn(before.accountId(), before.epoch(), code));
    LastElection.keep(code, request, response());
    return "/app/desk.xhtml?faces-redirect=true";
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse)
        FacesContext.getCurrentInstance().getExternalContext().getResponse();
  }
}
