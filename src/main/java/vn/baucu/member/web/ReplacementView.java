package vn.baucu.member.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;
import vn.baucu.member.boundary.Replacement;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Who comes in whose place, as typed beside the table of the body. */
@Named("memberChange")
@RequestScoped
public class ReplacementView {
  @Inject private Messages messages;
  @Inject private BodyView body;

  private String who;
  private LocalDate lastDay;
  private String document;
  private String name;
  private String born;
  private Gender gender;
  private String job;
  private String phone;

  /** Lets the one leave and the other come. */
  public void replace() {
    MemberText leaving =
        body.getLeaving().stream()
            .filter(row -> row.getKey().equals(who))
            .findFirst()
            .map(MemberRow::before)
            .orElseThrow(() -> Refusal.rule("member.change.nobody"));
    MemberText newcomer =
        new MemberText(null, or(name), or(born), gender, or(job), or(phone), null, null, "");
    body.replace(new Replacement(MemberKey.of(leaving), lastDay, document, newcomer));
    FacesContext.getCurrentInstance()
        .addMessage(
            null, new FacesMessage(messages.of("member.change.done", or(name), leaving.name())));
    who = null;
    lastDay = null;
    document = null;
    name = null;
    born = null;
    gender = null;
    job = null;
    phone = null;
  }

  private static String or(String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getBorn() {
    return born;
  }

  public void setBorn(String born) {
    this.born = born;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = job;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
