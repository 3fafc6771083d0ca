package vn.baucu.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.baucu.account.boundary.Accounts;
import vn.baucu.shared.Messages;

/** Changing one's own password. */
@Named
@RequestScoped
public class PasswordView {
  @Inject private Accounts accounts;
  @Inject private Messages messages;

  private String old;
  private String wanted;
  private String repeated;

  /** Changes it; the session ends and the new one is asked for. */
  public String change() {
    FacesContext faces = FacesContext.getCurrentInstance();
    if (wanted == null || !wanted.equals(repeated)) {
      faces.addMessage(
          null,
          new FacesMessage(
              FacesMessage.SEVERITY_ERROR, messages.of("account.passwordsDiffer"), null));
      return null;
    }
    accounts.changeOwnPassword(old, wanted);
    faces.getExternalContext().invalidateSession();
    return "/login.xhtml?faces-redirect=true";
  }

  public String getOld() {
    return old;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getRepeated() {
    return repeated;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }
}
