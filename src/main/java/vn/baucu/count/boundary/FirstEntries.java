package vn.baucu.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.baucu.count.boundary.MinutesDesk.Work;
import vn.baucu.count.control.MinutesStore;
import vn.baucu.count.entity.Actor;
import vn.baucu.count.entity.CountFigures;
import vn.baucu.count.entity.CountMinutes;
import vn.baucu.count.entity.CountState;
import vn.baucu.count.entity.Entry;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.law.CountForm;
import vn.baucu.law.Finding;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.MinutesKey;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * First entries that a package brings to a real election: typed by its importer on behalf of the
 * units, under the rules of the entry page. The importer is the first typist from then on, and so
 * neither the second nor who submits or accepts.
 *
 * <p>Nothing here tells what somebody else typed: minutes that are not waiting for a first entry
 * are refused in the same words whatever their figures are.
 */
@Stateless
@UseCase
public class FirstEntries {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private MinutesDesk desk;
  @Inject private MinutesStore store;
  @Inject private Timetables timetables;
  @Inject private Audit audit;

  /**
   * A first entry in a package.
   *
   * @param form with a line for every candidate; blank where the package says nothing
   */
  public record FirstEntry(MinutesKey key, CountForm form) {}

  /** What would become of a first entry. */
  public enum Standing {
    /** It can be taken in. */
    NEW,
    /** The same importer typed the same. */
    SAME,
    REFUSED
  }

  /**
   * The judgement of a first entry.
   *
   * @param refusal why it is refused; null where it is not
   * @param findings of what can be taken in; they act on the next step
   */
  public record Verdict(Standing standing, Refusal refusal, List<Finding> findings) {}

  /** Judges a first entry without keeping it. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public Verdict judge(FirstEntry entry, Caller importer) {
    try {
      Work work = desk.read(entry.key()).by(typist(importer));
      Verdict verdict = verdict(work, entry);
      store.forget(work.minutes());
      return verdict;
    } catch (Refusal refused) {
      return refused(refused);
    }
  }

  /**
   * Takes first entries in; those without a blank are complete, the others are drafts that their
   * importer holds.
   *
   * @param source what they were read from, kept in the place of who phoned them in
   * @throws Refusal STALE where one cannot be taken in any more since it was judged
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void enter(RowStream<FirstEntry> entries, Caller importer, String source) {
    Actor typist = typist(importer);
    entries.forEach(entry -> enter(desk.take(entry.key()).by(typist), entry, source));
    audit.record("count.enterPackage", AuditSubject.election(), null, null, source);
  }

  private void enter(Work work, FirstEntry entry, String source) {
    Verdict verdict = verdict(work, entry);
    if (verdict.standing() == Standing.REFUSED) {
      throw Refusal.stale("count.brought.meanwhile");
    }
    if (verdict.standing() == Standing.NEW) {
      CountMinutes minutes = work.minutes();
      Map<String, Long> fields = entry.form().fields();
      minutes.type(work.actor(), fields, desk.terms(work), source, work.now());
      if (fields.containsValue(null)) {
        desk.lay(work, "count.type", null, AuditValue.of(AuditField.FIGURES, fields), source);
      } else {
        desk.complete(work, source);
      }
    }
    store.forget(work.minutes());
  }

  private Verdict verdict(Work work, FirstEntry entry) {
    CountMinutes minutes = work.minutes();
    if (work.isHidden()) {
      return refused(Refusal.outOfTime("count.embargo"));
    }
    if (minutes.state() == CountState.ANNULLED) {
      return refused(Refusal.stale("count.brought.round"));
    }
    Optional<CountFigures> own =
        minutes.entryOf(work.actor()).filter(figures -> figures.entry() == Entry.FIRST);
    if (own.isPresent()) {
      return own.get().form().equals(entry.form())
          ? new Verdict(Standing.SAME, null, List.of())
          : refused(Refusal.rule("count.brought.own"));
    }
    if (!minutes.state().awaitsFirst()) {
      return refused(Refusal.rule("count.brought.taken"));
    }
    Optional<Refusal> closed = timetables.notCounting(work.place().closesAt());
    if (closed.isPresent()) {
      return refused(closed.get());
    }
    if (entry.form().votes().size() != work.place().candidates()) {
      return refused(Refusal.rule("count.brought.candidates", work.place().candidates()));
    }
    return new Verdict(Standing.NEW, null, desk.findings(work, entry.form()));
  }

  private static Verdict refused(Refusal refusal) {
    return new Verdict(Standing.REFUSED, refusal, List.of());
  }

  /** The city stands above every unit, however far: what it types by package it types for them. */
  private static Actor typist(Caller importer) {
    return new Actor(importer.accountId(), Actor.Place.ABOVE, true, importer.entry(), false);
  }
}
