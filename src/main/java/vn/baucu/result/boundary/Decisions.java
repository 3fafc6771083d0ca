package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.law.Consequence;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.result.entity.Decision;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.result.entity.RecordState;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Messages;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UseCase;

/**
 * Decisions that the law leaves to people: who of an open tie is elected, and whether empty seats
 * of the National Assembly are voted on again. Two people of the committee enter each from its
 * paper, the second without seeing what the first wrote.
 */
@Stateless
@UseCase
public class Decisions {
  @Inject private TallyReader reader;
  @Inject private ResultRecords records;
  @Inject private ResultBook book;
  @Inject private Authority authority;
  @Inject private TakingBack takingBack;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;
  @Inject private Messages messages;
  @Inject private Audit audit;

  /**
   * A decision that waits for its second person.
   *
   * @param own whether the caller recorded it
   * @param ruling what was recorded; null for everybody but who recorded it
   */
  public record Waiting(
      DecisionKind kind, String who, LocalDateTime at, boolean own, Ruling ruling) {}

  /**
   * What the caller may do about decisions on a result as it stands.
   *
   * @param wanted which decision is wanted and not entered by anybody; null where none is
   * @param waiting the one that waits for its second person; null where none does
   * @param counting which decision counts; null where none does
   * @param committee whether the caller is of the committee that enters decisions
   */
  public record Offers(
      DecisionKind wanted, Waiting waiting, DecisionKind counting, boolean committee) {
    /** Whether there is nothing to decide and nothing was decided. */
    public boolean isEmpty() {
      return wanted == null && waiting == null && counting == null;
    }
  }

  /** What the caller may do. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Offers offers(@InScope ElectoralUnitKey key, UnitResult result) {
    Optional<Waiting> waiting =
        records.decisions(identity(key, result.round()), result.round()).stream()
            .filter(d -> d.state() == DecisionState.RECORDED && d.isAbout(result.fingerprint()))
            .map(this::waiting)
            .findFirst();
    Formalities added = result.formalities();
    return new Offers(
        waiting.isPresent() ? null : wanted(result),
        waiting.orElse(null),
        added.tie() != null
            ? DecisionKind.TIE
            : added.shortage() != null ? DecisionKind.SHORTAGE : null,
        authority.isCommitteeOf(key.owner()));
  }

  private Waiting waiting(Decision d) {
    boolean own = d.isOf(caller.get().accountId());
    return new Waiting(
        d.kind(),
        d.recordedName(),
        d.recordedAt(),
        own,
        own ? new Ruling(d.elected(), d.held(), d.document(), d.day(), d.body(), d.words()) : null);
  }

  /** Which decision the result waits for; null where for none. */
  static DecisionKind wanted(UnitResult result) {
    if (!result.unresolvedTie().isEmpty()) {
      return DecisionKind.TIE;
    }
    boolean shortage =
        result.consequence() == Consequence.DECISION_NEEDED
            && result.formalities().shortage() == null;
    return shortage ? DecisionKind.SHORTAGE : null;
  }

