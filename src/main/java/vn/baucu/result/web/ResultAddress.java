package vn.baucu.result.web;

import vn.baucu.law.Round;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.web.ElectoralUnitAddress;

/** Which result a page of this feature is about, as its address says. */
public class ResultAddress extends ElectoralUnitAddress {
  private String round;

  /** The round meant; that of election day where none is named. */
  Round ofRound() {
    return PathNames.round(round);
  }

  public String getRound() {
    return round;
  }

  public void setRound(String round) {
    this.round = round;
  }
}
