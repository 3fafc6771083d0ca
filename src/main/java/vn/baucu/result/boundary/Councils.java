package vn.baucu.result.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.Elections;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.Round;
import vn.baucu.result.control.BodyQueries;
import vn.baucu.result.control.CouncilReader;
import vn.baucu.result.control.ResultIndex;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.result.entity.ResultRecord;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * Bodies that are elected, each with all its electoral units: the committee's summary minutes and
 * the publication are of the whole body.
 */
@Stateless
@UseCase
public class Councils {
  @Inject private CouncilReader councils;
  @Inject private TallyReader reader;
  @Inject private ResultIndex index;
  @Inject private ResultRecords records;
  @Inject private ResultBook book;
  @Inject private Authority authority;
  @Inject private Elections elections;
  @Inject private BodyQueries bodies;
  @Inject private BodyNames names;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller caller;
  @Inject private Audit audit;

  /**
   * What the caller may do with a body's results as they stand.
   *
   * @param closingFrom when summary and publication open; null where they are open
   */
  public record Offers(boolean summarise, boolean publish, LocalDateTime closingFrom) {}

  /**
   * The bodies in the caller's scope, from the widest level, by owner.
   *
   * @param round of whose results
   * @param level only of this level; null for all
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  @Unscoped("the caller's own scope")
  public List<CouncilRow> list(Round round, ElectionLevel level) {
    int unit = book.ownUnit();
    List<Integer> within =
        reader.voting(index.within(caller.get().electionVersion(), unit, level, false), round);
    if (within.isEmpty()) {
      return List.of();
    }
    // Before what it stands for: results that come in between are asked for again.
    Stamp stamp = reader.together(within, round);
    boolean keepsBack = stamp.early() > 0 && book.isEmbargoed();
    return councils.list(stamp, round, unit, level, keepsBack).stream()
        .filter(body -> round.isOfElectionDay() || body.areas() > 0)
        .map(
            body ->
                new CouncilRow(
                    body.level(),
                    body.owner(),
                    body.ownerName(),
                    body.units(),
                    body.seats(),
                    body.units() - body.complete(),
                    body.complete() - body.official(),
                    body.official(),
                    body.areas(),
                    body.accepted(),
                    body.incidents(),
                    body.open()))
        .toList();
  }

  /**
   * What the bodies are called that the caller's unit elects: those of its own and of the units
   * above it by their names, others and the Assembly as the election calls their level.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @PermitAll
  @Unscoped("names of the bodies that the caller's own unit elects")
  public Map<ElectionLevel, String> names() {
    Map<ElectionLevel, String> called = new EnumMap<>(ElectionLevel.class);
    called.putAll(elections.current().levels());
    if (caller.get().unit() != null) {
      bodies
          .owners(caller.get().unit().unitId())
          .forEach(
              (level, owner) -> {
                if (!level.isNationalAssembly()) {
                  called.put(level, names.of(level, owner));
                }
              });
    }
    return called;
  }

  /**
   * The results of a body, unit by unit.
   *
   * @throws Refusal UNKNOWN where the unit elects nobody at the level, or nobody votes in the round
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public CouncilResult find(@InScope UnitCode owner, ElectionLevel level, Round round) {
    List<UnitResult> results =
        reader.stamps(identities(owner, level, round), round).stream()
            .map(stamp -> book.of(stamp, round))
            .toList();
    return new CouncilResult(
        level,
        round,
        elections.current().levels().get(level),
        owner.unit(),
        results.get(0).ownerName(),
        results,
        results.stream()
            .map(UnitResult::sums)
            .map(Councils::withoutVotes)
            .reduce(Sums.none(0), Sums::plus));
  }

  /** What the caller may do, as far as role, duty and the state of the results go. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Offers offers(@InScope UnitCode owner, CouncilResult council) {
    boolean own = authority.isCommitteeOf(owner.unit());
    boolean signed = council.reached(ResultStatus.CERTIFIED) == council.units().size();
    boolean summed = council.reached(ResultStatus.SUMMARISED) == council.units().size();
    boolean published = council.reached(ResultStatus.PUBLISHED) == council.units().size();
    return new Offers(
        own && signed && !summed, own && summed && !published, authority.closingFrom());
  }

  /**
   * The committee has signed its summary minutes of the body.
   *
   * @throws Refusal RULE out of phase, while a unit is not certified, or where all are summed up
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void summarise(
      @InScope UnitCode owner, ElectionLevel level, Round round, Signing minutes) {
    authority.requireCommitteeOf(owner.unit());
    authority.requireClosing();
    Signing document = authority.checked(minutes, identities(owner, level, round), round);
    for (Step step : steps(owner, level, round, ResultStatus.CERTIFIED, ResultStatus.SUMMARISED)) {
      authority.requireNotBefore(document, step.record().minutesDate());
      step.record().summarise(document.number(), document.date());
      log(step, "SUMMARISED", document);
    }
    audit.record(
        "result.summarise",
        AuditSubject.body(owner, level, round),
        AuditValue.of(AuditField.STATE, ResultStatus.CERTIFIED),
        document.audited(),
        null);
  }

  /**
   * The body's results are published: of a council by its committee; of the National Assembly the
   * National Election Council's resolution is recorded.
   *
   * @throws Refusal RULE out of phase, while a unit is not summed up, or where all are published
   */
  @Command
  @OnDuty(Duty.APPROVAL)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public void publish(
      @InScope UnitCode owner, ElectionLevel level, Round round, Signing publication) {
    authority.requireCommitteeOf(owner.unit());
    authority.requireClosing();
    Signing document = authority.checked(publication, identities(owner, level, round), round);
    for (Step step : steps(owner, level, round, ResultStatus.SUMMARISED, ResultStatus.PUBLISHED)) {
      authority.requireNotBefore(document, step.record().summaryDate());
      step.record().publish(document.number(), document.date());
      log(step, "PUBLISHED", document);
    }
    audit.record(
        "result.publish",
        AuditSubject.body(owner, level, round),
        AuditValue.of(AuditField.STATE, ResultStatus.SUMMARISED),
        document.audited(),
        null);
  }

