package vn.baucu.result.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.candidate.boundary.ReVote;
import vn.baucu.candidate.boundary.RoundBallot;
import vn.baucu.candidate.boundary.RoundVoters;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.Round;
import vn.baucu.law.UnitStanding;
import vn.baucu.result.boundary.CandidateLine;
import vn.baucu.result.boundary.RoundDenial;
import vn.baucu.result.boundary.Rounds;
import vn.baucu.result.boundary.Signing;
import vn.baucu.result.boundary.UnitResult;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.turnout.boundary.RoundTurnout;

/**
 * The rounds of an electoral unit: what they come to together, and the beginning of a further one.
 */
@Named("resultRounds")
@ViewScoped
public class RoundsView extends ResultAddress {
  @Inject private Rounds rounds;
  @Inject private Messages messages;
  @Inject private ResultWords words;

  private transient Rounds.Course course;
  private transient List<RoundTurnout.Line> turnout;
  private List<AreaVoters> voters = List.of();
  private Round offered;
  private Round shown;
  private String fingerprint;
  private String document;
  private LocalDate date;
  private LocalDate day;
  private LocalTime opens = LocalTime.of(7, 0);
  private LocalTime closes = LocalTime.of(19, 0);
  private String reason;
  private String why;

  /** The voters of one area, as they are typed. */
  public static class AreaVoters implements Serializable {
    private final int areaId;
    private final String name;
    private final Integer seen;
    private Long total;

    AreaVoters(RoundVoters area) {
      areaId = area.areaId();
      name = area.areaName() + ", " + area.unitName();
      seen = area.voters();
      total = area.voters() == null ? null : area.voters().longValue();
    }

    public String getName() {
      return name;
    }

    public Long getTotal() {
      return total;
    }

    public void setTotal(Long total) {
      this.total = total;
    }
  }

  /** A winner with the round he won in. */
  public record Winner(CandidateLine candidate, UnitResult result) {}

  /** Reads the unit the address names; a round is begun as it was offered. */
  public void load() {
    offered = getCourse().given();
    shown = course.last().round();
    fingerprint = course.last().fingerprint();
    if (!shown.isOfElectionDay()) {
      voters = new ArrayList<>();
      rounds.voters(key(), shown).forEach(area -> voters.add(new AreaVoters(area)));
    }
  }

  /** Begins the round that was offered. */
  public String begin() {
    if (offered == null) {
      throw getCourse().denied() == null
          ? Refusal.stale("result.figuresChanged")
          : RoundDenial.refusal(course.denied());
    }
    rounds.begin(
        key(),
        offered,
        fingerprint,
        new Rounds.Poll(day, opens, closes),
        new Signing(document, date, null));
    return done("result.doneBegun");
  }

  /** Annuls the result of election day, and lets all areas vote again. */
  public String annul() {
    rounds.annul(
        key(), fingerprint, new Rounds.Poll(day, opens, closes), new Signing(document, date, null));
    return done("result.doneAnnulled");
  }

  /** Takes the last round back. */
  public String cancel() {
    rounds.cancel(key(), shown, reason);
    return done("result.doneCancelled");
  }

  /** Corrects the voters of the last round. */
  public String correct() {
    Map<Integer, Rounds.Correction> totals = new HashMap<>();
    for (AreaVoters area : voters) {
      Integer total = Math.toIntExact(area.total);
      if (!total.equals(area.seen)) {
        totals.put(area.areaId, new Rounds.Correction(area.seen, total));
      }
    }
    rounds.correctVoters(key(), shown, totals, why);
    return done("result.doneVoters");
  }

  private String done(String key) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(null, new FacesMessage(messages.get(key)));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    UnitResult first = getCourse().results().get(0);
    return "/app/result/rounds.xhtml?faces-redirect=true&" + words.query(first);
  }

  public Rounds.Course getCourse() {
    if (course == null) {
      course = rounds.course(key());
    }
    return course;
  }

  public UnitResult getResult() {
    return getCourse().last();
  }

  public boolean isProvisional() {
    return !getResult().status().isOfficial();
  }

  /** The winners over all rounds. */
  public List<Winner> getWinners() {
    List<Winner> winners = new ArrayList<>();
    for (UnitStanding.Winner winner : getCourse().standing().elected()) {
      UnitResult result = course.of(winner.round());
      winners.add(new Winner(result.candidate(winner.position()).orElseThrow(), result));
    }
    return winners;
  }

  /** The ballot of a round; null for that of election day. */
  public RoundBallot ballot(Round round) {
    return getCourse().ballots().stream()
        .filter(each -> each.round() == round)
        .findFirst()
        .orElse(null);
  }

  /** Whether the caller may still take the last round back or correct its voters. */
  public boolean isChangeable() {
    return getCourse().changeable();
  }

  /** The new votes after annulments, each day and document once. */
  public List<ReVote> getAgain() {
    List<ReVote> once = new ArrayList<>();
    for (ReVote each : getCourse().again()) {
      if (once.stream()
          .noneMatch(e -> e.day().equals(each.day()) && e.document().equals(each.document()))) {
        once.add(each);
      }
    }
    return once;
  }

  /** How many areas vote again on a day by a document. */
  public long areasAgain(ReVote as) {
    return getCourse().again().stream()
        .filter(e -> e.day().equals(as.day()) && e.document().equals(as.document()))
        .count();
  }

  /** How many had voted by each time that was reported, in the last round. */
  public List<RoundTurnout.Line> getTurnout() {
    if (turnout == null) {
      Round last = getCourse().last().round();
      turnout = last.isOfElectionDay() ? List.of() : rounds.turnout(key(), last);
    }
    return turnout;
  }

  /** The voters of the last round; 0 where nothing is known. */
  public long getRoundVoters() {
    return voters.stream()
        .map(AreaVoters::getTotal)
        .filter(Objects::nonNull)
        .mapToLong(t -> t)
        .sum();
  }

  /** Whether the caller may begin a round now. */
  public boolean isBeginning() {
    return getCourse().committee() && offered != null && course.given() == offered;
  }

  /** Why there is no round to begin now, in words. */
  public String getWhyNot() {
    FurtherRound.Denial denied = getCourse().denied();
    return denied == null
        ? messages.get("result.noRoundNow")
        : messages.of(RoundDenial.refusal(denied));
  }

  public Round getOffered() {
    return offered;
  }

  public List<AreaVoters> getVoters() {
    return voters;
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

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalTime getOpens() {
    return opens;
  }

  public void setOpens(LocalTime opens) {
    this.opens = opens;
  }

  public LocalTime getCloses() {
    return closes;
  }

  public void setCloses(LocalTime closes) {
    this.closes = closes;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
