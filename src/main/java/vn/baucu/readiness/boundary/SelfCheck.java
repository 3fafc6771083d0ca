package vn.baucu.readiness.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.readiness.control.CheckQueries;
import vn.baucu.readiness.control.ReadinessStore;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Roles;
import vn.baucu.shared.Unscoped;
import vn.baucu.shared.UseCase;

/**
 * The self-check before the turnout phase (M101): every polling area at every level finds its
 * electoral unit, a list to be counted there, and its way up to the city.
 */
@Stateless
@UseCase
public class SelfCheck {
  private static final String WHOLE = "the city stands at the root of the election";
  private static final int MOST = 100;

  @Inject private CheckQueries queries;
  @Inject private ReadinessStore store;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;
  @Inject private Clock real;
  @Inject private Audit audit;

  /**
   * What was found last.
   *
   * @param pairs areas × levels that were walked
   * @param wrong how many of them do not resolve
   * @param stale whether something has changed since
   * @param at in the election's time
   */
  public record Found(int pairs, int wrong, boolean stale, String by, LocalDateTime at) {}

  /** What was found last; empty where it was never run. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.OBSERVER, Roles.ADMINISTRATOR})
  @Unscoped("numbers of the whole election")
  public Optional<Found> last() {
    int election = caller.electionId();
    return store
        .checked(election)
        .map(
            found ->
                new Found(
                    found.pairs(),
                    found.wrong(),
                    !store.state(election).equals(found.state()),
                    found.by(),
                    clock.history().at(found.at())));
  }

  /** The first of the pairs that do not resolve now. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed(Roles.CITY)
  @Unscoped(WHOLE)
  public List<CheckedPair> wrong() {
    return queries.wrong(caller.electionId(), MOST);
  }

  /** Runs it. */
  @Command
  @OnDuty(Duty.EITHER)
  @RolesAllowed(Roles.CITY)
  @Unscoped(WHOLE)
  public void run() {
    int election = caller.electionId();
    String state = store.state(election);
    CheckQueries.Sum sum = queries.sum(election);
    store.check(
        election,
        sum.pairs(),
        sum.wrong(),
        state,
        caller.get().accountId(),
        LocalDateTime.now(real));
    audit.record(
        "readiness.check",
        AuditSubject.election(caller.get().electionCode()),
        null,
        AuditValue.of(AuditField.AREAS, sum.pairs()).and(AuditField.FINDINGS, sum.wrong()),
        null);
  }
}
