package vn.baucu.message.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.ElectionLevel;
import vn.baucu.message.boundary.NewRequest;
import vn.baucu.message.boundary.RequestData;
import vn.baucu.message.boundary.Said;
import vn.baucu.message.boundary.UnitRequests;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitCode;

/** Requests: asking the committee above, and answering those of the units below. */
@Named("requestsView")
@ViewScoped
public class RequestsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/app/message/requests.xhtml?faces-redirect=true";

  @Inject private UnitRequests requests;
  @Inject private Elections elections;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller current;
  @Inject private Messages messages;
  @Inject private Formats format;

  private final String key = UUID.randomUUID().toString();
  private Integer id;
  private RequestKind kind;
  private String slot;
  private ElectionLevel level;
  private Integer area;
  private String reason;
  private String answer;
  private boolean asking;
  private transient List<RequestData> toAnswer;
  private transient List<RequestData> answered;
  private transient List<RequestData> own;

  /** Opens the form where the address names what is to be asked for. */
  public void load() {
    if (!isAsker() && !isAnswerer()) {
      throw Refusal.denied("shared.outOfRole");
    }
    asking = isAsker() && kind != null;
  }

  /** Asks. */
  public String ask() {
    asking = true;
    LocalDateTime wanted = kind == RequestKind.SLOT ? slotTime() : null;
    Said said =
        requests.ask(
            new UnitCode(current.get().unitCode()),
            key,
            new NewRequest(kind, wanted, level, area, reason));
    return say(
        said.before()
            ? messages.of("message.request.askedBefore", format.shortTime(said.at()))
            : messages.get("message.request.asked"));
  }

  private LocalDateTime slotTime() {
    try {
      return slot == null ? null : LocalDateTime.parse(slot);
    } catch (DateTimeParseException e) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
  }

  /** Takes one's own request back. */
  public String withdraw(RequestData request) {
    forget();
    requests.withdraw(request.id());
    return done("message.request.withdrawnDone");
  }

  /** Says that the answer was read. */
  public String see(RequestData request) {
    requests.see(request.id());
    return done("message.request.seenDone");
  }

  /** Grants the request shown. */
  public String grant() {
    RequestData request = answering();
    forget();
    requests.grant(new UnitCode(request.unit()), request.id(), answer);
    return done("message.request.granted");
  }

  /** Refuses the request shown. */
  public String refuse() {
    RequestData request = answering();
    forget();
    requests.refuse(new UnitCode(request.unit()), request.id(), answer);
    return done("message.request.refused");
  }

  /** Whatever comes of an act, the page is read anew: somebody else may have been there. */
  private void forget() {
    toAnswer = null;
    answered = null;
    own = null;
  }

  /** The request that is answered; by now it may be none of those that wait. */
  private RequestData answering() {
    RequestData request = getShown();
    if (request == null) {
      throw Refusal.unknown("message.request.unknown");
    }
    return request;
  }

  private String done(String sentence) {
    return say(messages.get(sentence));
  }

  private static String say(String sentence) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(sentence));
    return PAGE;
  }

  /** What is asked for, in words. */
  public String thing(RequestData request) {
    return switch (request.kind()) {
      case SLOT -> messages.of("message.request.slotOf", format.slot(request.slot()));
      case MINUTES ->
          messages.of(
              "message.request.minutesOf",
              request.area().toString(),
              elections.current().levels().get(request.level()));
      case OTHER -> messages.get("message.request.kind.OTHER");
    };
  }

  /** The request the address names, among those the caller answers; null where there is none. */
  public RequestData getShown() {
    return getToAnswer().stream()
        .filter(request -> id != null && request.id() == id)
        .findFirst()
        .orElse(null);
  }

  /** Where the minutes of a request are decided upon. */
  public String review(RequestData request) {
    return "/app/count/review.xhtml?level=%s&unit=%s&area=%d"
        .formatted(request.level(), request.unit(), request.area());
  }

  public boolean isAsker() {
    Role role = current.get().role();
    return role == Role.DISTRICT_COMMITTEE || role == Role.COMMUNE_COMMITTEE;
  }

  public boolean isAnswerer() {
    Role role = current.get().role();
    return role == Role.CITY_COMMITTEE || role == Role.DISTRICT_COMMITTEE;
  }

  /** Whether the caller may say yes or no. */
  public boolean isDeciding() {
    return isAnswerer() && current.get().approval();
  }

  public RequestKind[] getKinds() {
    return RequestKind.values();
  }

  /** The slots of the election. */
  public List<LocalDateTime> getSlots() {
    return timetables.current().slots();
  }

  public Map<ElectionLevel, String> getLevels() {
    return elections.current().levels();
  }

  public List<RequestData> getToAnswer() {
    if (toAnswer == null) {
      toAnswer = isAnswerer() ? requests.toAnswer() : List.of();
    }
    return toAnswer;
  }

  public List<RequestData> getAnswered() {
    if (answered == null) {
      answered = isAnswerer() ? requests.answered() : List.of();
    }
    return answered;
  }

  public List<RequestData> getOwn() {
    if (own == null) {
      own = isAsker() ? requests.own() : List.of();
    }
    return own;
  }

  /** Whether the dialog is open when the page comes. */
  public boolean isAsking() {
    return asking;
  }

  public Integer getId() {
    return id;
  }

  public void setId(Integer id) {
    this.id = id;
  }

  public RequestKind getKind() {
    return kind;
  }

  public void setKind(RequestKind kind) {
    this.kind = kind;
  }

  public String getSlot() {
    return slot;
  }

  public void setSlot(String slot) {
    this.slot = slot;
  }

  public ElectionLevel getLevel() {
    return level;
  }

  public void setLevel(ElectionLevel level) {
    this.level = level;
  }

  public Integer getArea() {
    return area;
  }

  public void setArea(Integer area) {
    this.area = area;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
