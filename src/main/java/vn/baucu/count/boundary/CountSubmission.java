package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;

/** Submitting agreed minutes to the level above, with the texts their findings ask for. */
@Stateless
@UseCase
public class CountSubmission {
  @Inject private MinutesDesk desk;
  @Inject private CountViews views;

  /**
   * What is submitted.
   *
   * @param version the version of the minutes that was seen
   * @param explanations texts by code; those written before need not be given again
   * @param phonedBy who asked for it, where the level above submits for the unit; else null
   */
  public record Submission(int version, Map<String, String> explanations, String phonedBy) {}

  /**
   * Submits the minutes.
   *
   * @throws Refusal RULE with the findings that block, or that lack their text
   */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public CountView submit(@InScope MinutesKey key, Submission submission) {
    Work work = desk.take(key, submission.version());
    desk.requireOpen(work);
    CountMinutes minutes = work.minutes();
    if (minutes.agreed() != null) {
      List<Finding> findings = desk.findings(work, minutes.agreed());
      explain(work, findings, submission.explanations());
      minutes.mark(findings);
      minutes.submit(work.actor(), findings, submission.phonedBy(), work.now());
    } else {
      minutes.submit(work.actor(), List.of(), submission.phonedBy(), work.now());
    }
    desk.lay(
        work,
        "count.submit",
        AuditValue.of(AuditField.STATE, work.before().state()),
        CountEntry.audited(minutes),
        submission.phonedBy());
    return views.view(work);
  }

  /**
   * Lets a broken rule through that truly stands on the signed paper: the city, with a reason and
   * the number of a document. It then counts as an incident.
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed(Roles.CITY)
  public CountView letThrough(
      @InScope MinutesKey key, int version, String code, String reason, String document) {
    Work work = desk.take(key, version);
    desk.requireOpen(work);
    CountMinutes minutes = work.minutes();
    if (minutes.agreed() == null) {
      throw Refusal.rule("count.state." + minutes.state());
    }
    Finding finding =
        desk.findings(work, minutes.agreed()).stream()
            .filter(f -> f.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Refusal.rule("count.noSuchFinding", code));
    String number = TextLimit.DOCUMENT.required(document, "count.documentMissing");
    String why = CountEntry.requireText(reason);
    minutes.letThrough(work.actor(), finding, why, number, work.now());
    desk.lay(
        work,
        "count.letThrough",
        null,
        AuditValue.of(AuditField.CODE, code).and(AuditField.DOCUMENT, number),
        why);
    return views.view(work);
  }

  private void explain(Work work, List<Finding> findings, Map<String, String> texts) {
    for (Finding finding : work.minutes().effective(findings)) {
      String text = texts.get(finding.code());
      boolean asks =
          finding.severity() == Severity.EXPLAIN || finding.severity() == Severity.INCIDENT;
      if (asks && text != null && !text.isBlank()) {
        work.minutes().explain(work.actor(), finding, CountEntry.requireText(text), work.now());
      }
    }
  }
}
