package vn.baucu.shared.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes the pages before the sign-in stateless from their first moment. What asks for a view's map
 * before the view is built (PrimeFaces, for the nonce of scripts) would else open a session for
 * every stranger's visit.
 */
public class PublicPages extends ViewHandlerWrapper {
  /** Called by Faces, as {@code faces-config.xml} says. */
  public PublicPages(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public UIViewRoot createView(FacesContext context, String viewId) {
    UIViewRoot view = super.createView(context, viewId);
    if (!view.getViewId().startsWith("/app/")) {
      view.setTransient(true);
    }
    return view;
  }
}
