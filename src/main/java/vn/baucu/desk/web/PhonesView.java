package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.baucu.account.boundary.PhoneBook;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.UnitCode;

/** The telephone numbers of the committees below the caller's own. */
@Named
@RequestScoped
public class PhonesView {
  @Inject private PhoneBook book;
  @Inject private CurrentCaller current;

  private List<PhoneBook.Entry> rows;

  /** Reads them. */
  public void load() {
    rows = book.below(new UnitCode(current.get().unitCode()));
  }

  public List<PhoneBook.Entry> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }
}
