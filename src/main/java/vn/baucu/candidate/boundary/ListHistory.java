package vn.baucu.candidate.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.candidate.control.ListTrail;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.entity.ClockHistory;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.InScope;
import vn.baucu.shared.Roles;
import vn.baucu.shared.UseCase;

/** What was done to a list, and to one person on it, from the audit trail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@UseCase
public class ListHistory {
  /** Most events that are shown. */
  private static final int MOST = 500;

  @Inject private ListTrail trail;
  @Inject private CurrentCaller caller;
  @Inject private ElectionClock clock;

  /** Everything that was done to a list, the latest first. */
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public List<ListEvent> of(@InScope ElectoralUnitKey key) {
    ClockHistory times = clock.history();
    return trail.of(caller.get().electionCode(), key, MOST).stream()
        .map(event -> event.moved(times.at(event.at())))
        .toList();
  }
}
