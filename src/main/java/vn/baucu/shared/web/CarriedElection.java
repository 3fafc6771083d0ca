package vn.baucu.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.Set;
import vn.baucu.shared.CurrentCaller;

/**
 * Puts the election a page shows into every address the page holds: links, forms, pictures and
 * redirects. It is done where attributes are written, so that a page cannot forget it. What scripts
 * ask for they complete themselves, by {@code baucu.address}.
 */
public final class CarriedElection {
  private CarriedElection() {}

  /** The code of the election this request is about; null where there is none. */
  static String code() {
    CurrentCaller caller = CDI.current().select(CurrentCaller.class).get();
    return caller.isKnown() ? caller.get().electionCode() : null;
  }

  /** Addresses that pages write; named in {@code faces-config.xml}. */
  public static class Pages extends RenderKitFactory {
    public Pages(RenderKitFactory wrapped) {
      super(wrapped);
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
      getWrapped().addRenderKit(id, kit);
    }

    @Override
    public RenderKit getRenderKit(FacesContext faces, String id) {
      RenderKit kit = getWrapped().getRenderKit(faces, id);
      return RenderKitFactory.HTML_BASIC_RENDER_KIT.equals(id) ? new Kit(kit) : kit;
    }

    @Override
    public Iterator<String> getRenderKitIds() {
      return getWrapped().getRenderKitIds();
    }
  }

  /** Addresses that redirects lead to; named in {@code faces-config.xml}. */
  public static class Redirects extends ExternalContextFactory {
    public Redirects(ExternalContextFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExternalContext getExternalContext(Object context, Object request, Object response) {
      return new Redirecting(getWrapped().getExternalContext(context, request, response));
    }
  }

  @SuppressWarnings("unchecked")
  private static final class Redirecting extends ExternalContextWrapper {
    private Redirecting(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public void redirect(String address) throws IOException {
      super.redirect(NamedElection.carry(address, getRequestContextPath(), code()));
    }
  }

  private static final class Kit extends RenderKitWrapper {
    private Kit(RenderKit wrapped) {
      super(wrapped);
    }

    @Override
    public ResponseWriter createResponseWriter(Writer writer, String types, String encoding) {
      return new Addresses(super.createResponseWriter(writer, types, encoding));
    }
  }

  private static final class Addresses extends ResponseWriterWrapper {
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

    private final String code = code();
    private final String context =
        FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath();

    /** Whether the form that is open asks by its address, which its fields become. */
    private boolean asking;

    private Addresses(ResponseWriter wrapped) {
      super(wrapped);
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
      return new Addresses(super.cloneWithWriter(writer));
    }

    @Override
    public void writeAttribute(String name, Object value, String property) throws IOException {
      asking |= "method".equals(name) && "get".equals(value);
      super.writeAttribute(name, carried(name, value), property);
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) throws IOException {
      super.writeURIAttribute(name, carried(name, value), property);
    }

    @Override
    public void endElement(String name) throws IOException {
      if (asking && "form".equals(name)) {
        asking = false;
        writeElection();
      }
      super.endElement(name);
    }

    private Object carried(String name, Object value) {
      return ADDRESSES.contains(name) && value instanceof String address
          ? NamedElection.carry(address, context, code)
          : value;
    }

    private void writeElection() throws IOException {
      if (code != null) {
        startElement("input", null);
        writeAttribute("type", "hidden", null);
        writeAttribute("name", NamedElection.PARAMETER, null);
        writeAttribute("value", code, null);
        endElement("input");
      }
    }
  }
}
