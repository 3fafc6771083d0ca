package vn.baucu.count;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.count.CountElection.CITY;
import static vn.baucu.count.RealElection.blocks;
import static vn.baucu.count.RealElection.rows;
import static vn.baucu.count.RealElection.sentences;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.control.source.TestPackage;

/** Turnout of a real election comes by package as reports, in their windows and by their checks. */
class RealTurnoutST {
  private static final LocalDateTime LIVE =
      LocalDateTime.now(RealElection.HERE).truncatedTo(ChronoUnit.MINUTES);
  private static final LocalDateTime PAST = LIVE.minusHours(3);
  private static final LocalDateTime NEXT = LIVE.plusHours(3);
  private static final String AREA = "11296,1,";

  @Test
  void inItsWindowAReportIsTakenChangedAndKept() {
    RealElection election = voting("REAL-REPORTS");
    TestPackage made = reports(election, AREA + LIVE + ",400", "11296,2," + LIVE + ",300");

    JsonObject seen = election.dryRun(CITY, made);
    assertThat(blocks(seen)).isEmpty();
    assertThat(rows(seen, "turnout.csv")).isEqualTo("2 2 0 0 0");
    assertThat(figures(election)).as("a dry run writes nothing").isEmpty();

    String sha256 = election.apply(CITY, made).getString("sha256");
    assertThat(figures(election))
        .containsExactly(
            "1 400 count-city gói dữ liệu so-lieu.zip (SHA-256 " + sha256 + ")",
            "2 300 count-city gói dữ liệu so-lieu.zip (SHA-256 " + sha256 + ")");
    assertThat(sum(election)).isEqualTo("700 2");
    assertThat(election.apply(CITY, made).getBoolean("unchanged")).isTrue();

    TestPackage changed = reports(election, AREA + LIVE + ",420", "11296,2," + LIVE + ",300");
    assertThat(rows(election.apply(CITY, changed), "turnout.csv")).isEqualTo("2 0 1 1 0");
    assertThat(sum(election)).isEqualTo("720 2");
    assertThat(
            election.all(
                "SELECT CONCAT_WS(' ', r.voted, r.new_voted, r.correction) FROM turnout_replaced r"
                    + " JOIN polling_area p ON p.id = r.area_id JOIN administrative_unit u ON u.id"
                    + " = p.unit_id JOIN election x ON x.id = u.election_id WHERE x.code ="
                    + " 'REAL-REPORTS'"))
        .containsExactly("400 420 0");
  }

  @Test
  void outOfItsWindowARowIsRefusedAndSaysWhoCanOpenIt() {
    RealElection election = voting("REAL-WINDOWS");
    JsonObject report =
        election.refused(
            CITY,
            reports(
                election,
                AREA + LIVE + ",400",
                AREA + PAST + ",100",
                AREA + NEXT + ",500",
                "318,1," + LIVE + ",400"));

    assertThat(blocks(report))
        .containsExactlyInAnyOrder(
            "turnout.csv 3 T103", "turnout.csv 4 T103", "turnout.csv 5 T103");
    assertThat(sentences(report))
        .anyMatch(sentence -> sentence.contains("gọi Quận Một xin mở lại"));
    assertThat(sentences(report)).anyMatch(sentence -> sentence.contains("hiện chưa mở"));
    assertThat(figures(election)).as("nor is the row that could be").isEmpty();

    election.change(
        "INSERT INTO turnout_reopening (unit_id, slot, reopened_at, closes_at, reason) SELECT u.id,"
            + " ?, ?, ?, 'mất điện' FROM administrative_unit u JOIN election x ON x.id ="
            + " u.election_id WHERE x.code = 'REAL-WINDOWS' AND u.code = '11296'",
        PAST,
        LIVE,
        LIVE.plusHours(1));
    election.apply(CITY, reports(election, AREA + PAST + ",100"));
    assertThat(
            election.apply(CITY, reports(election, AREA + PAST + ",100")).getBoolean("unchanged"))
        .isTrue();
    JsonObject correction = election.refused(CITY, reports(election, AREA + PAST + ",90"));
    assertThat(blocks(correction)).containsExactly("turnout.csv 2 P426");
    assertThat(sentences(correction).get(0)).contains("kèm lý do");
    assertThat(blocks(election.refused(CITY, reports(election, AREA + LIVE + ",99"))))
        .containsExactly("turnout.csv 2 T102");
  }

  @Test
  void theChecksOfThePageAreThoseOfThePackage() {
    RealElection election = voting("REAL-CHECKS");

    JsonObject report =
        election.refused(
            CITY,
            reports(
                election,
                AREA + LIVE + ",1001",
                "11296,9," + LIVE + ",1",
                "11296,2," + LIVE.plusMinutes(1) + ",1",
                "11296,3," + LIVE + ",1",
                "11296,3," + LIVE + ",2"));
    assertThat(blocks(report))
        .containsExactlyInAnyOrder(
            "turnout.csv 2 T101", "turnout.csv 3 P403", "turnout.csv 4 P406", "turnout.csv 6 P401");
    assertThat(blocks(election.refused("admin", reports(election, AREA + LIVE + ",1"))))
        .containsExactly("turnout.csv - P510");
    assertThat(figures(election)).isEmpty();
  }

