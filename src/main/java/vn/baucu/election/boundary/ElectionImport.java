package vn.baucu.election.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.baucu.election.control.ElectionBulk;
import vn.baucu.election.control.ElectionStore;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.election.entity.Election;
import vn.baucu.election.entity.Phase;
import vn.baucu.election.entity.Setting;
import vn.baucu.election.entity.Timetable;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** An election as a data package brings it: made or changed as a whole, found by its code. */
@Stateless
@UseCase
public class ElectionImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private ElectionBulk bulk;
  @Inject private ElectionStore store;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /** The election of a code. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Optional<StoredElection> find(String code) {
    return bulk.find(code);
  }

  /**
   * Makes other imports of an election, and a new beginning of it, wait until this transaction
   * ends; to be asked before anything is read. Nothing else of the election waits.
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void lock(String code) {
    store.holdImports(code);
  }

  /** The phases of an election that are open now, by the names of {@link Phase}. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Set<String> openPhases(int electionId) {
    Election election = store.get(electionId);
    return store.timetable(election).openAt(store.clock(election).now(clock)).stream()
        .map(Phase::name)
        .collect(Collectors.toSet());
  }

  /** Whether there is a setting of a key. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the catalogue of settings is the program's")
  public boolean isSetting(String key) {
    return Setting.ofKey(key).isPresent() || BodySetting.parse(key).isPresent();
  }

  /** Whether a value can stand for a setting. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the catalogue of settings is the program's")
  public boolean accepts(String key, String value) {
    return Setting.ofKey(key)
        .map(setting -> setting.accepts(value))
        .orElseGet(
            () -> BodySetting.parse(key).filter(body -> body.setting().accepts(value)).isPresent());
  }

  /** Whether every phase of such an election begins before it ends. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("the timetable is the program's")
  public boolean areInOrder(LocalDate day, Map<String, String> settings) {
    return new Timetable(day, List.of(), settings).isInOrder();
  }

  /**
   * Makes an election; the first is the server's default.
   *
   * @param settings what differs from the defaults
   * @return its identity
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("there is no such election yet")
  public int create(ElectionData data, Map<String, String> settings) {
    int id = bulk.create(data, settings);
    audit.record("election.create", AuditSubject.election(data.code()), null, audited(data), null);
    return id;
  }

  /**
   * Changes an election: its name, day and legal basis, or only what belongs to it. In the same
   * transaction levels, slots, settings, units and areas have been written.
   *
   * @throws Refusal STALE where a phase of a real election was moved since it was found
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void change(StoredElection before, ElectionData after) {
    if (!bulk.change(before, after)) {
      throw Refusal.stale("election.movedMeanwhile");
    }
    audit.record(
        "election.change",
        AuditSubject.election(after.code()),
        audited(before.data()),
        audited(after),
        null);
  }

  private static AuditValue audited(ElectionData data) {
    return AuditValue.of(AuditField.CODE, data.code())
        .and(AuditField.NAME, data.name())
        .and(AuditField.DAY, data.day())
        .and(AuditField.LEGAL_BASIS, data.legalBasis())
        .and(AuditField.REHEARSAL, data.rehearsal());
  }

  /** Adds levels, or changes their names. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putLevels(int electionId, Map<ElectionLevel, String> levels) {
    bulk.putLevels(electionId, levels);
    audit.record(
        "election.putLevels",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.LEVELS, levels),
        null);
  }

  /** Adds times of turnout reports. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putSlots(int electionId, Collection<LocalDateTime> slots) {
    bulk.putSlots(electionId, slots);
    audit.record(
        "election.putSlots",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.SLOTS, slots),
        null);
  }

  /** Adds settings, or changes their values. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putSettings(int electionId, Map<String, String> settings) {
    bulk.putSettings(electionId, settings);
    audit.record(
        "election.putSettings",
        AuditSubject.election(electionId),
        null,
        AuditValue.of(AuditField.SETTINGS, settings),
        null);
  }

  /** Takes away levels, slots and settings that nothing stands on. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void withdraw(
      int electionId,
      Collection<ElectionLevel> levels,
      Collection<LocalDateTime> slots,
      Collection<String> settings) {
    bulk.withdraw(electionId, levels, slots, settings);
    audit.record(
        "election.withdraw",
        AuditSubject.election(electionId),
        AuditValue.of(AuditField.LEVELS, levels)
            .and(AuditField.SLOTS, slots)
            .and(AuditField.SETTINGS, settings),
        null,
        null);
  }
}
