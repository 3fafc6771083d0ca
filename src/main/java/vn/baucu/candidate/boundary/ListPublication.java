package vn.baucu.candidate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.baucu.candidate.control.ListStore;
import vn.baucu.candidate.control.ListStore.Person;
import vn.baucu.election.boundary.Elections;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;

/**
 * A list is published by its committee (Art 57, 58); then the city alone strikes names out (Art 60)
 * or lets fewer be elected, each time by a document. Whoever is struck out keeps row and position,
 * for the ballots are printed; votes for the name stay in the minutes and elect nobody.
 */
@Stateless
@UseCase
public class ListPublication {
  @Inject private ListStore store;
  @Inject private ListReader reader;
  @Inject private ListChanges changes;
  @Inject private ElectoralUnits units;
  @Inject private Elections elections;

  /**
   * Publishes a list: its committee changes it no more.
   *
   * @param version of the list that was seen
   * @param document number of the resolution that publishes it
   * @param day its date
   * @param reason answers what the law asks to explain, except of the order, which has its own
   * @throws Refusal STALE where the list is another by now; RULE out of time, with the findings
   *     that stand against it, or where something is missing
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void publish(
      @InScope ElectoralUnitKey key, int version, String document, LocalDate day, String reason) {
    ListChanges.Change change = changes.begin(key, reason, document);
    if (change.head.published() != null) {
      throw Refusal.rule("candidate.publishedAlready", change.head.published().document());
    }
    change.seen(version);
    Decided by =
        decided(document, day, TextLimit.REASON.optional(reason), "candidate.publishDocument");
    requireFit(key, change, by);
    store.publish(change.head.id(), by);
    change.finish(
        "candidate.publish",
        null,
        AuditValue.of(AuditField.DOCUMENT, by.document())
            .and(AuditField.DATE, by.day())
            .and(AuditField.ORDER, change.persons.stream().map(p -> p.text().name()).toList()));
  }

  private void requireFit(ElectoralUnitKey key, ListChanges.Change change, Decided by) {
    if (change.persons.isEmpty()) {
      throw Refusal.rule("candidate.listEmpty");
    }
    CandidateList list =
        reader.list(
            units.get(key, 0, 0).unit(), change.head, change.persons, true, Preparation.Door.OPEN);
    List<Finding> found =
        Stream.concat(
                list.findings().stream(),
                list.lines().stream().flatMap(line -> line.findings().stream()))
            .toList();
    List<Finding> errors = of(Severity.BLOCK, found);
    if (!errors.isEmpty()) {
      throw Refusal.findings(
          errors,
          "candidate.publishErrors",
          errors.size(),
          errors.get(0).code(),
          LawText.title(errors.get(0)));
    }
    List<Finding> asked =
        of(Severity.EXPLAIN, found).stream()
            .filter(finding -> !finding.code().equals("M202") || list.orderReason() == null)
            .toList();
    if (asked.stream().anyMatch(finding -> finding.code().equals("M202"))) {
      throw Refusal.findings(asked, "candidate.orderReason");
    }
    if (!asked.isEmpty() && by.reason() == null) {
      throw Refusal.findings(
          asked,
          "candidate.publishReason",
          asked.size(),
          asked.get(0).code(),
          LawText.title(asked.get(0)));
    }
  }

  private static List<Finding> of(Severity severity, List<Finding> found) {
    return found.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private Decided decided(String document, LocalDate day, String reason, String missing) {
    String number = TextLimit.DOCUMENT.required(document, missing);
    if (day == null) {
      throw Refusal.rule(missing);
    }
    if (day.isAfter(elections.current().day())) {
      throw Refusal.rule("candidate.documentDay");
    }
    return new Decided(number, day, reason);
  }

  /**
   * Strikes a name out of a published list.
   *
   * @param document number of the deciding document
   * @param day its date
   * @throws Refusal STALE where the person is another by now; RULE where the list is not published,
   *     the name is struck out already, something is missing, or figures stand on the list
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed(Roles.CITY)
  public void strikeOut(
      @InScope ElectoralUnitKey key,
      SeenCandidate seen,
      String document,
      LocalDate day,
      String reason) {
    ListChanges.Change change = published(key, reason, document);
    Person person = change.seen(seen);
    if (person.struck() != null) {
      throw Refusal.rule("candidate.struckAlready", person.text().name());
    }
    Decided by =
        decided(
            document,
            day,
            TextLimit.REASON.required(reason, "candidate.publishedNeeds"),
            "candidate.publishedNeeds");
    store.strike(change.head.id(), seen.position(), change.version, by);
    change.ground();
    change.finish(
        "candidate.strikeOut",
        null,
        AuditValue.of(AuditField.CANDIDATE, person.text().name())
            .and(AuditField.POSITION, seen.position())
            .and(AuditField.DOCUMENT, by.document())
            .and(AuditField.DATE, by.day()));
  }

  /**
   * Lets a name stand again that was struck out, as where that was a mistake.
   *
   * @throws Refusal as {@link #strikeOut} does
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed(Roles.CITY)
  public void restore(
      @InScope ElectoralUnitKey key, SeenCandidate seen, String document, String reason) {
    ListChanges.Change change = published(key, reason, document);
    Person person = change.seen(seen);
    if (person.struck() == null) {
      throw Refusal.rule("candidate.notStruck", person.text().name());
    }
    store.strike(change.head.id(), seen.position(), change.version, null);
    change.ground();
    change.finish(
        "candidate.restore",
        AuditValue.of(AuditField.DOCUMENT, person.struck().document()),
        AuditValue.of(AuditField.CANDIDATE, person.text().name())
            .and(AuditField.POSITION, seen.position())
            .and(AuditField.DOCUMENT, document));
  }

  /**
   * Lets fewer be elected by a published list.
   *
   * @param version of the list that was seen
   * @param seats at least 1, and fewer than before
   * @throws Refusal as {@link #strikeOut} does
   */
  @Command
  @OnDuty(Duty.ENTRY)
  @RolesAllowed(Roles.CITY)
  public void reduceSeats(
      @InScope ElectoralUnitKey key, int version, int seats, String document, String reason) {
    ListChanges.Change change = published(key, reason, document);
    change.seen(version);
    if (seats < 1 || seats >= change.head.seats()) {
      throw Refusal.rule("candidate.fewerSeats", change.head.seats());
    }
    store.seats(change.head.id(), seats);
    change.ground();
    change.finish(
        "candidate.reduceSeats",
        AuditValue.of(AuditField.TOTAL, change.head.seats()),
        AuditValue.of(AuditField.TOTAL, seats).and(AuditField.DOCUMENT, document));
  }

  private ListChanges.Change published(ElectoralUnitKey key, String reason, String document) {
    ListChanges.Change change = changes.begin(key, reason, document);
    if (change.head.published() == null) {
      throw Refusal.rule("candidate.notPublished");
    }
    return change;
  }
}
