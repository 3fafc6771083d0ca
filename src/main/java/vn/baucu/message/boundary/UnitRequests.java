package vn.baucu.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import vn.baucu.count.boundary.CountEntry;
import vn.baucu.count.boundary.CountView;
import vn.baucu.count.entity.CountState;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.Phase;
import vn.baucu.message.control.RequestStore;
import vn.baucu.message.entity.RequestKind;
import vn.baucu.message.entity.RequestState;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.PathNames;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.boundary.TurnoutWindows;

/**
 * What a unit asks of the committee above it, and its answer. A slot is opened again by saying yes;
 * minutes come back where they are decided upon, which says yes by itself ({@link GrantedByDoing}).
 */
@Stateless
@UseCase
public class UnitRequests {
  @Inject private RequestStore store;
  @Inject private TurnoutWindows windows;
  @Inject private CountEntry minutes;
  @Inject private Timetables timetables;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller current;
  @Inject private Audit audit;
  @Inject private Formats format;

  /**
   * Asks the committee above.
   *
   * @param unit the caller's own
   * @param key of the form it was written in: sent twice it is one request
   * @return the request, or the open one that says the same
   * @throws Refusal RULE without a reason, where what is asked for is not named or not in the hands
   *     of the committee above, or where the same thing is asked for already with another reason
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  public Said ask(@InScope UnitCode unit, String key, NewRequest given) {
    Caller who = current.get();
    if (!unit.unit().equals(who.unitCode())) {
      throw Refusal.denied("message.ownUnitOnly");
    }
    String form = Notices.requireKey(key);
    NewRequest wanted = checked(unit, given);
    Optional<Integer> known = store.find(who, form, wanted);
    if (known.isEmpty()) {
      store.add(who, form, wanted, clock.now());
    }
    int id = known.or(() -> store.find(who, form, wanted)).orElseThrow();
    RequestData standing = find(id);
    if (!standing.reason().equals(wanted.reason())) {
      throw Refusal.rule("message.request.standing", format.dateTime(standing.askedAt()));
    }
    record("message.ask", unit, id, words(wanted), wanted.reason());
    return new Said(id, standing.askedAt(), known.isPresent());
  }

  private NewRequest checked(UnitCode unit, NewRequest given) {
    if (given.kind() == null) {
      throw Refusal.rule("message.request.needsKind");
    }
    String why = TextLimit.REASON.required(given.reason(), "message.request.needsReason");
    switch (given.kind()) {
      case SLOT -> {
        if (!timetables.current().slots().contains(given.slot())) {
          throw Refusal.rule("message.request.needsSlot");
        }
        timetables.require(Phase.TURNOUT);
        return new NewRequest(given.kind(), given.slot(), null, null, why);
      }
      case MINUTES -> {
        if (given.level() == null || given.area() == null || given.area() < 1) {
          throw Refusal.rule("message.request.needsMinutes");
        }
        requireGiven(minutes.view(minutesOf(unit, given)));
        return new NewRequest(given.kind(), null, given.level(), given.area(), why);
      }
      default -> {
        return new NewRequest(given.kind(), null, null, null, why);
      }
    }
  }

  private static MinutesKey minutesOf(UnitCode unit, NewRequest given) {
    return new MinutesKey(given.level(), unit.unit(), given.area(), PathNames.round(null));
  }

  /** What has not left the unit's hands, nobody above can give back. */
  private static void requireGiven(CountView asked) {
    if (asked.state() != CountState.SUBMITTED && asked.state() != CountState.ACCEPTED) {
      throw Refusal.rule("message.request.notGiven", asked.key().area());
    }
  }

  private static String words(NewRequest wanted) {
    return switch (wanted.kind()) {
      case SLOT -> "SLOT " + wanted.slot();
      case MINUTES -> "MINUTES " + wanted.level() + "/" + wanted.area();
      case OTHER -> "OTHER";
    };
  }

