package vn.baucu.account.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.baucu.account.boundary.AccountRow;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.account.boundary.Credential;
import vn.baucu.account.boundary.NewAccount;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** Accounts of the election: found by name, made, reset, closed. */
@Named
@ViewScoped
public class AccountsView implements Serializable {
  /** Rows on a page. */
  public static final int SIZE = 45;

  @Inject private Accounts accounts;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;

  private String search = "";
  private int page;
  private int total;
  private transient List<AccountRow> rows;
  private String username;
  private String fullName;
  private String phone;
  private Role role = Role.COMMUNE_COMMITTEE;
  private String unit;
  private Integer area;
  private boolean entry = true;
  private boolean approval;
  private String drawnFor;
  private String drawn;
  private String list;
  private transient List<Credential> made = List.of();

  /** Reads the page of accounts asked for. */
  public void load() {
    if (caller.get().electionId() == null) {
      throw Refusal.unknown("account.noElection");
    }
    UnitCode root = new UnitCode(caller.get().unitCode());
    total = accounts.count(root, search);
    page = Math.max(0, Math.min(page, (total - 1) / SIZE));
    rows = accounts.list(root, search, page * SIZE, SIZE);
  }

  /** Makes an account; its password is shown this once. */
  public void create() {
    drawn =
        accounts.create(
            new UnitCode(unit),
            new NewAccount(username, fullName, phone, role, area, entry, approval));
    drawnFor = username;
    username = null;
    fullName = null;
    phone = null;
    area = null;
    load();
  }

  /** Makes the accounts of a pasted list; their passwords are shown this once. */
  public void createAll() {
    made = accounts.createAll(new UnitCode(caller.get().unitCode()), PastedAccounts.read(list));
    list = null;
    load();
  }

  /** Gives an account another password, shown this once. */
  public void reset(String of) {
    drawn = accounts.resetPassword(of);
    drawnFor = of;
    load();
  }

  /** Lets an account sign in, or no longer. */
  public void setActive(String of, boolean active) {
    accounts.setActive(of, active);
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(messages.of(active ? "account.opened" : "account.closed", of)));
    load();
  }

  /** The roles an account can be given. */
  public List<Role> getRoles() {
    return List.of(Role.values()).stream().filter(r -> r != Role.SYSTEM).toList();
  }

  public List<AccountRow> getRows() {
    if (rows == null) {
      load();
    }
    return rows;
  }

  public int getTotal() {
    return total;
  }

  public int getSize() {
    return SIZE;
  }

  public String getDrawn() {
    return drawn;
  }

  public String getDrawnFor() {
    return drawnFor;
  }

  public String getList() {
    return list;
  }

  public void setList(String list) {
    this.list = list;
  }

  /** Accounts made of a list just now, with their passwords. */
  public List<Credential> getMade() {
    return made == null ? List.of() : made;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search == null ? "" : search;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public Integer getArea() {
    return area;
  }

  public void setArea(Integer area) {
    this.area = area;
  }

  public boolean isEntry() {
    return entry;
  }

  public void setEntry(boolean entry) {
    this.entry = entry;
  }

  public boolean isApproval() {
    return approval;
  }

  public void setApproval(boolean approval) {
    this.approval = approval;
  }
}
