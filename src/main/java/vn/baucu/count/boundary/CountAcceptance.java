package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.IncidentQueries;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Role;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;

/** What the level above decides on submitted minutes, and what takes accepted ones back. */
@Stateless
@UseCase
public class CountAcceptance {
  @Inject private MinutesDesk desk;
  @Inject private CountViews views;
  @Inject private CurrentCaller caller;
  @Inject private IncidentQueries incidents;

  /**
   * Accepts minutes; their figures enter the results in the same transaction.
   *
   * @throws Refusal RULE where a rule is broken, the caller typed or submitted them, or the count
   *     is still hidden
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public CountView accept(@InScope MinutesKey key, int version) {
    Work work = desk.take(key, version);
    accept(work);
    return views.view(work);
  }

  /**
   * Accepts minutes that are without any finding, as one of many.
   *
   * @throws Refusal RULE where something is found after all
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public void acceptClean(@InScope MinutesKey key, int version) {
    Work work = desk.take(key, version);
    CountMinutes minutes = work.minutes();
    if (minutes.agreed() != null) {
      List<Finding> found =
          desk.findings(work, minutes.agreed()).stream()
              .filter(f -> f.severity() != Severity.INFO)
              .toList();
      if (!found.isEmpty() || !minutes.isClean()) {
        throw Refusal.findings(found, "count.notClean");
      }
    }
    accept(work);
  }

  /**
   * Returns submitted minutes to the unit.
   *
   * @param comment what is to be mended
   * @param fields the fields to be typed again; empty means all
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public CountView giveBack(
      @InScope MinutesKey key, int version, String comment, List<String> fields) {
    Work work = desk.take(key, version);
    desk.requireOpen(work);
    AuditValue before = CountEntry.audited(work.minutes());
    String why = CountEntry.requireText(comment);
    work.minutes().giveBack(work.actor(), why, fields, work.now());
    desk.lay(work, "count.return", before, CountEntry.audited(work.minutes()), why);
    return views.view(work);
  }

  /**
   * Re-opens accepted minutes: the accepting level or the city; once counting is over, or under a
   * certified result, the city alone.
   *
   * @param fields the fields to be typed again; empty means all
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public CountView reopen(
      @InScope MinutesKey key, int version, String reason, List<String> fields) {
    Work work = desk.take(key, version);
    desk.requireOpen(work);
    if (desk.isCityOnly(work) && caller.get().role() != Role.CITY_COMMITTEE) {
      throw Refusal.outOfTime("count.closingCityOnly");
    }
    desk.requireUnlocked(work);
    AuditValue before = CountEntry.audited(work.minutes());
    String why = CountEntry.requireText(reason);
    work.minutes().reopen(work.actor(), why, fields, work.now());
    desk.lay(work, "count.reopen", before, CountEntry.audited(work.minutes()), why);
    return views.view(work);
  }

  /**
   * Annuls accepted minutes by a decision of the competent body; the area votes again. Answers the
   * minutes of that new vote.
   *
   * @param decision number of the decision
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed(Roles.CITY)
  public CountView annul(@InScope MinutesKey key, int version, String decision) {
    Work work = desk.take(key, version);
    desk.requireUnlocked(work);
    AuditValue before = CountEntry.audited(work.minutes());
    String why = CountEntry.requireText(decision);
    work.minutes().annul(work.actor(), why, work.now());
    desk.lay(work, "count.annul", before, CountEntry.audited(work.minutes()), why);
    return views.view(desk.read(key.round().again().map(key::in).orElse(key)));
  }

  /**
   * Annuls the accepted minutes of all areas of an electoral unit by one decision; all of them vote
   * again (Art 81).
   *
   * @param areas the minutes of election day of each of its areas
   * @param decision number of the decision
   * @throws Refusal RULE where those of an area are not accepted: then none is annulled
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed(Roles.CITY)
  public void annulUnit(
      @InScope ElectoralUnitKey key, Collection<MinutesKey> areas, String decision) {
    String why = CountEntry.requireText(decision);
    for (MinutesKey area : areas) {
      Work work = desk.take(area);
      desk.requireUnlocked(work);
      AuditValue before = CountEntry.audited(work.minutes());
      work.minutes().annul(work.actor(), why, work.now());
      desk.lay(work, "count.annul", before, CountEntry.audited(work.minutes()), why);
    }
  }

  /** The papers that fall when these minutes are re-opened or annulled; empty where none do. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT})
  public List<CertificationLock.Paper> resting(@InScope MinutesKey key) {
    return desk.resting(desk.read(key));
  }

  private void accept(Work work) {
    desk.requireOpen(work);
    CountMinutes minutes = work.minutes();
    List<Finding> found =
        minutes.agreed() == null ? List.of() : desk.findings(work, minutes.agreed());
    minutes.accept(work.actor(), found, work.now());
    desk.lay(
        work,
        "count.accept",
        AuditValue.of(AuditField.STATE, work.before().state()),
        CountEntry.audited(minutes),
        null);
    if (minutes.isIncident()) {
      // Who accepts has read.
      Caller who = caller.get();
      incidents.acknowledge(
          minutes.id(),
          minutes.figuresVersion(),
          who.unit().unitId(),
          who.accountId(),
          who.fullName(),
          work.now());
    }
  }
}
