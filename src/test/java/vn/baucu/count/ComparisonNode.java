package vn.baucu.count;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import vn.baucu.count.boundary.CountComparisons;
import vn.baucu.law.Round;
import vn.baucu.shared.Caller;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Roles;

/** What one node's timer does with a unit that is due, in a thread of its own. */
@Stateless
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComparisonNode {
  @Inject private CurrentCaller caller;
  @Inject private CountComparisons comparisons;

  /** Compares a unit; with how many findings. */
  @Asynchronous
  public Future<Integer> compare(int electionId, String code, int electoralUnit) {
    caller.become(Caller.system(electionId, code));
    return new AsyncResult<>(comparisons.compare(electoralUnit, Round.FIRST));
  }
}
