package vn.baucu.result.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.baucu.count.boundary.CertificationLock;
import vn.baucu.law.Outcome;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.Certifications;
import vn.baucu.result.boundary.MinutesFinding;
import vn.baucu.result.boundary.ResultEvent;
import vn.baucu.result.boundary.Results;
import vn.baucu.result.boundary.Signing;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.SearchText;

/** Documents upon the result of one electoral unit: certification, re-opening; history. */
@Named("resultSigning")
@ViewScoped
public class SigningView extends ResultAddress {
  @Inject private Results results;
  @Inject private Certifications certifications;
  @Inject private Messages messages;
  @Inject private ResultWords words;

  private transient UnitResult result;
  private transient Certifications.Offers offers;
  private transient List<ResultEvent> history;
  private transient List<MinutesFinding> minutesFindings;
  private String fingerprint;
  private List<AnswerField> answers = List.of();
  private String document;
  private LocalDate date;
  private String signers;
  private String reason;
  private String typed;

  /** Reads the result the address names; what is done is done upon these figures. */
  public void load() {
    read();
    fingerprint = result.fingerprint();
    answers = result.toAnswer().stream().map(AnswerField::new).collect(Collectors.toList());
  }

  /** Certifies the result. */
  public String certify() {
    List<String> missing = missing();
    if (!missing.isEmpty()) {
      missing.forEach(
          key ->
              FacesContext.getCurrentInstance()
                  .addMessage(
                      null,
                      new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.get(key), null)));
      return null;
    }
    certifications.certify(
        key(),
        ofRound(),
        new Signing(document, date, signers),
        answers.stream().map(AnswerField::answer).toList(),
        fingerprint);
    return done("result.doneCertified");
  }

  /** All that is missing of a signing, so that nobody mends it piece by piece. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (document == null || document.isBlank()) {
      missing.add("result.documentNumber");
    }
    if (date == null) {
      missing.add("result.documentDate");
    }
    if (signers == null || signers.isBlank()) {
      missing.add("result.signersMissing");
    }
    if (answers.stream()
        .anyMatch(answer -> answer.getText() == null || answer.getText().isBlank())) {
      missing.add("result.answerMissing");
    }
    return missing;
  }

  /** Takes a certified result back. */
  public String reopen() {
    String word = messages.get("result.reopenWord");
    if (!SearchText.plain(typed == null ? "" : typed.strip()).equals(SearchText.plain(word))) {
      throw Refusal.invalid("count.grave.typeWord", word);
    }
    certifications.reopen(key(), ofRound(), reason);
    return done("result.doneReopened");
  }

  private String done(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(messages.get(key)));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/app/result/signing.xhtml?faces-redirect=true&" + words.query(getResult());
  }

  private void read() {
    result = results.find(key(), ofRound());
    offers = certifications.offers(key(), result);
    history = certifications.history(key(), ofRound());
  }

  public UnitResult getResult() {
    if (result == null) {
      read();
    }
    return result;
  }

  public Certifications.Offers getOffers() {
    getResult();
    return offers;
  }

  public List<ResultEvent> getHistory() {
    getResult();
    return history;
  }

  public boolean isProvisional() {
    return !getResult().status().isOfficial();
  }

  /** The findings that who signs answers, as they were shown. */
  public List<AnswerField> getAnswers() {
    return answers;
  }

  /** What stands of the minutes in the sums; of a result without any, nothing is read. */
  public List<MinutesFinding> getMinutesFindings() {
    if (minutesFindings == null) {
      minutesFindings =
          words.ofMinutes(getResult()) ? results.minutesFindings(key(), ofRound()) : List.of();
    }
    return minutesFindings;
  }

  /** Who is elected by the figures that are signed, in one line. */
  public String getWinners() {
    String names =
        getResult().candidates().stream()
            .filter(c -> c.outcome() == Outcome.ELECTED)
            .map(CandidateLine::name)
            .collect(Collectors.joining(", "));
    return messages.of("result.signedWinners", names.isEmpty() ? "–" : names);
  }

  /** Whether a decision is wanted before it can be signed. */
  public boolean isUndecided() {
    return !getResult().unresolvedTie().isEmpty();
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

  public String getSigners() {
    return signers;
  }

  public void setSigners(String signers) {
    this.signers = signers;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  /** The papers that fall when the result is taken back. */
  public List<CertificationLock.Paper> getResting() {
    return getOffers().reopen() ? certifications.resting(key(), ofRound()) : List.of();
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(String typed) {
    this.typed = typed;
  }
}
