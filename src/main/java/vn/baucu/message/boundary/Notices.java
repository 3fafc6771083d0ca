package vn.baucu.message.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.message.control.NoticeStore;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Notices of a committee to the committees below it, or, where it owns polling areas, to their
 * teams; and who has read them.
 */
@Stateless
@UseCase
public class Notices {
  private static final String OWN = "what was sent to the caller's own committee or team";

  @Inject private NoticeStore store;
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Audit audit;

  /** Whom the caller's committee can write to. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("all below the caller's own unit")
  public List<Receiver> receivers() {
    int own = current.get().unit().unitId();
    List<Receiver> committees = store.committees(own);
    return committees.isEmpty() ? store.teams(own) : committees;
  }

  /**
   * Sends a notice.
   *
   * @param from the caller's own unit
   * @param key of the form it was written in: sent twice it is one notice
   * @param to receivers by {@link Receiver#code}; at least one
   * @return what was sent, now or with the same form before
   * @throws Refusal RULE without words or receivers, DENIED for a receiver that is not below
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public Said send(@InScope UnitCode from, String key, String words, List<String> to) {
    Caller who = current.get();
    if (!from.unit().equals(who.unitCode())) {
      throw Refusal.denied("message.ownUnitOnly");
    }
    String form = requireKey(key);
    String text = TextLimit.REASON.required(words, "message.notice.needsWords");
    Set<String> wanted = new HashSet<>(to);
    if (wanted.isEmpty()) {
      throw Refusal.rule("message.notice.needsReceiver");
    }
    List<Receiver> chosen =
        receivers().stream().filter(receiver -> wanted.contains(receiver.code())).toList();
    if (chosen.size() < wanted.size()) {
      chosen.forEach(receiver -> wanted.remove(receiver.code()));
      throw Refusal.denied("shared.outOfScope", wanted.iterator().next());
    }
    Optional<Said> sent = store.find(form);
    Said said =
        sent.orElseGet(() -> store.add(current.electionId(), who, text, clock.now(), form, chosen));
    audit.record(
        "message.notice",
        AuditSubject.of(from),
        null,
        AuditValue.of(AuditField.ADDED, chosen.stream().map(Receiver::code).toList()),
        text);
    return said;
  }

  /** The key of a form, as the page drew it. */
  static String requireKey(String key) {
    try {
      return UUID.fromString(key == null ? "" : key).toString();
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("shared.invalidBody", "key");
    }
  }

  /** What the caller's committee, or team, was sent, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  @Unscoped(OWN)
  public List<ReceivedNotice> received() {
    return store.received(current.get());
  }

  /**
   * Says that the caller has read a notice; said again, it is what it was.
   *
   * @throws Refusal UNKNOWN where it was not sent to the caller's committee or team
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  @Unscoped(OWN)
  public void read(int notice) {
    Caller who = current.get();
    if (!store.isFor(notice, who)) {
      throw Refusal.unknown("message.notice.unknown");
    }
    store.read(notice, who, clock.now());
    audit.record(
        "message.read",
        AuditSubject.of(new UnitCode(who.unitCode())),
        null,
        AuditValue.of(AuditField.CODE, notice),
        null);
  }

  /** What the caller's committee sent, with who has not read it, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  @Unscoped("what the caller's own committee sent")
  public List<SentNotice> sent() {
    return store.sent(current.get().unit().unitId());
  }
}