  private record Step(int unit, UnitResult result, ResultRecord record) {}

  /** The records to take from one status to the next; refuses where a unit is not so far. */
  private List<Step> steps(
      UnitCode owner, ElectionLevel level, Round round, ResultStatus from, ResultStatus to) {
    List<Step> steps = new ArrayList<>();
    for (int unit : identities(owner, level, round)) {
      ResultRecord record = records.claim(unit, round);
      UnitResult result = book.locked(unit, round);
      if (result.status().compareTo(from) < 0) {
        throw Refusal.rule("result.unitNotYet." + to, String.valueOf(result.key().number()));
      }
      if (result.status() == from) {
        steps.add(new Step(unit, result, record));
      }
    }
    if (steps.isEmpty()) {
      throw Refusal.rule("result.alreadyAll." + to);
    }
    return steps;
  }

  private void log(Step step, String act, Signing document) {
    records.log(
        step.unit(),
        step.result().round(),
        act,
        document.number(),
        null,
        step.result().fingerprint());
  }

  private List<Integer> identities(UnitCode owner, ElectionLevel level, Round round) {
    int unit = tree.find(caller.electionId(), owner.unit()).orElseThrow().unitId();
    List<Integer> identities = index.within(caller.get().electionVersion(), unit, level, true);
    if (identities.isEmpty()) {
      throw Refusal.unknown("result.noCouncil", owner.unit());
    }
    List<Integer> voting = reader.voting(identities, round);
    if (voting.isEmpty()) {
      throw Refusal.unknown("result.noRound");
    }
    return voting;
  }

  private static Sums withoutVotes(Sums s) {
    return new Sums(
        s.areas(),
        s.accepted(),
        s.voters(),
        s.voted(),
        s.issued(),
        s.collected(),
        s.valid(),
        s.invalid(),
        List.of());
  }
}