  /** Takes an open request of the caller's own unit back; taken back twice it is the same. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("requests of the caller's own unit")
  public void withdraw(int id) {
    RequestData request = own(id);
    if (request.state() != RequestState.WITHDRAWN) {
      requireOpen(request);
      store.withdraw(id, clock.now());
    }
    record("message.withdraw", ownUnit(), id, "WITHDRAWN", null);
  }

  /** Says that the unit has read the answer. */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("requests of the caller's own unit")
  public void see(int id) {
    own(id);
    store.see(id, clock.now());
    record("message.seeAnswer", ownUnit(), id, "SEEN", null);
  }

  /**
   * Grants a request. A slot is opened again in the same transaction.
   *
   * @param of the unit that asks
   * @param answer what the unit is to know; may be null
   * @throws Refusal RULE for minutes, which are given back where they are decided upon, and where
   *     the slot cannot be opened; STALE where it is answered otherwise
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void grant(@InScope UnitCode of, int id, String answer) {
    RequestData request = below(of, id);
    String words = TextLimit.REASON.optional(answer);
    if (request.state() != RequestState.ACCEPTED) {
      requireOpen(request);
      if (request.kind() == RequestKind.MINUTES) {
        throw Refusal.rule("message.request.minutesByDoing");
      }
      boolean opens = request.kind() == RequestKind.SLOT;
      if (opens) {
        windows.reopen(of, request.slot(), request.reason());
      }
      // A slot that is open again speaks for itself; words want a reader.
      boolean done = opens && words == null;
      store.answer(id, RequestState.ACCEPTED, words, current.get(), clock.now(), done);
    }
    record("message.grant", of, id, "ACCEPTED", words);
  }

  /**
   * Refuses a request.
   *
   * @param of the unit that asks
   * @param reason why; never blank
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void refuse(@InScope UnitCode of, int id, String reason) {
    RequestData request = below(of, id);
    String why = TextLimit.REASON.required(reason, "message.request.refusalNeedsReason");
    if (request.state() != RequestState.REFUSED) {
      requireOpen(request);
      store.answer(id, RequestState.REFUSED, why, current.get(), clock.now(), false);
    }
    record("message.refuse", of, id, "REFUSED", why);
  }

  /** Requests of the units right below a unit that wait for its answer, the oldest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  @Unscoped("requests to the caller's own committee")
  public List<RequestData> toAnswer() {
    return store.toAnswer(current.get().unit().unitId());
  }

  /** Requests that were answered here, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  @Unscoped("requests to the caller's own committee")
  public List<RequestData> answered() {
    return store.answered(current.get().unit().unitId());
  }

  /** Requests of the caller's own unit, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("requests of the caller's own unit")
  public List<RequestData> own() {
    return store.of(current.get().unit().unitId());
  }

  private void record(String action, UnitCode unit, int id, String state, String reason) {
    audit.record(
        action,
        AuditSubject.of(unit),
        null,
        AuditValue.of(AuditField.CODE, id).and(AuditField.STATE, state),
        reason);
  }

  private UnitCode ownUnit() {
    return new UnitCode(current.get().unitCode());
  }

  private RequestData own(int id) {
    RequestData request = find(id);
    if (!request.unit().equals(current.get().unitCode())) {
      throw Refusal.unknown("message.request.unknown");
    }
    return request;
  }

  private RequestData below(UnitCode of, int id) {
    RequestData request = find(id);
    if (!request.unit().equals(of.unit()) || of.unit().equals(current.get().unitCode())) {
      throw Refusal.unknown("message.request.unknown");
    }
    return request;
  }

  private RequestData find(int id) {
    return store
        .lock(current.electionId(), id)
        .orElseThrow(() -> Refusal.unknown("message.request.unknown"));
  }

  private void requireOpen(RequestData request) {
    if (request.state() == RequestState.WITHDRAWN) {
      throw Refusal.stale("message.request.withdrawn");
    }
    if (!request.isOpen()) {
      throw Refusal.stale(
          "message.request.answered", request.answeredBy(), format.shortTime(request.answeredAt()));
    }
  }
}
