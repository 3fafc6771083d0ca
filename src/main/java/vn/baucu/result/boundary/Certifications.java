package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.count.boundary.CertificationLock;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.law.Finding;
import vn.baucu.law.Round;
import vn.baucu.law.Severity;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
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
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;

/**
 * What the committee of an electoral unit's owner adds to its result: the signed minutes of the
 * electoral board. The city alone takes a certified result back.
 */
@Stateless
@UseCase
public class Certifications {
  @Inject private TallyReader reader;
  @Inject private ResultRecords records;
  @Inject private ResultBook book;
  @Inject private Authority authority;
  @Inject private TakingBack takingBack;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;
  @Inject private Audit audit;

  /**
   * What the caller may do with a result as it stands.
   *
   * @param closingFrom when certification opens; null where it is open
   */
  public record Offers(boolean certify, boolean reopen, LocalDateTime closingFrom) {}

  /** What the caller may do, as far as role, duty and the state of the result go. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Offers offers(@InScope ElectoralUnitKey key, UnitResult result) {
    boolean own = authority.isCommitteeOf(key.owner());
    boolean determined = result.status() == ResultStatus.DETERMINED;
    boolean tie = !result.unresolvedTie().isEmpty();
    return new Offers(
        own && determined && !tie,
        authority.mayReopen() && (result.status().isOfficial() || result.isDisowned()),
        authority.closingFrom());
  }

  /** What happened to a result, the latest first. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<ResultEvent> history(@InScope ElectoralUnitKey key, Round round) {
    ClockHistory times = clock.history();
    int unit = identity(key, round);
    List<ResultRecords.Answered> answers = records.answers(unit, round);
    return records.history(unit, round).stream()
        .map(
            e ->
                new ResultEvent(
                    times.at(e.at()),
                    e.who(),
                    e.act(),
                    e.document(),
                    e.reason(),
                    e.fingerprint(),
                    answers.stream()
                        .filter(answered -> answered.event() == e.id())
                        .map(answered -> new Answer(answered.finding(), answered.text()))
                        .toList()))
        .toList();
  }

  /**
   * The electoral board has signed its minutes: the result is official.
   *
   * @param answers to each finding that is to be explained (R201, R203), as it was shown
   * @param fingerprint of the figures in those minutes, as the caller has seen them
   * @throws Refusal STALE where the figures are other ones; RULE out of phase, while polling areas
   *     are missing, where a check forbids it (R101–R103, R202), or where a finding is not answered
   *     as it stands
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void certify(
      @InScope ElectoralUnitKey key,
      Round round,
      Signing minutes,
      List<Answer> answers,
      String fingerprint) {
    authority.requireCommitteeOf(key.owner());
    authority.requireClosing();
    int unit = identity(key, round);
    Signing document = authority.checked(minutes, List.of(unit), round);
    String signers = Authority.signers(minutes);
    ResultRecord record = records.claim(unit, round);
    UnitResult result = seen(unit, round, fingerprint);
    if (result.status() == ResultStatus.PROVISIONAL) {
      throw Refusal.rule(
          "result.provisional",
          String.valueOf(result.sums().accepted()),
          String.valueOf(result.sums().areas()));
    }
    List<Finding> blocking =
        result.findings().stream().filter(f -> f.severity() == Severity.BLOCK).toList();
    if (!blocking.isEmpty()) {
      throw Refusal.findings(blocking, "result.blocked");
    }
    Map<Finding, String> answered = answered(result, answers);
    record.certify(
        document.number(),
        document.date(),
        signers,
        result.fingerprint(),
        result.elected(),
        clock.now());
    records.log(unit, round, "CERTIFIED", document.number(), null, result.fingerprint());
    records.answer(unit, round, answered);
    audit.record(
        "result.certify",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.STATE, ResultStatus.DETERMINED),
        document.audited().and(AuditField.FINGERPRINT, result.fingerprint()),
        null);
  }

  /**
   * The city takes a certified result back; it is then determined again, as the counts stand.
   *
   * @throws Refusal RULE where it is not certified, or no reason is given
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed(Roles.CITY)
  public void reopen(@InScope ElectoralUnitKey key, Round round, String reason) {
    String why = Authority.reason(reason);
    int unit = identity(key, round);
    ResultRecord record = records.claim(unit, round);
    RecordState before = record.state();
    if (before == RecordState.OPEN) {
      throw Refusal.rule("result.notCertified");
    }
    takingBack.takeBack(unit, round, why);
    audit.record(
        "result.reopen",
        AuditSubject.of(key, round),
        AuditValue.of(AuditField.STATE, before),
        AuditValue.of(AuditField.STATE, ResultStatus.DETERMINED),
        why);
  }

  /** The papers that fall when a result is taken back; empty where nothing is signed. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  public List<CertificationLock.Paper> resting(@InScope ElectoralUnitKey key, Round round) {
    return takingBack.resting(identity(key, round), round);
  }

  /** The answer to each finding; refuses where one is not answered, or has changed since. */
  private static Map<Finding, String> answered(UnitResult result, List<Answer> answers) {
    Map<Finding, String> answered = new LinkedHashMap<>();
    for (Finding finding : result.toAnswer()) {
      answers.stream()
          .filter(answer -> answer.finding().equals(finding))
          .findFirst()
          .ifPresent(answer -> answered.put(finding, Authority.answer(answer.text())));
    }
    List<Finding> open =
        result.toAnswer().stream().filter(finding -> !answered.containsKey(finding)).toList();
    if (!open.isEmpty()) {
      throw Refusal.findings(open, "result.unanswered", open.get(0).code());
    }
    return answered;
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
