package vn.baucu.message.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.baucu.message.boundary.Notices;
import vn.baucu.message.boundary.ReceivedNotice;
import vn.baucu.message.boundary.Receiver;
import vn.baucu.message.boundary.Said;
import vn.baucu.message.boundary.SentNotice;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;
import vn.baucu.turnout.boundary.LateCalls;

/** Notices received and sent, and writing one; a reminder comes with its receivers and words. */
@Named("noticesView")
@ViewScoped
public class NoticesView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/app/message/notices.xhtml?faces-redirect=true";

  /** So many receivers are named. */
  private static final int NAMED = 6;

  /** To whom a notice goes; the words are {@code message.notice.whom.<name>}. */
  public enum Whom {
    ALL,
    RIGHT,
    CHOSEN
  }

  @Inject private Notices notices;
  @Inject private LateCalls calls;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  private final String key = UUID.randomUUID().toString();
  private String act;
  private String late;
  private Integer remind;
  private String words;
  private Whom whom = Whom.ALL;
  private List<String> to = new ArrayList<>();
  private boolean writing;
  private transient List<ReceivedNotice> received;
  private transient List<SentNotice> sent;
  private transient List<Receiver> receivers;

  /** Reads them, and prepares the reminder the address asks for. */
  public void load() {
    if (!isSender() && !isReader()) {
      throw Refusal.denied("shared.outOfRole");
    }
    if (isSender() && late != null) {
      LateCalls.LateList list = calls.late(new UnitCode(current.get().unitCode()), slot());
      List<String> codes =
          list.silent().stream()
              .map(row -> row.who())
              .map(who -> who.area() == null ? who.unit() : who.unit() + "/" + who.area())
              .toList();
      begin(codes, messages.of("message.notice.lateWords", format.slot(list.slot())));
    } else if (isSender() && remind != null) {
      SentNotice notice =
          getSent().stream()
              .filter(each -> each.id() == remind)
              .findFirst()
              .orElseThrow(() -> Refusal.unknown("message.notice.unknown"));
      begin(
          notice.unread().stream().map(Receiver::code).toList(),
          messages.of("message.notice.remindWords", notice.words()));
    }
  }

  private void begin(List<String> codes, String text) {
    List<String> known = getReceivers().stream().map(Receiver::code).toList();
    to = codes.stream().filter(known::contains).collect(Collectors.toCollection(ArrayList::new));
    whom = Whom.CHOSEN;
    words = text;
    writing = true;
  }

  private LocalDateTime slot() {
    try {
      return LocalDateTime.parse(late);
    } catch (DateTimeParseException e) {
      throw Refusal.unknown("turnout.unknownSlot", late);
    }
  }

  /** Sends what was written to those chosen. */
  public String send() {
    writing = true;
    List<String> codes =
        whom == Whom.CHOSEN
            ? to
            : getReceivers().stream()
                .filter(receiver -> whom == Whom.ALL || receiver.right())
                .map(Receiver::code)
                .toList();
    Said said = notices.send(new UnitCode(current.get().unitCode()), once(), words, codes);
    return done(
        said.before()
            ? messages.of("message.notice.sentBefore", format.shortTime(said.at()))
            : messages.of("message.notice.sentDone", codes.size()));
  }

  /**
   * The key of what is sent: of the act that the page before began, where it named one, so that
   * whoever comes back to this page does not send it again; else of this form.
   */
  private String once() {
    return act == null
        ? key
        : UUID.nameUUIDFromBytes(
                (current.get().unit().unitId() + "/" + act + "/" + late + "/" + remind)
                    .getBytes(StandardCharsets.UTF_8))
            .toString();
  }

  /** Says that the caller has read a notice. */
  public String read(ReceivedNotice notice) {
    notices.read(notice.id());
    return done(messages.get("message.notice.readDone"));
  }

  private static String done(String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(sentence));
    return PAGE;
  }

  /** Whether the caller's role writes notices. */
  public boolean isSender() {
    Role role = current.get().role();
    return role == Role.CITY_COMMITTEE
        || role == Role.DISTRICT_COMMITTEE
        || role == Role.COMMUNE_COMMITTEE;
  }

  /** Whether the caller's role is written to. */
  public boolean isReader() {
    Role role = current.get().role();
    return role == Role.DISTRICT_COMMITTEE
        || role == Role.COMMUNE_COMMITTEE
        || role == Role.POLLING_TEAM;
  }

  /** Receivers in few words: the first of them, and how many more. */
  public String names(List<Receiver> of) {
    String first = of.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
    return of.size() > NAMED
        ? messages.of("message.notice.andMore", first, of.size() - NAMED)
        : first;
  }

  /** What a receiver is called. */
  public String name(Receiver receiver) {
    return receiver.area() == null
        ? receiver.name()
        : messages.of("message.notice.team", receiver.area().toString());
  }

  /** The same in the list to choose from. */
  public String label(Receiver receiver) {
    return receiver.right() ? name(receiver) : name(receiver) + " · " + receiver.group();
  }

  public List<Receiver> getReceivers() {
    if (receivers == null) {
      receivers = isSender() ? notices.receivers() : List.of();
    }
    return receivers;
  }

  public List<ReceivedNotice> getReceived() {
    if (received == null) {
      received = isReader() ? notices.received() : List.of();
    }
    return received;
  }

  public List<SentNotice> getSent() {
    if (sent == null) {
      sent = isSender() ? notices.sent() : List.of();
    }
    return sent;
  }

  /** Whether the dialog is open when the page comes. */
  public boolean isWriting() {
    return writing;
  }

  /** Empty: an address that asks for a new notice says so once. */
  public String getAsked() {
    return null;
  }

  public void setAsked(String asked) {
    writing = asked != null && isSender();
  }

  /** The key that the next page is given for an act begun here. */
  public String getKey() {
    return key;
  }

  /** The act begun on the page before, as it named it; null where it named none. */
  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  public String getLate() {
    return late;
  }

  public void setLate(String slot) {
    this.late = slot;
  }

  public Integer getRemind() {
    return remind;
  }

  public void setRemind(Integer notice) {
    this.remind = notice;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public Whom[] getChoices() {
    return Whom.values();
  }

  public Whom getWhom() {
    return whom;
  }

  public void setWhom(Whom choice) {
    this.whom = choice == null ? Whom.ALL : choice;
  }

  public List<String> getTo() {
    return to;
  }

  public void setTo(List<String> codes) {
    this.to = Objects.requireNonNullElseGet(codes, ArrayList::new);
  }
}
