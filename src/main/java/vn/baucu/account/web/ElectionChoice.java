package vn.baucu.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.election.boundary.ElectionSummary;
import vn.baucu.election.boundary.Elections;
import vn.baucu.shared.CurrentCaller;

/** Which elections an account with several may turn to. */
@Named
@RequestScoped
public class ElectionChoice {
  @Inject private Accounts accounts;
  @Inject private Elections elections;
  @Inject private CurrentCaller caller;

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
}
