package vn.baucu.count.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.OwnSums;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;

/** What the caller's own unit has typed, added up for all levels. */
@Named("countSums")
@RequestScoped
public class SumsView {
  @Inject private OwnSums own;
  @Inject private Elections elections;

  private List<OwnSums.Sum> sums;

  /** Reads the sums. */
  public void load() {
    sums = own.ofOwn();
  }

  public List<OwnSums.Sum> getSums() {
    return sums;
  }

  public Map<ElectionLevel, String> getLevels() {
    return elections.current().levels();
  }
}
