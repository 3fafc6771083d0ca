package vn.baucu.election.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Timetable;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Which elections the server holds, and which of them is its default. */
@Stateless
@UseCase
public class Elections {
  @Inject private ElectionStore store;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /** All elections of this server, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("that an election is held is public")
  public List<ElectionSummary> list() {
    return store.all().stream().map(this::summary).toList();
  }

  /** The caller's election. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("that an election is held is public")
  public ElectionSummary current() {
    return summary(store.get(caller.electionId()));
  }

  /**
   * Makes an election the one that pages and the API show unless told otherwise.
   *
   * @throws Refusal UNKNOWN where there is no such election; DENIED where the caller is neither the
   *     administrator nor stands at its root
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.ADMINISTRATOR})
  @Unscoped(
      "the administrator's is the server; the city's is the election it stands at the root of")
  public void makeDefault(String code) {
    Election election =
        store.find(code).orElseThrow(() -> Refusal.unknown("shared.unknownElection", code));
    if (caller.get().role() != Role.ADMINISTRATOR
        && !store.isCityOf(election.id(), caller.get().accountId())) {
      throw Refusal.denied("election.foreignDefault", election.name());
    }
    String before = null;
    for (Election other : store.all()) {
      if (other.isDefault()) {
        before = other.code();
        other.setDefault(false);
      }
    }
    store.flush();
    election.setDefault(true);
    audit.record(
        "election.makeDefault",
        AuditSubject.election(code),
        AuditValue.of(AuditField.CODE, before),
        AuditValue.of(AuditField.CODE, code),
        null);
  }

  private ElectionSummary summary(Election election) {
    Timetable timetable = store.timetable(election);
    Map<Phase, Timetable.Span> phases = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      phases.put(phase, timetable.span(phase));
    }
    return new ElectionSummary(
        election.code(),
        election.name(),
        election.day(),
        election.legalBasis(),
        election.isRehearsal(),
        election.isDefault(),
        store.levels(election),
        phases,
        timetable.slots());
  }
}
