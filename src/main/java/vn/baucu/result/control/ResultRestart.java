package vn.baucu.result.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.shared.Sql;

/** Takes away what became of the results of a rehearsal that begins anew. */
@ApplicationScoped
public class ResultRestart {
  @Inject private Sql sql;

  /** Before the sums are: what follows them must find nothing that is certified. */
  void clear(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) RehearsalRestarted event) {
    for (String table : new String[] {"result_event", "result_decision", "result_record"}) {
      sql.update(
          "DELETE t FROM "
              + table
              + " t JOIN electoral_unit e ON e.id = t.electoral_unit_id WHERE e.election_id = ?",
          event.electionId());
    }
  }
}
