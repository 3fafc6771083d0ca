package vn.baucu.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import vn.baucu.shared.Refusal;

/**
 * The state of a page remembers the election it was shown in, and what comes back is compared with
 * it: an address that was altered meanwhile cannot carry a form over into another.
 */
public class ShownIn extends ViewHandlerWrapper {
  private static final String KEY = ShownIn.class.getName();

  /** Called by Faces, as {@code faces-config.xml} says. */
  public ShownIn(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void renderView(FacesContext context, UIViewRoot view) throws IOException {
    if (!view.isTransient() && !context.isPostback()) {
      view.getViewMap().put(KEY, String.valueOf(CarriedElection.code()));
    }
    super.renderView(context, view);
  }

  @Override
  public UIViewRoot restoreView(FacesContext context, String viewId) {
    UIViewRoot view = super.restoreView(context, viewId);
    Map<String, Object> kept = view == null ? null : view.getViewMap(false);
    if (kept != null
        && kept.containsKey(KEY)
        && !Objects.equals(kept.get(KEY), String.valueOf(CarriedElection.code()))) {
      throw Refusal.stale("shared.otherElection");
    }
    return view;
  }
}
