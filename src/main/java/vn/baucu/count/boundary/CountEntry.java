package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.DraftSecret;
import vn.baucu.count.entity.CountFigures;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.EntryTerms;
import vn.baucu.law.CountForm;
import vn.baucu.law.Finding;
import vn.baucu.law.Severity;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;

/** Typing count minutes: blind, twice, by two people. */
@Stateless
@UseCase
public class CountEntry {
  /** More digits than any count of ballots has. */
  private static final long LARGEST = 999_999_999_999L;

  @Inject private MinutesDesk desk;
  @Inject private CountViews views;
  @Inject private DraftSecret secret;
  @Inject private CurrentCaller caller;

  /**
   * What was saved.
   *
   * @param version of the minutes
   * @param draftVersion of the draft, to be sent back with the next
   * @param findings of what is typed so far
   */
  public record Saved(
      CountState state,
      int version,
      int draftVersion,
      CountForm form,
      List<Finding> findings,
      LocalDateTime savedAt) {}

  /**
   * What somebody who types has before them.
   *
   * @param draftVersion the draft's version; 0 where there is none yet
   * @param ballot the signs of the ballot, as {@link CountView.Contest} has them
   */
  public record Seen(int draftVersion, String ballot) {}

  /**
   * A complete entry.
   *
   * @param version the version of the minutes that was seen
   * @param ballot the signs of the ballot that was seen; null where the caller does not say
   * @param phonedBy who phoned the figures in, where the level above types for the unit; else null
   */
  public record EntryForm(int version, String ballot, CountForm form, String phonedBy) {}

  /** Minutes as the caller may see them. */
  @RolesAllowed({
    Roles.CITY,
    Roles.DISTRICT,
    Roles.COMMUNE,
    Roles.TEAM,
    Roles.OBSERVER,
    Roles.ADMINISTRATOR
  })
  public CountView view(@InScope MinutesKey key) {
    return views.view(desk.read(key));
  }

