package vn.baucu.candidate.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.shared.Sql;

/** Takes away the further polls of a rehearsal that begins anew. */
@ApplicationScoped
public class RoundRestart {
  @Inject private Sql sql;

  void clear(@Observes RehearsalRestarted event) {
    sql.update(
        "DELETE r FROM electoral_round r JOIN electoral_unit e ON e.id = r.electoral_unit_id WHERE"
            + " e.election_id = ?",
        event.electionId());
    sql.update(
        "DELETE v FROM re_vote v JOIN polling_area a ON a.id = v.area_id JOIN administrative_unit u"
            + " ON u.id = a.unit_id WHERE u.election_id = ?",
        event.electionId());
  }
}
