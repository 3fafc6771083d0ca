package vn.baucu.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import vn.baucu.shared.Refusal;

/** Pages behind the sign-in that are only read have no form, and take none. */
public class StrayForms implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getViewRoot() != null
        && faces.isPostback()
        && faces.getViewRoot().isTransient()
        && faces.getViewRoot().getViewId().startsWith("/app/")) {
      RefusalHandler.refuse(faces, Refusal.invalid("shared.foreignForm"));
    }
  }
}