  /** The key under which this caller's browser seals what it could not send of a form. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public String seal(@InScope MinutesKey key) {
    return secret.key(caller.get().accountId(), caller.electionId() + " " + key);
  }

  /**
   * Saves fields as they are typed. Never refused for what the figures say.
   *
   * @param values new values by field; null empties
   * @throws Refusal RULE where it is not the caller's turn; STALE where another window typed since,
   *     or the ballot has changed; INVALID for what is no figure
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public Saved saveDraft(
      @InScope MinutesKey key, Seen seen, Map<String, Long> values, String phonedBy) {
    Work work = desk.take(key);
    CountMinutes minutes = work.minutes();
    EntryTerms terms = desk.terms(work);
    requireSeen(work, seen.draftVersion());
    desk.requireBallot(work, seen.ballot());
    requireFigures(values);
    CountForm before = minutes.entryOf(work.actor()).map(CountFigures::form).orElse(null);
    CountFigures mine = type(work, values, terms, phonedBy);
    desk.layDraft(work, "count.type", audited(before, values), audited(mine.form(), values));
    return saved(work, mine);
  }

  /**
   * Declares the caller's draft complete.
   *
   * @param draftVersion the draft's version that was seen
   * @throws Refusal RULE where a field is blank
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public CountView complete(@InScope MinutesKey key, int draftVersion) {
    Work work = desk.take(key);
    desk.terms(work);
    requireSeen(work, draftVersion);
    desk.complete(work, null);
    return views.view(work);
  }

  /**
   * Types a whole entry at once and declares it complete.
   *
   * @throws Refusal RULE with findings where a figure is missing or is none
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public CountView enter(@InScope MinutesKey key, EntryForm entry) {
    Work work = desk.take(key, entry.version());
    EntryTerms terms = desk.terms(work);
    if (entry.ballot() != null) {
      desk.requireBallot(work, entry.ballot());
    }
    requireWhole(work, entry.form());
    Map<String, Long> values = entry.form().fields();
    CountView.Draft draft = views.draft(work);
    if (draft != null && draft.openFields() != null) {
      Map<String, Long> kept = draft.form().fields();
      kept.keySet().removeAll(draft.openFields());
      kept.forEach(
          (field, value) -> {
            if (!value.equals(values.get(field))) {
              throw Refusal.rule("count.fieldClosed");
            }
          });
      values.keySet().retainAll(draft.openFields());
    }
    type(work, values, terms, entry.phonedBy());
    desk.complete(work, null);
    return views.view(work);
  }

  /**
   * Writes the text that a finding asks for: a reason, or an incident report.
   *
   * @param code of a finding of the caller's draft, or of the agreed figures
   */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.TEAM})
  public CountView explain(@InScope MinutesKey key, String code, String text) {
    Work work = desk.take(key);
    desk.requireOpen(work);
    CountMinutes minutes = work.minutes();
    CountForm form =
        minutes.state().isAgreed()
            ? minutes.agreed()
            : minutes.entryOf(work.actor()).map(CountFigures::form).orElse(null);
    if (form == null) {
      throw Refusal.rule("count.nothingTyped");
    }
    Finding finding =
        minutes.effective(desk.findings(work, form)).stream()
            .filter(f -> f.code().equals(code))
            .filter(f -> f.severity() == Severity.EXPLAIN || f.severity() == Severity.INCIDENT)
            .findFirst()
            .orElseThrow(() -> Refusal.rule("count.noSuchFinding", code));
    String words = requireText(text);
    minutes.explain(work.actor(), finding, words, work.now());
    desk.lay(work, "count.explain", null, AuditValue.of(AuditField.CODE, code), words);
    return views.view(work);
  }

  /** Opens fields of agreed figures for both authors to type again. */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public CountView retype(
      @InScope MinutesKey key, int version, List<String> fields, String reason) {
    Work work = desk.take(key, version);
    desk.requireOpen(work);
    AuditValue before = audited(work.minutes());
    String why = requireText(reason);
    work.minutes().retype(work.actor(), fields, why, work.now());
    desk.lay(work, "count.retype", before, AuditValue.of(AuditField.FIELDS, fields), why);
    return views.view(work);
  }

  /**
   * Settles, before the paper, the fields that still differ.
   *
   * @param decided the value on the paper of each
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public CountView settle(
      @InScope MinutesKey key, int version, Map<String, Long> decided, String reason) {
    Work work = desk.take(key, version);
    desk.requireOpen(work);
    requireFigures(decided);
    String why = requireText(reason);
    work.minutes().settle(work.actor(), decided, why, work.now());
    work.minutes().mark(desk.findings(work, work.minutes().agreed()));
    desk.lay(work, "count.settle", null, audited(work.minutes()), why);
    return views.view(work);
  }

  /** A text that was really written, of a length that is kept whole. */
  static String requireText(String text) {
    return TextLimit.REASON.required(text, "count.textMissing");
  }

  /** State and agreed figures, for the audit trail. */
  static AuditValue audited(CountMinutes minutes) {
    CountForm form = minutes.agreed();
    return AuditValue.of(AuditField.STATE, minutes.state())
        .and(AuditField.FIGURES_VERSION, minutes.figuresVersion())
        .and(AuditField.FIGURES, form == null ? null : form.fields());
  }

  private static AuditValue audited(CountForm form, Map<String, Long> values) {
    if (form == null) {
      return null;
    }
    Map<String, Long> changed = form.fields();
    changed.keySet().retainAll(values.keySet());
    return AuditValue.of(AuditField.FIGURES, changed);
  }

  private CountFigures type(
      Work work, Map<String, Long> values, EntryTerms terms, String phonedBy) {
    try {
      return work.minutes().type(work.actor(), values, terms, phonedBy, work.now());
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("count.unknownField", e.getMessage());
    }
  }

  private Saved saved(Work work, CountFigures mine) {
    return new Saved(
        work.minutes().state(),
        work.minutes().version(),
        mine.version(),
        mine.form(),
        desk.findings(work, mine.form()),
        desk.shown(mine.savedAt()));
  }

  private static void requireSeen(Work work, int draftVersion) {
    int version = work.minutes().entryOf(work.actor()).map(CountFigures::version).orElse(0);
    if (version != draftVersion) {
      throw Refusal.stale("count.staleDraft");
    }
  }

  private static void requireFigures(Map<String, Long> values) {
    values.forEach(
        (field, value) -> {
          if (value != null && (value < 0 || value > LARGEST)) {
            throw Refusal.invalid("count.noFigure");
          }
        });
  }

  /** A whole form of figures; what is missing or is none is told as findings. */
  private void requireWhole(Work work, CountForm form) {
    boolean whole =
        form.votes().size() == work.place().candidates()
            && form.fields().values().stream()
                .allMatch(value -> value != null && value >= 0 && value <= LARGEST);
    if (!whole) {
      List<Finding> blocking = desk.findings(work, form).stream().filter(Finding::blocks).toList();
      throw Refusal.findings(blocking, "count.notWhole");
    }
  }
}
