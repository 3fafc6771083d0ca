package vn.baucu.candidate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.baucu.candidate.control.CandidateBulk;
import vn.baucu.candidate.control.ListStore;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.RowStream;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/** Electoral units and candidates of an election in bulk. */
@Stateless
@UseCase
public class CandidateImport {
  private static final String WHOLE = "an import was let into the whole election";

  @Inject private CandidateBulk bulk;
  @Inject private ListStore store;
  @Inject private ListChanges changes;
  @Inject private Ground ground;
  @Inject private Audit audit;

  /** Hands out all electoral units. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachElectoralUnit(int electionId, Consumer<ElectoralUnitData> units) {
    bulk.eachElectoralUnit(electionId, units);
  }

  /** Hands out all candidates. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachCandidate(int electionId, Consumer<CandidateData> candidates) {
    bulk.eachCandidate(electionId, candidates);
  }

  /** Hands out all that stands on the electoral units of an election. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachStanding(int electionId, Consumer<Standing> standings) {
    ground.each(electionId, standings);
  }

  /** Hands out why the published lists of an election are not changed, by electoral unit. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachPublished(int electionId, BiConsumer<Integer, Refusal> lists) {
    store.eachPublished(electionId, (unit, by) -> lists.accept(unit, ListChanges.refusal(by)));
  }

  /** Hands out by which documents lists are published and names struck out. */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void eachDecision(int electionId, Consumer<ListDecision> decisions) {
    store.eachPublished(
        electionId, (unit, by) -> decisions.accept(new ListDecision(unit, null, by)));
    bulk.eachStruck(electionId, decisions);
  }

  /** Publishes lists, and strikes names out; of lists that were not published. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putDecisions(Collection<ListDecision> decisions) {
    for (ListDecision decision : decisions) {
      if (decision.position() == null) {
        store.publish(decision.electoralUnit(), decision.by());
      } else {
        bulk.strike(decision);
      }
    }
    audit.record(
        "candidate.putDecisions",
        AuditSubject.election(),
        null,
        AuditValue.of(
                AuditField.DOCUMENT,
                decisions.stream().map(each -> each.by().document()).distinct().sorted().toList())
            .and(AuditField.ROWS, decisions.size()),
        null);
  }

  /**
   * Holds electoral units whose list, seats or areas were written in this transaction against what
   * stands on them by now.
   *
   * @throws Refusal RULE where somebody began to count, or published a list, meanwhile
   */
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void requireFree(Collection<Integer> electoralUnits) {
    changes.requireUnpublished(electoralUnits);
    ground.requireFree(electoralUnits);
  }

  /** Adds electoral units, or changes their names and seats. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putElectoralUnits(int electionId, RowStream<ElectoralUnitData> units) {
    int written = bulk.putElectoralUnits(electionId, units);
    audit.record(
        "candidate.putElectoralUnits",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }

  /** Adds candidates, or changes what is known of them. */
  @Command
  @RolesAllowed(Roles.SYSTEM)
  @Unscoped(WHOLE)
  public void putCandidates(RowStream<CandidateData> candidates) {
    int written = bulk.putCandidates(candidates);
    audit.record(
        "candidate.putCandidates",
        AuditSubject.election(),
        null,
        AuditValue.of(AuditField.ROWS, written),
        null);
  }
}
