package vn.baucu.member.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import vn.baucu.candidate.boundary.CandidateDates;
import vn.baucu.candidate.boundary.Gender;
import vn.baucu.law.Membership.Office;
import vn.baucu.member.boundary.MemberKey;
import vn.baucu.member.boundary.MemberText;

/** A member in the table, as stored and as typed; or an empty row for somebody new. */
public class MemberRow implements Serializable {
  private final MemberText before;
  private final boolean spare;
  private final Office proposed;
  private final String key;
  private String unread;
  private String similar;
  private Integer order;
  private Office office;
  private String name = "";
  private String born = "";
  private Gender gender;
  private String job = "";
  private String phone = "";
  private LocalDate beginsOn;
  private LocalDate endsOn;
  private String note = "";
  private boolean removed;

  private MemberRow(MemberText before, boolean spare, int order, Office office, String key) {
    this.before = before;
    this.spare = spare;
    this.order = order;
    this.office = office;
    this.proposed = office;
    this.key = key;
  }

  /** Somebody who is there. */
  static MemberRow of(MemberText member, int order) {
    MemberKey who = MemberKey.of(member);
    String key = who.name() + ", " + who.born() + ", " + Objects.toString(who.beginsOn(), "");
    MemberRow row = new MemberRow(member, false, order, member.office(), key);
    row.name = member.name();
    row.born = CandidateDates.shown(member.born());
    row.gender = member.gender();
    row.job = member.job();
    row.phone = member.phone();
    row.beginsOn = member.beginsOn();
    row.endsOn = member.endsOn();
    row.note = member.note();
    return row;
  }

  /**
   * An empty row.
   *
   * @param office which it proposes; null for none
   * @param spare whether it shows only when it is asked for
   * @param number that no other empty row of the table has
   */
  static MemberRow empty(int order, Office office, boolean spare, int number) {
    return new MemberRow(null, spare, order, office, String.valueOf(number));
  }

  /** Takes what was pasted for the member; what the paste does not say stays. */
  void take(MemberText pasted, String notRead) {
    unread = notRead;
    removed = false;
    office = pasted.office() != null || notRead != null ? pasted.office() : office;
    name = name.isEmpty() ? pasted.name() : name;
    born = text().born().startsWith(pasted.born()) ? born : CandidateDates.shown(pasted.born());
    gender = pasted.gender() == null ? gender : pasted.gender();
    job = pasted.job().isEmpty() ? job : pasted.job();
    phone = pasted.phone().isEmpty() ? phone : pasted.phone();
    note = pasted.note().isEmpty() ? note : pasted.note();
  }

  /** As typed. */
  MemberText text() {
    String day = CandidateDates.read(born).orElse(born);
    return new MemberText(office, name, day, gender, job, phone, beginsOn, endsOn, note);
  }

  /** Whether it is an empty row in which nothing is typed. */
  boolean isBlank() {
    return before == null
        && gender == null
        && beginsOn == null
        && endsOn == null
        && (office == proposed || office == null)
        && (name + born + job + phone + note).isEmpty();
  }

  /** Whether somebody is there who is other than stored. */
  public boolean isChanged() {
    return before != null && !before.equals(text());
  }

  public boolean isNew() {
    return before == null;
  }

  /** Whether somebody new is typed in it. */
  public boolean isAdded() {
    return before == null && !isBlank();
  }

  /** Whether it is an empty row that shows only when asked for. */
  public boolean isSpare() {
    return spare && isBlank();
  }

  /** Whether the term of who is there had ended on a day. */
  boolean hasEnded(LocalDate day) {
    return before != null && before.hasEnded(day);
  }

  MemberText before() {
    return before;
  }

  /** What was pasted as office and is none; null where all is well. */
  public String getUnread() {
    return office == null ? unread : null;
  }

  /** Somebody there whose name is nearly the same; null where nobody is, or is asked about. */
  public String getSimilar() {
    return similar;
  }

  void similarTo(String name) {
    similar = name;
  }

  /** What tells the row from every other, also on a later page: who is there, or a number. */
  public String getKey() {
    return key;
  }

  public Integer getOrder() {
    return order;
  }

  public void setOrder(Integer order) {
    this.order = order;
  }

  public Office getOffice() {
    return office;
  }

  public void setOffice(Office office) {
    this.office = office;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = Objects.requireNonNullElse(name, "").strip();
  }

  public String getBorn() {
    return born;
  }

  public void setBorn(String born) {
    this.born = Objects.requireNonNullElse(born, "").strip();
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
    this.job = Objects.requireNonNullElse(job, "").strip();
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = Objects.requireNonNullElse(phone, "").strip();
  }

  public LocalDate getBeginsOn() {
    return beginsOn;
  }

  public void setBeginsOn(LocalDate beginsOn) {
    this.beginsOn = beginsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = Objects.requireNonNullElse(note, "").strip();
  }

  public boolean isRemoved() {
    return removed;
  }

  public void setRemoved(boolean removed) {
    this.removed = removed;
  }
}