  /**
   * The first person enters a decision; it counts for nothing yet.
   *
   * @param fingerprint of the figures the caller has seen
   * @throws Refusal STALE where the figures are other ones; RULE where no such decision is wanted,
   *     one waits already, something is missing or does not fit, or the document bears a day before
   *     the vote
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void enter(
      @InScope ElectoralUnitKey key,
      Round round,
      DecisionKind kind,
      Ruling ruling,
      String fingerprint) {
    authority.requireCommitteeOf(key.owner());
    int unit = identity(key, round);
    Decision.Core core = checked(kind, ruling, unit, round);
    String body = TextLimit.TITLE.required(ruling.body(), "result.decisionBody");
    String words = TextLimit.REASON.optional(ruling.words());
    records.claim(unit, round);
    UnitResult result = seen(unit, round, fingerprint);
    Optional<Decision> standing = standing(unit, round, kind);
    if (standing.filter(each -> each.isAbout(result.fingerprint())).isPresent()) {
      throw Refusal.rule("result.decisionWaits");
    }
    standing.ifPresent(each -> records.fall(each, messages.get("result.figuresChanged")));
    requireFit(kind, core, result);
    records.add(new Decision(unit, round, kind, core, body, words, result.fingerprint(), hand()));
    records.log(unit, round, act(kind, "RECORDED"), null, null, fingerprint);
    // What was entered is told once the second person has entered it blind.
    audit.record(
        "result.enterDecision",
        AuditSubject.of(key, round),
        null,
        AuditValue.of(AuditField.STATE, DecisionState.RECORDED)
            .and(AuditField.FINGERPRINT, fingerprint),
        null);
  }

  /**
   * The second person enters the decision; from then on it counts.
   *
   * @param fingerprint of the figures the caller has seen
   * @throws Refusal STALE where the figures are other ones; RULE where none waits, the caller
   *     recorded it, or the two entries differ
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void confirm(
      @InScope ElectoralUnitKey key,
      Round round,
      DecisionKind kind,
      Ruling ruling,
      String fingerprint) {
    authority.requireCommitteeOf(key.owner());
    int unit = identity(key, round);
    Decision.Core core = checked(kind, ruling, unit, round);
    ResultRecord record = records.claim(unit, round);
    UnitResult result = seen(unit, round, fingerprint);
    Decision decision =
        standing(unit, round, kind)
            .filter(each -> each.isAbout(result.fingerprint()))
            .orElseThrow(() -> Refusal.rule("result.decisionNone"));
    requireFit(kind, core, result);
    List<String> different = decision.confirm(core, hand());
    if (!different.isEmpty()) {
      throw Refusal.rule(
          "result.decisionDiffers",
          different.stream()
              .map(field -> messages.get("result.decisionField." + field))
              .collect(Collectors.joining(", ")));
    }
    records.touch(record);
    records.log(unit, round, act(kind, "DECIDED"), decision.document(), null, fingerprint);
    AuditValue value =
        AuditValue.of(AuditField.DOCUMENT, decision.document())
            .and(AuditField.DATE, decision.day())
            .and(AuditField.NAME, decision.body());
    audit.record(
        "result.decide",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.TIED, result.unresolvedTie()),
        kind == DecisionKind.TIE
            ? value.and(AuditField.ELECTED, decision.elected())
            : value.and(AuditField.HELD, decision.held()),
        decision.words());
  }

  /**
   * Gives a decision back that waits, or takes one back that counts.
   *
   * @param seen the state in which the caller has seen it
   * @throws Refusal RULE where there is none, no reason is given, or a signed result rests on it;
   *     STALE where it is in another state by now
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void takeBack(
      @InScope ElectoralUnitKey key,
      Round round,
      DecisionKind kind,
      DecisionState seen,
      String reason) {
    authority.requireCommitteeOf(key.owner());
    String why = Authority.reason(reason);
    int unit = identity(key, round);
    ResultRecord record = records.claim(unit, round);
    Decision decision =
        standing(unit, round, kind).orElseThrow(() -> Refusal.rule("result.decisionNone"));
    takingBack.requireLast(unit, round);
    DecisionState before = decision.state();
    if (before != seen) {
      throw Refusal.stale("result.decisionMoved");
    }
    if (kind == DecisionKind.TIE
        && before == DecisionState.CONFIRMED
        && record.state() != RecordState.OPEN) {
      throw Refusal.rule("result.decisionSigned");
    }
    decision.end(why);
    records.touch(record);
    records.log(
        unit,
        round,
        act(kind, decision.state().name()),
        before == DecisionState.CONFIRMED ? decision.document() : null,
        why,
        null);
    audit.record(
        "result.takeDecisionBack",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.STATE, before).and(AuditField.DOCUMENT, decision.document()),
        AuditValue.of(AuditField.STATE, decision.state()),
        why);
  }

  private static String act(DecisionKind kind, String what) {
    return kind.name() + "_" + what;
  }

  /** What two people must enter alike, complete and of a kind. */
  private Decision.Core checked(DecisionKind kind, Ruling ruling, int unit, Round round) {
    Signing document =
        authority.checked(new Signing(ruling.number(), ruling.date(), null), List.of(unit), round);
    if (kind == DecisionKind.SHORTAGE && ruling.held() == null) {
      throw Refusal.rule("result.decisionHeld");
    }
    return new Decision.Core(
        kind == DecisionKind.TIE ? ruling.elected() : List.of(),
        kind == DecisionKind.SHORTAGE ? ruling.held() : null,
        document.number(),
        document.date());
  }

  static void requireFit(DecisionKind kind, Decision.Core core, UnitResult result) {
    if (wanted(result) != kind) {
      throw Refusal.rule("result.notWanted." + kind.name().toLowerCase(Locale.ROOT));
    }
    boolean fits =
        core.elected().size() == result.missing()
            && result.unresolvedTie().containsAll(core.elected());
    if (kind == DecisionKind.TIE && !fits) {
      throw Refusal.rule("result.tieDoesNotFit", String.valueOf(result.missing()));
    }
  }

  private Optional<Decision> standing(int unit, Round round, DecisionKind kind) {
    return records.lockedDecisions(unit, round).stream().filter(d -> d.kind() == kind).findFirst();
  }

  private Decision.Hand hand() {
    return new Decision.Hand(caller.get().accountId(), caller.get().fullName(), clock.now());
  }

  /** The result on figures that stay, if they are those the caller has seen. */
  private UnitResult seen(int unit, Round round, String fingerprint) {
    UnitResult result = book.locked(unit, round);
    if (!result.fingerprint().equals(fingerprint)) {
      throw Refusal.stale("result.figuresChanged");
    }
    return result;
  }

  private int identity(ElectoralUnitKey key, Round round) {
    return reader
        .stamp(caller.electionId(), key, round)
        .map(Stamp::electoralUnit)
        .orElseThrow(() -> Refusal.unknown("result.unknownUnit", key.owner(), key.number() + ""));
  }
}
