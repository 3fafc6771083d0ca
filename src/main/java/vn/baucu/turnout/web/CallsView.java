package vn.baucu.turnout.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.LateCalls;

/** Who is late with a slot, and the log of calls to them. */
@Named("callsView")
@ViewScoped
public class CallsView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private LateCalls calls;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  private final String key = UUID.randomUUID().toString();
  private String unit;
  private String slot;
  private transient LateCalls.LateList late;

  /** Whom the call is to, as {@code unit} or {@code unit/area}. */
  private String called;

  private String words;
  private LocalTime promised;

  /** Reads who is late. */
  public void load() {
    if (unit == null || unit.isBlank()) {
      unit = current.get().unitCode();
    }
    late = calls.late(new UnitCode(unit), SlotText.parse(slot));
    slot = late.slot().toString();
  }

  /** Notes a call. */
  public String note() {
    String[] place = called.split("/");
    Integer area = place.length > 1 ? Integer.valueOf(place[1]) : null;
    LocalDateTime before =
        calls.note(new UnitCode(place[0]), area, SlotText.parse(slot), key, words, promised);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(
        null,
        new FacesMessage(
            before == null
                ? messages.get("turnout.call.noted")
                : messages.of("turnout.call.notedBefore", format.shortTime(before))));
    return "/app/turnout/calls.xhtml?faces-redirect=true&unit=" + unit + "&slot=" + slot;
  }

  /** Whom a call is to, as the form says it. */
  public String place(LateCalls.Late row) {
    return row.who().area() == null ? row.who().unit() : row.who().unit() + "/" + row.who().area();
  }

  /** The same in words. */
  public String name(LateCalls.Late row) {
    return row.who().area() == null
        ? row.who().name()
        : messages.of("turnout.call.area", row.who().area().toString(), row.who().name());
  }

  /** Whether the caller calls and reminds; others only read. */
  public boolean isCalling() {
    return current.get().role() != Role.OBSERVER;
  }

  public List<LateCalls.Late> getRows() {
    return list().late();
  }

  /** How many are reminded: those who have not said why either. */
  public int getSilent() {
    return list().silent().size();
  }

  public LocalDateTime getSlotTime() {
    return list().slot();
  }

  private LateCalls.LateList list() {
    if (late == null) {
      load();
    }
    return late;
  }

  /** The key that the next page is given for a reminder begun here. */
  public String getKey() {
    return key;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public String getCalled() {
    return called;
  }

  public void setCalled(String called) {
    this.called = called;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public LocalTime getPromised() {
    return promised;
  }

  public void setPromised(LocalTime promised) {
    this.promised = promised;
  }
}
