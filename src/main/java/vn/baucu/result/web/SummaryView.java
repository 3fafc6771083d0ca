package vn.baucu.result.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import vn.baucu.result.boundary.CouncilResult;
import vn.baucu.result.boundary.Councils;
import vn.baucu.result.boundary.ResultStatus;
import vn.baucu.result.boundary.Signing;
import vn.baucu.shared.Messages;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.UnitCode;

/** The summary minutes and the publication of one body's results. */
@Named("resultSummary")
@ViewScoped
public class SummaryView extends ResultAddress {
  @Inject private Councils councils;
  @Inject private Messages messages;

  private transient CouncilResult council;
  private transient Councils.Offers offers;
  private String document;
  private LocalDate date;

  /** Reads the body the address names. */
  public void load() {
    UnitCode unit = new UnitCode(bodyOwner());
    council = councils.find(unit, bodyLevel(), ofRound());
    offers = councils.offers(unit, council);
  }

  /** Records the summary minutes. */
  public String summarise() {
    councils.summarise(
        new UnitCode(bodyOwner()), bodyLevel(), ofRound(), new Signing(document, date, null));
    return done("result.doneSummarised");
  }

  /** Records the publication. */
  public String publish() {
    councils.publish(
        new UnitCode(bodyOwner()), bodyLevel(), ofRound(), new Signing(document, date, null));
    return done("result.donePublished");
  }

  private String done(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(messages.get(key)));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return "/app/result/summary.xhtml?faces-redirect=true&level="
        + bodyLevel()
        + "&owner="
        + bodyOwner()
        + PathNames.query(ofRound());
  }

  public CouncilResult getCouncil() {
    if (council == null) {
      load();
    }
    return council;
  }

  public Councils.Offers getOffers() {
    getCouncil();
    return offers;
  }

  public boolean isNationalAssembly() {
    return getCouncil().level().isNationalAssembly();
  }

  public long getCertified() {
    return getCouncil().reached(ResultStatus.CERTIFIED);
  }

  public long getSummarised() {
    return getCouncil().reached(ResultStatus.SUMMARISED);
  }

  public long getPublished() {
    return getCouncil().reached(ResultStatus.PUBLISHED);
  }

  /** Whether nothing is left to be done with the body's results. */
  public boolean isDone() {
    return getPublished() == getCouncil().units().size();
  }

  /** done, on or todo: how a step stands that so many units have reached. */
  public String step(long reached, long before) {
    int units = getCouncil().units().size();
    if (reached == units) {
      return "done";
    }
    return before == units ? "on" : "todo";
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
}
