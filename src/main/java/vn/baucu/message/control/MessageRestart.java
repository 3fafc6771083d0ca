package vn.baucu.message.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.shared.Sql;

/** Takes away what was written in a rehearsal that begins anew. */
@ApplicationScoped
public class MessageRestart {
  private static final String UNITS =
      " JOIN administrative_unit u ON u.id = t.unit_id WHERE u.election_id = ?";

  @Inject private Sql sql;

  void clear(@Observes RehearsalRestarted event) {
    for (String table :
        new String[] {"notice_reading", "notice_receiver", "notice", "unit_request"}) {
      sql.update("DELETE t FROM " + table + " t" + UNITS, event.electionId());
    }
  }
}
