package vn.baucu.shared.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;
import vn.baucu.shared.Refusal;

/**
 * An address whose parameters cannot be read names no page: it is answered with the page of
 * problems, instead of a page that has nothing to show.
 */
public class UnreadableParameters implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    UIViewRoot view = faces.getViewRoot();
    if (view == null || !faces.isValidationFailed()) {
      return;
    }
    ViewMetadata.getViewParameters(view).stream()
        .filter(parameter -> !parameter.isValid())
        .findFirst()
        .ifPresent(
            parameter ->
                RefusalHandler.refuse(
                    faces, Refusal.invalid("shared.unreadableParameter", parameter.getName())));
  }
}
