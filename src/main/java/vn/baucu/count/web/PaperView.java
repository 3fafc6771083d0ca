package vn.baucu.count.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.baucu.count.boundary.CountPapers;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.entity.CountAct;

/** The photos and scans beside a form. */
@Named("countPaper")
@RequestScoped
public class PaperView {
  @Inject private CountPapers papers;

  private List<CountPapers.Paper> all;

  /**
   * The pages of the paper: those of this version of the figures, else of the last that has any.
   */
  public List<CountPapers.Paper> of(CountView view) {
    if (all == null) {
      all = papers.list(view.key());
      if (!all.isEmpty()) {
        boolean current = all.get(0).current();
        all = all.stream().filter(paper -> paper.current() == current).toList();
      }
    }
    return all;
  }

  /** Whether the pages shown belong to an earlier version of the figures. */
  public boolean isEarlier(CountView view) {
    return !of(view).isEmpty() && !of(view).get(0).current();
  }

  /** Whether the caller may add or take away pages. */
  public boolean mayAdd(CountView view) {
    return view.draft() != null || view.may(CountAct.RETYPE);
  }
}
