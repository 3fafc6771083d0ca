package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import vn.baucu.account.boundary.PhoneBook;
import vn.baucu.area.boundary.UnitPhones;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** The telephone numbers of the committees below the caller's own. */
@Named
@RequestScoped
public class PhonesView {
  @Inject private PhoneBook book;
  @Inject private UnitPhones phones;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;

  private String seen;
  private String own;

  private List<PhoneBook.Entry> rows;

  /** Reads them. */
  public void load() {
    own = phones.read(new UnitCode(current.get().unitCode()));
    seen = own;
    rows = book.below(new UnitCode(current.get().unitCode()));
  }

  public List<PhoneBook.Entry> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  /** Whether the caller may say where its committee is called. */
  public boolean isOwner() {
    return EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE)
        .contains(current.get().role());
  }

  /** Saves where the caller's committee is called. */
  public void save() {
    phones.change(new UnitCode(current.get().unitCode()), seen, own);
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(messages.get("desk.phones.saved")));
    load();
  }

  /** Its number as it was read. */
  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }

  /** Its number as it is typed. */
  public String getOwn() {
    return own;
  }

  public void setOwn(String own) {
    this.own = own;
  }
}
