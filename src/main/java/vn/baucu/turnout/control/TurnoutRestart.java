package vn.baucu.turnout.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.election.boundary.RehearsalRestarted;
import vn.baucu.shared.Sql;

/** Takes away what was reported in a rehearsal that begins anew. */
@ApplicationScoped
public class TurnoutRestart {
  private static final List<String> OF_AREAS =
      List.of("turnout_report", "turnout_replaced", "round_turnout");

  private static final List<String> OF_UNITS =
      List.of(
          "turnout_declaration",
          "turnout_reopening",
          "turnout_call",
          "turnout_snapshot",
          "turnout_quick_report",
          "turnout_report_text");

  @Inject private Sql sql;
  @Inject private SumStore sums;

  void clear(@Observes RehearsalRestarted event) {
    for (String table : OF_AREAS) {
      sql.update(
          "DELETE t FROM "
              + table
              + " t JOIN polling_area p ON p.id = t.area_id JOIN administrative_unit u ON u.id ="
              + " p.unit_id WHERE u.election_id = ?",
          event.electionId());
    }
    sql.update(
        "DELETE t FROM turnout_replaced t JOIN closed_area p ON p.area_id = t.area_id JOIN"
            + " administrative_unit u ON u.id = p.unit_id WHERE u.election_id = ?",
        event.electionId());
    for (String table : OF_UNITS) {
      sql.update(
          "DELETE t FROM "
              + table
              + " t JOIN administrative_unit u ON u.id = t.unit_id WHERE u.election_id = ?",
          event.electionId());
    }
    // Rows stay, so that their revisions go on: what was read of them before is not taken for new.
    sums.rebuild(event.electionId());
  }
}
