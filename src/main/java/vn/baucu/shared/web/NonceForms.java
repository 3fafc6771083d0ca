package vn.baucu.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import java.io.IOException;
import java.util.Iterator;
import org.primefaces.context.PrimeFacesContext;

/**
 * Puts the page's script nonce into every form. PrimeFaces asks for it with each postback and adds
 * it by a script of its own, which pages of plain forms do not have.
 */
public class NonceForms extends RenderKitWrapper {
  private static final String PARAMETER = "primefaces.nonce";

  public NonceForms(RenderKit wrapped) {
    super(wrapped);
  }

  @Override
  public Renderer<?> getRenderer(String family, String type) {
    Renderer<?> renderer = super.getRenderer(family, type);
    return UIForm.COMPONENT_FAMILY.equals(family) && renderer != null
        ? new Form(renderer)
        : renderer;
  }

  /** Puts the kit in its place; named in {@code faces-config.xml}. */
  public static class Factory extends RenderKitFactory {
    public Factory(RenderKitFactory wrapped) {
      super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
      getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
      RenderKit kit = getWrapped().getRenderKit(faces, id);
      return RenderKitFactory.HTML_BASIC_RENDER_KIT.equals(id) ? new NonceForms(kit) : kit;
    }

    @Override
    public Iterator<String> getRenderKitIds() {
      return getWrapped().getRenderKitIds();
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private static final class Form extends RendererWrapper {
    private Form(Renderer wrapped) {
      super(wrapped);
    }

    @Override
    public void encodeEnd(FacesContext faces, UIComponent form) throws IOException {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("input", form);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", PARAMETER, null);
      writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
      writer.endElement("input");
      super.encodeEnd(faces, form);
    }
  }
}
