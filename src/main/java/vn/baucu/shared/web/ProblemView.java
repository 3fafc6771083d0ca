package vn.baucu.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import java.util.Set;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;

/** What went wrong with a request, told on the page the container shows in its stead. */
@Named
@RequestScoped
public class ProblemView {
  private static final String KEY = "shell.problem.";

  @Inject private Messages messages;
  @Inject private CurrentCaller current;

  /**
   * Whether the page keeps its rail: for whoever is signed in, and where only this request was
   * refused; a server in trouble is asked for nothing more.
   */
  public boolean isInside() {
    return current.isKnown() && Set.of("DENIED", "MISSING", "REFUSED").contains(kind());
  }

  /** The layout around the problem. */
  public String getTemplate() {
    return "/WEB-INF/templates/" + (isInside() ? "app" : "plain") + ".xhtml";
  }

  /** Key of the heading. */
  public String getTitle() {
    return KEY + kind();
  }

  /** The sentence of a refusal, or what to do after any problem of this kind. */
  public String getSentence() {
    Object sentence = request().get(RefusalHandler.SENTENCE);
    return sentence == null ? messages.get(KEY + kind() + ".text") : sentence.toString();
  }

  private static String kind() {
    Object status = request().get(RequestDispatcher.ERROR_STATUS_CODE);
    if (!(status instanceof Integer code)) {
      return "MISSING";
    }
    return switch (code) {
      case 401, 403 -> "DENIED";
      case 404 -> "MISSING";
      case 503 -> "AWAY";
      default -> code < 500 ? "REFUSED" : "BROKEN";
    };
  }

  private static Map<String, Object> request() {
    return FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
  }
}
