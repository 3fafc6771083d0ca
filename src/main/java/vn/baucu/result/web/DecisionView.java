package vn.baucu.result.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import vn.baucu.law.DecisionKind;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.Decisions;
import vn.baucu.result.boundary.Formalities;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Ruling;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** A decision on a tie or a shortage: one person enters it, a second enters it blind. */
@Named("resultDecision")
@ViewScoped
public class DecisionView extends ResultAddress {
  @Inject private Results results;
  @Inject private Decisions decisions;
  @Inject private Messages messages;
  @Inject private ResultWords words;

  private transient UnitResult result;
  private transient Decisions.Offers offers;
  private String fingerprint;
  private DecisionKind kind;
  private DecisionState shown;
  private Integer[] elected = {};
  private String held;
  private String body;
  private String document;
  private LocalDate date;
  private String basis;
  private String reason;

  /** Reads the result the address names; what is entered is about these figures. */
  public void load() {
    read();
    fingerprint = result.fingerprint();
    kind =
        offers.waiting() != null
            ? offers.waiting().kind()
            : offers.wanted() != null ? offers.wanted() : offers.counting();
    shown = offers.waiting() != null ? DecisionState.RECORDED : DecisionState.CONFIRMED;
  }

  /** Enters it as the first person. */
  public String enter() {
    decisions.enter(key(), ofRound(), asked(), ruling(), fingerprint);
    return done("result.doneRecorded");
  }

  /** Enters it as the second person. */
  public String confirm() {
    decisions.confirm(key(), ofRound(), asked(), ruling(), fingerprint);
    return done("result.doneDecided");
  }

  /** Gives it back, or takes it back. */
  public String takeBack() {
    decisions.takeBack(key(), ofRound(), asked(), shown, reason);
    return done("result.doneDecisionBack");
  }

  private DecisionKind asked() {
    if (kind == null) {
      throw Refusal.rule("result.decisionNone");
    }
    return kind;
  }

  private Ruling ruling() {
    Boolean hold = held == null || held.isBlank() ? null : Boolean.valueOf(held);
    return new Ruling(List.of(elected), hold, document, date, body, basis);
  }

  private String done(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(messages.get(key)));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/app/result/decision.xhtml?faces-redirect=true&" + words.query(getResult());
  }

  private void read() {
    result = results.find(key(), ofRound());
    offers = decisions.offers(key(), result);
  }

  public UnitResult getResult() {
    if (result == null) {
      read();
    }
    return result;
  }

  public Decisions.Offers getOffers() {
    getResult();
    return offers;
  }

  public boolean isProvisional() {
    return !getResult().status().isOfficial();
  }

  /** Whether the decision is about a tie. */
  public boolean isTie() {
    return kind == DecisionKind.TIE;
  }

  /** What counts; null where nothing does. */
  public Formalities.Decided getCounting() {
    return isTie() ? getResult().formalities().tie() : getResult().formalities().shortage();
  }

  /** Whether the caller is asked to enter it, as the first or the second person. */
  public boolean isEntering() {
    Decisions.Offers now = getOffers();
    boolean second = now.waiting() != null && !now.waiting().own();
    return now.committee() && (now.wanted() != null || second);
  }

  /** Whether the caller may give it back or take it back. */
  public boolean isEnding() {
    Decisions.Offers now = getOffers();
    return now.committee()
        && (now.waiting() != null
            || now.counting() == DecisionKind.SHORTAGE
            || now.counting() == DecisionKind.TIE && isProvisional());
  }

  /** Those in the open tie. */
  public List<CandidateLine> getTied() {
    return getResult().candidates().stream()
        .filter(c -> getResult().unresolvedTie().contains(c.position()))
        .toList();
  }

  public Integer[] getElected() {
    return elected.clone();
  }

  public void setElected(Integer[] elected) {
    this.elected = elected.clone();
  }

  public String getHeld() {
    return held;
  }

  public void setHeld(String held) {
    this.held = held;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public LocalDate getDate() {
    return date;
  }

  public void setDate(LocalDate date) {
    this.date = date;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
