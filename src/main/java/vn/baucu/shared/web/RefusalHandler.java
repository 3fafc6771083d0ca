package vn.baucu.shared.web;

import jakarta.ejb.EJBException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.primefaces.csp.CspException;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Refusals;
import vn.baucu.shared.database.Trouble;

/**
 * Says what was refused where the person can read it: as a message on the page that was sent, which
 * keeps what was typed, or on the error page where a page was asked for. What nobody expected gets
 * a number and is logged; never does a stack trace reach a page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
  /** The request attribute under which an error page finds its sentence. */
  public static final String SENTENCE = "baucu.sentence";

  public RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Puts the handler in its place; named in {@code faces-config.xml}. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new RefusalHandler(getWrapped().getExceptionHandler());
    }
  }

  /** What a request is answered with that was not done. */
  record Answer(int status, String sentence) {}

  @Override
  public void handle() throws FacesException {
    FacesContext faces = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      if (!faces.getResponseComplete()) {
        answer(faces, thrown);
      }
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable thrown) {
    ExternalContext external = faces.getExternalContext();
    try {
      if (isExpired(faces, thrown)) {
        external.redirect(external.getRequestContextPath() + "/expired.xhtml");
        faces.responseComplete();
        return;
      }
      Answer answer = words(external.getRequestServletPath(), thrown);
      boolean onPage =
          faces.getViewRoot() != null
              && faces.isPostback()
              && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
      if (onPage) {
        faces.addMessage(
            null, new FacesMessage(FacesMessage.SEVERITY_ERROR, answer.sentence(), null));
        faces.validationFailed();
        faces.renderResponse();
      } else {
        refuse(faces, answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with the page of problems. */
  static void refuse(FacesContext faces, Refusal refusal) {
    Messages messages = CDI.current().select(Messages.class).get();
    try {
      refuse(faces, new Answer(refusal.kind().status(), messages.of(refusal)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(FacesContext faces, Answer answer) throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.getRequestMap().put(SENTENCE, answer.sentence());
    if (!external.isResponseCommitted()) {
      external.responseReset();
      external.responseSendError(answer.status(), null);
    }
    faces.responseComplete();
  }

  /**
   * Whether the page that was sent is none that was given, or not any more: it is not found, or it
   * cannot be built out of what was sent for it.
   */
  private static boolean isExpired(FacesContext faces, Throwable thrown) {
    return causedBy(thrown, ViewExpiredException.class) != null
        || faces.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
            && faces.isPostback()
            && causedBy(thrown, Refusal.class) == null
            && causedBy(thrown, EJBException.class) == null
            && Trouble.of(thrown).isEmpty();
  }

  /** What happened in words; what nobody expected is logged, what was denied is audited. */
  static Answer words(String path, Throwable thrown) {
    Messages messages = CDI.current().select(Messages.class).get();
    Refusals refusals = CDI.current().select(Refusals.class).get();
    Optional<Refusal> refusal = refusals.of("page", path, thrown);
    if (refusal.isPresent()) {
      return new Answer(refusal.get().kind().status(), messages.of(refusal.get()));
    }
    if (causedBy(thrown, CspException.class) != null) {
      return new Answer(400, messages.of("shared.foreignForm"));
    }
    return new Answer(500, messages.of("shared.unexpected", refusals.unexpected(thrown)));
  }

  private static <T extends Throwable> T causedBy(Throwable thrown, Class<T> type) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
    }
    return null;
  }
}
