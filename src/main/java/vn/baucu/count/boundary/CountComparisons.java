package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.Comparison;
import vn.baucu.count.control.LateFindings;
import vn.baucu.count.control.Tallies;
import vn.baucu.count.entity.CountAct;
import vn.baucu.count.entity.CountState;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * What comparing the minutes of a whole unit shows after they were accepted: found by the system,
 * looked at by the accepting level, which confirms it with a reason or re-opens the minutes.
 */
@Stateless
@UseCase
public class CountComparisons {
  @Inject private Comparison comparison;
  @Inject private LateFindings findings;
  @Inject private Tallies tallies;
  @Inject private MinutesDesk desk;
  @Inject private Timetables timetables;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Inject private Audit audit;

  /** A finding of accepted minutes that nobody has looked at yet. */
  public record Late(
      MinutesKey key, String unitName, String areaName, Finding finding, LocalDateTime foundAt) {}

  /** What waits for the committee of a unit: findings of the units right below it. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.OBSERVER})
  public List<Late> waiting(@InScope UnitCode unit) {
    return findings.waiting(caller.electionId(), unit.unit()).stream()
        .map(
            line ->
                new Late(
                    line.key(), line.unitName(), line.areaName(), line.finding(), line.foundAt()))
        .toList();
  }

  /**
   * Confirms that the figures stand as the paper has them, whatever was found.
   *
   * @param code of a finding that waits
   * @throws Refusal RULE where none of this code waits, or the caller is not of the accepting level
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void confirm(@InScope MinutesKey key, String code, String reason) {
    Work work = desk.take(key);
    if (!work.minutes().allows(CountAct.REOPEN, work.actor())) {
      throw work.minutes().state() == CountState.ACCEPTED
          ? Refusal.denied("count.acceptedAbove")
          : Refusal.rule("count.state." + work.minutes().state());
    }
    String words = CountEntry.requireText(reason);
    if (!findings.confirm(work.minutes().id(), code, words, work.actor().account(), work.now())) {
      throw Refusal.rule("count.noSuchFinding", code);
    }
    tallies.recount(
        work.minutes().electoralUnit(), work.place().unitId(), work.minutes().round().sums());
    audit.record(
        "count.confirm", AuditSubject.of(key), null, AuditValue.of(AuditField.CODE, code), words);
  }

  /**
   * Compares the accepted minutes of an electoral unit; a second time it comes out the same.
   *
   * @return how many findings wait or were confirmed
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped("all areas of an electoral unit")
  public int compare(int electoralUnit, Round round) {
    int found =
        comparison.compare(
            electoralUnit, round, timetables.current().thresholds(), LocalDateTime.now(clock));
    audit.record(
        "count.compare",
        AuditSubject.named(AuditSubject.Kind.ELECTORAL_UNIT, electoralUnit + "/" + round),
        null,
        AuditValue.of(AuditField.FINDINGS, found),
        null);
    return found;
  }
}