  @Test
  void whoReportsWhileAPackageIsWrittenIsNotOverwritten() throws SQLException {
    RealElection election = voting("REAL-RACE");
    String mine =
        "FROM polling_area p JOIN administrative_unit u ON u.id = p.unit_id JOIN election x ON x.id"
            + " = u.election_id WHERE x.code = 'REAL-RACE' AND u.code = '11296' AND p.number = 1";
    try (Connection person = election.connect();
        Statement statement = person.createStatement()) {
      person.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      person.setAutoCommit(false);
      statement.executeQuery(
          "SELECT * FROM turnout_sum WHERE unit_id = (SELECT u.id " + mine + ") FOR UPDATE");
      statement.executeUpdate(
          "INSERT INTO turnout_report (area_id, slot, voted, reported_at, version) SELECT p.id, '"
              + LIVE
              + "', 410, CURRENT_TIMESTAMP, 1 "
              + mine);
      CompletableFuture<JsonObject> refused =
          CompletableFuture.supplyAsync(
              () -> election.refused(CITY, reports(election, AREA + LIVE + ",400")));
      while (election
          .all(
              "SELECT id FROM import_job WHERE state = 'RUNNING' AND progress >= 0.6 AND NOT"
                  + " dry_run")
          .isEmpty()) {
        assertThat(refused).as("judged before the other report is there").isNotDone();
      }
      person.commit();
      assertThat(sentences(refused.join()).get(0)).contains("Có người vừa báo cáo");
    }
    assertThat(figures(election)).containsExactly("1 410");
  }

  @Test
  void aBallotInventoryIsKeptAsItsFormKeepsIt() {
    RealElection election =
        new RealElection(
            "REAL-INVENTORY",
            LIVE.toLocalDate().minusDays(1),
            made ->
                RealElection.settings(
                    made, "phase.counting.ends," + LIVE.toLocalDate().plusDays(1) + "T17:30"));
    List<String> levels =
        List.of("NATIONAL_ASSEMBLY", "CITY_COUNCIL", "DISTRICT_COUNCIL", "COMMUNE_COUNCIL");
    String[] all =
        levels.stream().map(level -> AREA + level + ",1000,990,0,10").toArray(String[]::new);

    assertThat(rows(election.dryRun(CITY, inventory(election, all)), "ballot_inventory.csv"))
        .isEqualTo("4 4 0 0 0");
    election.apply(CITY, inventory(election, all[0]));
    assertThat(inventories(election))
        .containsExactly("1 draft NATIONAL_ASSEMBLY 1000", "1 draft TOTAL");
    election.apply(CITY, inventory(election, all));
    assertThat(inventories(election))
        .contains("1 declared COMMUNE_COUNCIL 1000", "1 declared TOTAL 4000");
    assertThat(election.apply(CITY, inventory(election, all)).getBoolean("unchanged")).isTrue();
    JsonObject changed =
        election.apply(CITY, inventory(election, AREA + "CITY_COUNCIL,1000,980,0,10"));
    assertThat(rows(changed, "ballot_inventory.csv")).isEqualTo("1 0 1 0 0");
    assertThat(inventories(election))
        .as("what is found is to be explained")
        .contains("1 draft TOTAL 4000");

    RealElection open = voting("REAL-INVENTORY-2");
    assertThat(blocks(open.refused(CITY, inventory(open, all[0]))))
        .containsExactly("ballot_inventory.csv 2 P426");
  }

  /** An election of today with three slots, of which the middle one is reported now. */
  private static RealElection voting(String code) {
    return new RealElection(
        code,
        LIVE.toLocalDate(),
        made -> {
          made.with("report_slots.csv", "slot", PAST.toString(), LIVE.toString(), NEXT.toString());
          made.edit(
              "settings.csv",
              text -> text.replaceAll("2021-05-22T", LIVE.toLocalDate().minusDays(1) + "T"));
          return RealElection.settings(
              made,
              "poll.closes,23:59",
              "phase.turnout.ends," + LIVE.toLocalDate().plusDays(1) + "T22:00");
        });
  }

  private static TestPackage reports(RealElection election, String... reports) {
    return with(election, "turnout.csv", "unit_code,area_number,slot,voted", reports);
  }

  private static TestPackage inventory(RealElection election, String... lines) {
    return with(
        election,
        "ballot_inventory.csv",
        "unit_code,area_number,level,received,issued,spoilt,unused",
        lines);
  }

  private static TestPackage with(RealElection election, String file, String head, String... rows) {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(List.of(rows));
    return election.figures().with(file, lines.toArray(String[]::new));
  }

  /** The reports of the first commune: area, figure, who typed it, from what. */
  private static List<String> figures(RealElection election) {
    return election.all(
        "SELECT CONCAT_WS(' ', p.number, r.voted, a.username, r.phoned_by) FROM turnout_report r"
            + " JOIN polling_area p ON p.id = r.area_id JOIN administrative_unit u ON u.id ="
            + " p.unit_id JOIN election x ON x.id = u.election_id LEFT JOIN account a ON a.id ="
            + " r.account_id WHERE x.code = ? AND r.slot = ? ORDER BY p.number",
        election.code(),
        LIVE);
  }

  /** Voted and areas reported of the first commune in the live slot. */
  private static String sum(RealElection election) {
    return election
        .all(
            "SELECT CONCAT(s.voted, ' ', s.areas_reported) FROM turnout_sum s JOIN"
                + " administrative_unit u ON u.id = s.unit_id JOIN election x ON x.id ="
                + " u.election_id WHERE x.code = ? AND u.code = '11296' AND s.slot = ?",
            election.code(),
            LIVE)
        .get(0);
  }

  private static List<String> inventories(RealElection election) {
    return election.all(
        "SELECT CONCAT_WS(' ', p.number, IF(i.declared_at IS NULL, 'draft', 'declared'), l.line,"
            + " l.received) FROM ballot_inventory i JOIN ballot_inventory_line l ON l.inventory_id"
            + " = i.id JOIN polling_area p ON p.id = i.area_id JOIN administrative_unit u ON u.id"
            + " = p.unit_id JOIN election x ON x.id = u.election_id WHERE x.code = ? ORDER BY"
            + " l.line",
        election.code());
  }
}
