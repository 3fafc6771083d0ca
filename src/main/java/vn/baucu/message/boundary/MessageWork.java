package vn.baucu.message.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.message.control.NoticeStore;
import vn.baucu.message.control.RequestStore;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.message.entity.RequestState;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Role;
import vn.baucu.shared.UnitWords;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.shared.work.WaitSource;
import vn.baucu.shared.work.WorkItem;
import vn.baucu.shared.work.WorkSource;

/**
 * Requests that wait for the caller's answer, answers and notices the caller has not read, and what
 * the caller's unit asked for or wrote and has no word of yet.
 */
@Stateless
@LocalBean
@Local({WorkSource.class, WaitSource.class})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class MessageWork implements WorkSource, WaitSource {
  private static final Set<Role> ANSWERING =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE);
  private static final Set<Role> ASKING =
      EnumSet.of(Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);
  private static final Set<Role> SENDING =
      EnumSet.of(Role.CITY_COMMITTEE, Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE);
  private static final Set<Role> READING =
      EnumSet.of(Role.DISTRICT_COMMITTEE, Role.COMMUNE_COMMITTEE, Role.POLLING_TEAM);

  /** So many places are named. */
  private static final int NAMED = 3;

  private static final String NOTICES = "/app/message/notices.xhtml";
  private static final String REQUESTS = "/app/message/requests.xhtml";

  @Inject private NoticeStore notices;
  @Inject private RequestStore requests;
  @Inject private CurrentCaller current;
  @Inject private Formats format;
  @Inject private Messages messages;

  @Override
  @PermitAll
  @Unscoped("what waits for the caller himself")
  public List<WorkItem> work() {
    Caller who = current.get();
    if (who.unit() == null) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    if (ANSWERING.contains(who.role()) && who.approval()) {
      requests.toAnswer(who.unit().unitId()).forEach(request -> items.add(answer(request)));
    }
    if (ASKING.contains(who.role())) {
      requests.of(who.unit().unitId()).stream()
          .filter(request -> !request.isOpen() && !request.seen())
          .forEach(request -> items.add(told(request, above(who))));
    }
    if (READING.contains(who.role())) {
      notices.received(who).stream()
          .filter(notice -> notice.readAt() == null)
          .forEach(
              notice ->
                  items.add(
                      WorkItem.of(
                              MessageSituation.NOTICE,
                              WorkItem.Place.OWN,
                              1,
                              NOTICES + "?id=" + notice.id(),
                              notice.from())
                          .since(notice.at(), notice.by(), notice.words())));
    }
    return items;
  }

  private WorkItem answer(RequestData request) {
    MessageSituation situation =
        switch (request.kind()) {
          case SLOT -> MessageSituation.ANSWER_SLOT;
          case MINUTES -> MessageSituation.ANSWER_MINUTES;
          case OTHER -> MessageSituation.ANSWER_OTHER;
        };
    return WorkItem.of(
            situation,
            new WorkItem.Place(request.unitName(), request.area(), request.level(), null),
            1,
            REQUESTS + "?id=" + request.id(),
            slot(request))
        .since(request.askedAt(), request.askedBy(), request.reason());
  }

  private WorkItem told(RequestData request, String above) {
    return WorkItem.of(
            request.state() == RequestState.REFUSED
                ? MessageSituation.REFUSED
                : MessageSituation.GRANTED,
            new WorkItem.Place(null, request.area(), request.level(), null),
            1,
            REQUESTS + "?id=" + request.id(),
            slot(request),
            request.reason(),
            above)
        .since(request.answeredAt(), request.answeredBy(), request.answer());
  }

  @Override
  @PermitAll
  @Unscoped("what the caller himself waits for")
  public List<WorkItem> waits() {
    Caller who = current.get();
    if (who.unit() == null) {
      return List.of();
    }
    List<WorkItem> items = new ArrayList<>();
    if (ASKING.contains(who.role())) {
      requests.of(who.unit().unitId()).stream()
          .filter(RequestData::isOpen)
          .forEach(request -> items.add(asked(request, above(who))));
    }
    if (SENDING.contains(who.role())) {
      notices.sent(who.unit().unitId()).stream()
          .filter(notice -> !notice.unread().isEmpty())
          .findFirst()
          .ifPresent(
              notice ->
                  items.add(
                      WorkItem.of(
                              MessageSituation.WAIT_READ,
                              WorkItem.Place.OWN,
                              1,
                              NOTICES + "?sent=" + notice.id(),
                              format.integer(notice.read()),
                              format.integer(notice.receivers()),
                              unread(notice))
                          .since(notice.at(), notice.by(), notice.words())));
    }
    return items;
  }

  /** A slot that is asked for stands under the address at which it would be asked for. */
  private WorkItem asked(RequestData request, String above) {
    return WorkItem.of(
            switch (request.kind()) {
              case SLOT -> MessageSituation.WAIT_SLOT;
              case MINUTES -> MessageSituation.WAIT_MINUTES;
              case OTHER -> MessageSituation.WAIT_OTHER;
            },
            new WorkItem.Place(null, request.area(), request.level(), null),
            1,
            request.kind() == RequestKind.SLOT
                ? REQUESTS + "?kind=SLOT&slot=" + request.slot()
                : REQUESTS + "?id=" + request.id(),
            slot(request),
            request.reason(),
            above)
        .since(request.askedAt(), request.askedBy(), request.reason());
  }

  /** The committee that answers, by its name. */
  private String above(Caller who) {
    return messages.of(
        "message.work.committee", UnitWords.inSentence(requests.above(who.unit().unitId())));
  }

  /** Where nobody has read a notice. */
  private String unread(SentNotice notice) {
    String first =
        notice.unread().stream()
            .limit(NAMED)
            .map(
                receiver ->
                    receiver.area() == null
                        ? receiver.name()
                        : messages.of("message.work.area", receiver.area().toString()))
            .collect(Collectors.joining(", "));
    return notice.unread().size() > NAMED ? first + "…" : first;
  }

  private String slot(RequestData request) {
    return request.slot() == null ? Formats.UNKNOWN : format.slot(request.slot());
  }
}
