package vn.baucu.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TypedFigure;

/**
 * A figure in a field of Faces; what is none stays as it was typed, with a sentence. It looks up
 * what it needs: restored with its view, it would have nothing injected.
 */
@FacesConverter("figure")
public class FigureConverter implements Converter<Long> {
  private static final int LONGEST = 9;

  @Override
  public Long getAsObject(FacesContext context, UIComponent field, String typed) {
    try {
      return TypedFigure.read(typed, LONGEST);
    } catch (Refusal refusal) {
      throw new ConverterException(
          new FacesMessage(FacesMessage.SEVERITY_ERROR, find(Messages.class).of(refusal), null),
          refusal);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent field, Long figure) {
    return figure == null ? "" : find(Formats.class).integer(figure);
  }

  private static <T> T find(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
