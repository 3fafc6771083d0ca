package vn.baucu.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.baucu.law.Round;
import vn.baucu.shared.Sql;

/** Takes away all minutes and inventories of an election. */
@ApplicationScoped
public class CountRestart {
  private static final List<String> OF_MINUTES =
      List.of(
          "incident_acknowledgement",
          "count_late_finding",
          "accepted_finding",
          "count_event",
          "count_difference",
          "count_aside",
          "count_explanation",
          "count_figures",
          "count_attachment");

  private static final String MINUTES_OF =
      " JOIN electoral_unit e ON e.id = m.electoral_unit_id WHERE e.election_id = ?";

  private static final String INVENTORIES_OF =
      " JOIN polling_area p ON p.id = i.area_id JOIN administrative_unit u ON u.id = p.unit_id"
          + " WHERE u.election_id = ?";

  @Inject private Sql sql;

  /** Takes them away with all later rounds; sums and counters are to be made anew after it. */
  public void clear(int electionId) {
    sql.update(
        "DELETE c FROM count_attachment_content c JOIN count_attachment t ON t.id ="
            + " c.attachment_id JOIN count_minutes m ON m.id = t.minutes_id"
            + MINUTES_OF,
        electionId);
    for (String table : OF_MINUTES) {
      sql.update(
          "DELETE t FROM " + table + " t JOIN count_minutes m ON m.id = t.minutes_id" + MINUTES_OF,
          electionId);
    }
    sql.update("DELETE m FROM count_minutes m" + MINUTES_OF, electionId);
    sql.update(
        "DELETE t FROM tally t JOIN electoral_unit e ON e.id = t.electoral_unit_id WHERE"
            + " e.election_id = ? AND t.round <> ?",
        electionId,
        Round.ofElectionDay());
    sql.update(
        "DELETE c FROM count_comparison c JOIN electoral_unit e ON e.id = c.electoral_unit_id"
            + " WHERE e.election_id = ?",
        electionId);
    sql.update(
        "DELETE t FROM inventory_event t JOIN ballot_inventory i ON i.id = t.inventory_id"
            + INVENTORIES_OF,
        electionId);
    sql.update(
        "DELETE l FROM ballot_inventory_line l JOIN ballot_inventory i ON i.id = l.inventory_id"
            + INVENTORIES_OF,
        electionId);
    sql.update("DELETE i FROM ballot_inventory i" + INVENTORIES_OF, electionId);
    sql.update("DELETE i FROM round_inventory i" + INVENTORIES_OF, electionId);
  }
}
