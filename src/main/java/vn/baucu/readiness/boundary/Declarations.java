package vn.baucu.readiness.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.baucu.area.boundary.UnitTree;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.law.CanonicalForm;
import vn.baucu.law.UnitKind;
import vn.baucu.readiness.control.ReadinessFacts;
import vn.baucu.readiness.control.ReadinessStore;
import vn.baucu.readiness.control.ReadinessStore.Declared;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;

/**
 * A unit that owns polling areas declares itself ready once nothing of its checklist is missing;
 * the unit above confirms it or returns it with a reason. Until the turnout phase opens.
 */
@Stateless
@UseCase
public class Declarations {
  @Inject private Readiness readiness;
  @Inject private ReadinessStore store;
  @Inject private ReadinessFacts facts;
  @Inject private TakingBack takingBack;
  @Inject private Timetables timetables;
  @Inject private UnitTree units;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Formats format;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /**
   * Declares the caller's own unit ready.
   *
   * @param version of the declaration as it was seen
   * @param note for the unit above; may be null
   * @throws Refusal DENIED for another's unit; STALE where somebody said something since; RULE
   *     where something is missing, with what it is, or out of time
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  public void declare(@InScope UnitCode unit, int version, String note) {
    String said = TextLimit.REASON.optional(note);
    Declared declared = begin(unit, version, true);
    if (declared.state().isStanding()) {
      throw Refusal.rule("readiness.declaredAlready");
    }
    List<Checklist.Entry> missing = readiness.checklist(unit).missing();
    if (!missing.isEmpty()) {
      throw Refusal.rule(
          "readiness.notComplete",
          missing.size(),
          String.join(
              ", ", missing.stream().map(each -> messages.get(each.item().key())).toList()));
    }
    CanonicalForm document = facts.of(List.of(declared.unit())).get(declared.unit());
    store.declare(declared.unit(), document.text(), document.sha256());
    step(unit, declared, ReadinessState.DECLARED, said, document.sha256());
  }

  /**
   * Confirms what a unit below has declared.
   *
   * @throws Refusal as {@link #declare}; RULE also where nothing is declared
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void confirm(@InScope UnitCode unit, int version) {
    Declared declared = begin(unit, version, false);
    if (declared.state() != ReadinessState.DECLARED) {
      throw Refusal.rule("readiness.notDeclared");
    }
    step(unit, declared, ReadinessState.CONFIRMED, null, declared.fingerprint());
  }

  /**
   * Returns what a unit below has declared, also where it was confirmed.
   *
   * @param reason what is to be mended
   * @throws Refusal as {@link #confirm}; RULE also without a reason
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void giveBack(@InScope UnitCode unit, int version, String reason) {
    String why = TextLimit.REASON.required(reason, "readiness.reasonMissing");
    Declared declared = begin(unit, version, false);
    if (!declared.state().isStanding()) {
      throw Refusal.rule("readiness.notDeclared");
    }
    step(unit, declared, ReadinessState.RETURNED, why, declared.fingerprint());
  }

  /**
   * Says which rehearsal the caller's own unit has held. A declaration stands on it: said
   * otherwise, or taken back, it takes the declaration back.
   *
   * @param text in its own words; empty where it takes back what it said
   * @throws Refusal as {@link #declare}; RULE also where it says what it said
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.DISTRICT, Roles.COMMUNE})
  public void rehearse(@InScope UnitCode unit, int version, String text) {
    String said = TextLimit.REASON.optional(text);
    Declared declared = begin(unit, version, true);
    if (Objects.equals(said, declared.rehearsal())) {
      throw Refusal.rule(said == null ? "readiness.rehearsalBlank" : "readiness.rehearsalSame");
    }
    store.rehearse(declared.unit(), said, caller.get().accountId(), now());
    store.raise(declared.unit(), "readiness", caller.get().accountId(), now());
    audit.record(
        "readiness.rehearse",
        AuditSubject.of(unit),
        declared.rehearsal() == null ? null : AuditValue.of(AuditField.TEXTS, declared.rehearsal()),
        said == null ? null : AuditValue.of(AuditField.TEXTS, said),
        null);
    takingBack.look(declared.unit());
  }

  /**
   * Holds what a unit has said, and refuses what may not follow on it.
   *
   * @param own whether it is the unit's own to say, else that of one above it
   */
  private Declared begin(UnitCode unit, int version, boolean own) {
    Moment moment = timetables.moment();
    if (!moment.isBeforeTurnout()) {
      throw Refusal.outOfTime(
          "readiness.over", format.dateTime(moment.timetable().at(PhaseBound.TURNOUT_OPENS)));
    }
    if (own != unit.unit().equals(caller.get().unitCode())) {
      throw Refusal.denied(own ? "readiness.notOwn" : "readiness.ownAbove");
    }
    if (!units.children(unit).isEmpty() || units.get(unit).kind() == UnitKind.CITY) {
      throw Refusal.rule("readiness.unitsBelow");
    }
    Map<Integer, Long> seen = store.revisions(caller.electionId());
    Declared declared =
        store.locked(
            tree.find(caller.electionId(), unit.unit())
                .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()))
                .unitId());
    if (declared.version() != version || store.isMoved(declared.unit(), seen)) {
      throw Refusal.stale("readiness.changedMeanwhile");
    }
    return declared;
  }

  private void step(
      UnitCode unit, Declared declared, ReadinessState to, String said, String fingerprint) {
    store.step(declared.unit(), to, caller.get().accountId(), now(), said);
    audit.record(
        "readiness." + word(to),
        AuditSubject.of(unit),
        AuditValue.of(AuditField.STATE, declared.state()),
        AuditValue.of(AuditField.STATE, to).and(AuditField.FINGERPRINT, fingerprint),
        said);
  }

  private static String word(ReadinessState state) {
    return switch (state) {
      case DECLARED -> "declare";
      case CONFIRMED -> "confirm";
      case RETURNED -> "giveBack";
      case UNDECLARED, TAKEN_BACK -> throw new IllegalArgumentException(state.name());
    };
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }
}
