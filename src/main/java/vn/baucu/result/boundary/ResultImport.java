package vn.baucu.result.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.baucu.candidate.boundary.RoundBook;
import vn.baucu.law.DecisionKind;
import vn.baucu.law.FurtherRound;
import vn.baucu.law.Round;
import vn.baucu.result.control.ResultRecords;
import vn.baucu.result.control.Stamp;
import vn.baucu.result.control.TallyReader;
import vn.baucu.result.entity.Decision;
import vn.baucu.result.entity.DecisionState;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * The further rounds and the decisions of a rehearsal in bulk, under the rules of the pages but for
 * two: a round follows from a complete result, signed or not, since a package carries no
 * signatures; and a decision counts at once, since the package is the paper both people would read.
 */
@Stateless
@UseCase
public class ResultImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private TallyReader reader;
  @Inject private ResultBook book;
  @Inject private ResultRecords records;
  @Inject private RoundBook rounds;
  @Inject private RoundOpening opening;
  @Inject private CurrentCaller caller;
  @Inject private Messages messages;
  @Inject private Audit audit;

  /**
   * A round to be opened.
   *
   * @param electoralUnit identity of the electoral unit
   */
  public record Order(int electoralUnit, Round round, Rounds.Poll poll, Signing document) {}

  /**
   * A decision about a result.
   *
   * @param electoralUnit identity of the electoral unit
   */
  public record Ruled(int electoralUnit, Round round, DecisionKind kind, Ruling ruling) {}

  /** A decision that waits or counts; one over other figures than those that stand does neither. */
  public record Standing(Ruled ruled, boolean counts) {}

  /** Hands out the decisions that wait or count. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachDecision(int electionId, Consumer<Standing> decisions) {
    for (Decision d : records.decisionsOf(electionId)) {
      // Read without holding anything: others go on counting while a package is read.
      Stamp stamp = reader.stamps(List.of(d.electoralUnit()), d.round()).get(0);
      if (d.isAbout(book.of(stamp, d.round()).fingerprint())) {
        decisions.accept(
            new Standing(
                new Ruled(
                    d.electoralUnit(),
                    d.round(),
                    d.kind(),
                    new Ruling(d.elected(), d.held(), d.document(), d.day(), d.body(), d.words())),
                d.state() == DecisionState.CONFIRMED));
      }
    }
  }

  /**
   * Opens rounds.
   *
   * @throws Refusal RULE with the article where the law gives no such round, or not on that day
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void begin(RowStream<Order> orders) {
    int[] begun = {0};
    orders.forEach(
        order -> {
          begin(order);
          begun[0]++;
        });
    audit.record(
        "result.beginMany",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, begun[0]),
        null);
  }

  private void begin(Order order) {
    int unit = order.electoralUnit();
    records.claim(unit, opening.last(unit));
    if (rounds.find(unit, order.round()).isPresent()) {
      throw Refusal.stale("candidate.roundBegun");
    }
    List<UnitResult> results = opening.results(unit);
    FurtherRound.Before before = opening.before(unit, results, true);
    FurtherRound.denied(order.round(), before).ifPresent(RoundDenial::refuse);
    FurtherRound.denied(order.round(), before, order.poll().day()).ifPresent(RoundDenial::refuse);
    opening.open(unit, order.round(), results, order.poll(), order.document());
  }

  /**
   * Takes decisions in, which count from now on.
   *
   * @param source what they were read from, kept in the place of who entered them
   * @throws Refusal RULE where no such decision is wanted, or it does not fit
   */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void decide(RowStream<Ruled> decisions, String source) {
    int[] decided = {0};
    decisions.forEach(
        each -> {
          decide(each, source);
          decided[0]++;
        });
    audit.record(
        "result.decideMany",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, decided[0]),
        source);
  }

  private void decide(Ruled ruled, String source) {
    int unit = ruled.electoralUnit();
    Round round = ruled.round();
    Ruling ruling = ruled.ruling();
    records.touch(records.claim(unit, round));
    UnitResult result = book.locked(unit, round);
    Decision.Core core =
        new Decision.Core(ruling.elected(), ruling.held(), ruling.number(), ruling.date());
    Optional<Decision> standing =
        records.lockedDecisions(unit, round).stream()
            .filter(d -> d.kind() == ruled.kind())
            .findFirst();
    standing
        .filter(d -> d.isAbout(result.fingerprint()))
        .ifPresent(
            d -> {
              throw Refusal.rule("result.decisionWaits");
            });
    standing.ifPresent(d -> records.fall(d, messages.get("result.figuresChanged")));
    Decisions.requireFit(ruled.kind(), core, result);
    Decision decision =
        new Decision(
            unit,
            round,
            ruled.kind(),
            core,
            ruling.body(),
            ruling.words(),
            result.fingerprint(),
            new Decision.Hand(null, source, records.now()));
    decision.confirm(core, new Decision.Hand(null, source, records.now()));
    records.add(decision);
    records.log(
        unit,
        round,
        ruled.kind().name() + "_DECIDED",
        decision.document(),
        null,
        result.fingerprint());
  }
}
