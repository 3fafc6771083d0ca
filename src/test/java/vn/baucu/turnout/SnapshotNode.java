package vn.baucu.turnout;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.concurrent.Future;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;
import vn.baucu.turnout.boundary.QuickReports;
import vn.baucu.turnout.boundary.TurnoutSnapshots;

/** What one node's timer does at a tick, in a thread of its own. */
@Stateless
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SnapshotNode {
  @Inject private CurrentCaller caller;
  @Inject private TurnoutSnapshots snapshots;
  @Inject private QuickReports reports;

  /** Takes the snapshot of a slot; for how many units. */
  @Asynchronous
  public Future<Integer> take(int electionId, String code, LocalDateTime slot) {
    caller.become(Caller.system(electionId, code));
    return new AsyncResult<>(snapshots.take(slot));
  }

  /** Makes the quick reports of a slot; for how many units. */
  @Asynchronous
  public Future<Integer> make(int electionId, String code, LocalDateTime slot) {
    caller.become(Caller.system(electionId, code));
    return new AsyncResult<>(reports.make(slot));
  }
}
