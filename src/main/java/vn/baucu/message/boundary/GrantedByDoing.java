package vn.baucu.message.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import vn.baucu.count.boundary.MinutesChanged;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.message.control.RequestStore;
import vn.baucu.message.entity.RequestState;
import vn.baucu.shared.CurrentCaller;

/**
 * A request for minutes to come back is answered by giving them back: on the page where that is
 * done, with the reason given there, whether or not somebody thought of the request.
 */
@ApplicationScoped
class GrantedByDoing {
  private static final Set<String> BACK = Set.of("RETURNED", "REOPENED");

  @Inject private RequestStore store;
  @Inject private ElectionClock clock;
  @Inject private CurrentCaller caller;

  /** In the transaction of the act. */
  void follow(@Observes MinutesChanged changed) {
    if (BACK.contains(changed.state())) {
      for (int id : store.openFor(changed.owner().unitId(), changed.minutes())) {
        store.answer(id, RequestState.ACCEPTED, null, caller.get(), clock.now(), true);
      }
    }
  }
}
