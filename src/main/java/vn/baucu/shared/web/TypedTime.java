package vn.baucu.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/**
 * A day, a day with its time, or an hour, as people type it. The converter of Faces makes the 28th
 * of February of the 31st; here a day that is none is refused, with the sentence the field has for
 * it.
 */
abstract class TypedTime<T extends TemporalAccessor> implements Converter<T> {
  private final DateTimeFormatter shown;
  private final DateTimeFormatter typed;
  private final TemporalQuery<T> kind;

  /**
   * A kind of time.
   *
   * @param form as it is shown; of a day and a month one digit may be typed
   */
  private TypedTime(String form, TemporalQuery<T> kind) {
    shown = DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT);
    typed =
        DateTimeFormatter.ofPattern(form.replace("dd/MM", "[dd][d]/[MM][M]"))
            .withResolverStyle(ResolverStyle.STRICT);
    this.kind = kind;
  }

  @Override
  public T getAsObject(FacesContext context, UIComponent field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return typed.parse(text.strip(), kind);
    } catch (DateTimeParseException e) {
      throw new ConverterException(e);
    }
  }

  @Override
  public String getAsString(FacesContext context, UIComponent field, T time) {
    return time == null ? "" : shown.format(time);
  }

  /** {@code 24/05/2021}, also typed as {@code 24/5/2021}. */
  @FacesConverter("typedDay")
  public static class Day extends TypedTime<LocalDate> {
    public Day() {
      super("dd/MM/uuuu", LocalDate::from);
    }
  }

  /** {@code 19:00 24/05/2021}, also typed as {@code 19:00 24/5/2021}. */
  @FacesConverter("typedMoment")
  public static class Moment extends TypedTime<LocalDateTime> {
    public Moment() {
      super("HH:mm dd/MM/uuuu", LocalDateTime::from);
    }
  }

  /** {@code 07:00}. */
  @FacesConverter("typedHour")
  public static class Hour extends TypedTime<LocalTime> {
    public Hour() {
      super("HH:mm", LocalTime::from);
    }
  }
}
