package vn.baucu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * SQL respects the walls as imports do: each table is of one feature, and which others read it
 * stands here. Nobody reads up the order of features: what is above publishes a view, which is of
 * whoever asks for it, as an interface is that is declared below.
 */
class SqlWallsTest {
  private static final Path JAVA = Path.of("src", "main", "java", "vn", "baucu");
  private static final Path SCHEMA = Path.of("src", "main", "resources", "db", "migration");

  /** What stands below all features, and the features in their order. */
  private static final List<String> ORDER =
      Stream.concat(Stream.of("shared", "audit"), ArchitectureTest.ORDER.stream()).toList();

  /** The tables and views of each. */
  private static final Map<String, Set<String>> OWNED =
      Map.ofEntries(
          of("shared", "idempotent_request server_instance person"),
          of("audit", "audit_entry"),
          of(
              "election",
              "election election_level election_setting report_slot clock_setting import_lock"
                  + " city_member"),
          of(
              "area",
              "administrative_unit unit_ancestor polling_area closed_area unit_size area_size"),
          of(
              "candidate",
              "electoral_unit candidate voting_area voting_level electoral_round round_candidate"
                  + " round_area re_vote"),
          of("member", "member_body member"),
          of(
              "voters",
              "area_level unit_voters unit_stage_voters voter_total_change voter_explanation"
                  + " numbered_unit usual_unit"),
          of(
              "turnout",
              "turnout_report turnout_replaced turnout_sum turnout_unit turnout_snapshot"
                  + " turnout_declaration turnout_missing turnout_reopening turnout_quick_report"
                  + " turnout_report_text turnout_call last_turnout committee_phone"
                  + " round_turnout"),
          of(
              "count",
              "count_minutes count_figures count_explanation count_difference count_aside"
                  + " count_event count_transition count_attachment count_attachment_content"
                  + " count_progress count_comparison count_late_finding accepted_finding"
                  + " count_secret ballot_inventory ballot_inventory_line inventory_event tally"
                  + " accepted_area incident_acknowledgement round_inventory unit_duty"),
          of("result", "result_record result_event result_answer result_decision"),
          of("account", "account assignment root_account administrator_restored known_browser"),
          of("message", "notice notice_receiver notice_reading unit_request"),
          of("exchange", "import_job"),
          of("readiness", "readiness_change readiness_unit readiness_event readiness_check"));

  /** Tables of others that a feature reads; whoever crosses another wall gives a reason here. */
  private static final Map<String, Set<String>> READ =
      Map.ofEntries(
          // Whether an act whose connection was lost has been stored.
          of("shared", "audit_entry"),
          of("area", "election_level person"),
          of("candidate", "administrative_unit unit_ancestor polling_area audit_entry person"),
          of("voters", "administrative_unit unit_ancestor polling_area person"),
          of("member", "administrative_unit electoral_unit polling_area"),
          of(
              "turnout",
              "election election_level report_slot clock_setting administrative_unit unit_ancestor"
                  + " polling_area closed_area area_level unit_voters person"),
          of(
              "count",
              "election election_setting administrative_unit unit_ancestor polling_area"
                  + " electoral_unit candidate electoral_round round_candidate round_area"
                  + " re_vote area_level unit_voters last_turnout person"),
          of(
              "result",
              "election election_setting administrative_unit unit_ancestor polling_area"
                  + " electoral_unit candidate electoral_round round_candidate"
                  + " area_level tally count_minutes count_explanation"
                  + " count_late_finding accepted_finding accepted_area person"),
          of("account", "election administrative_unit unit_ancestor polling_area"),
          of("message", "administrative_unit unit_ancestor polling_area assignment"),
          of(
              "form",
              "administrative_unit unit_ancestor polling_area area_level electoral_unit candidate"
                  + " electoral_round round_candidate count_minutes count_figures"
                  + " ballot_inventory ballot_inventory_line election_level member_body member"),
          of(
              "readiness",
              "election election_level election_setting administrative_unit unit_ancestor"
                  + " polling_area area_level electoral_unit candidate voting_level person"),
          of(
              "operation",
              "server_instance audit_entry import_job assignment account known_browser"));

  private static final Pattern TEXT =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);

  private static final Pattern NAMED =
      Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|DELETE)\\s+([a-z_]+)\\b");

  private static final Pattern MADE =
      Pattern.compile("CREATE (?:OR REPLACE )?(?:TABLE|VIEW) (?:IF NOT EXISTS )?([a-z_]+)");

  @Test
  void everyTableIsOfOneFeature() throws IOException {
    List<String> owned = OWNED.values().stream().flatMap(Set::stream).sorted().toList();
    assertThat(owned).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(owned)).isEqualTo(tables());
  }

  @Test
  void noSqlCrossesAnotherWall() throws IOException {
    Map<String, Set<String>> read = new TreeMap<>();
    Set<String> tables = tables();
    for (String feature : ORDER) {
      Set<String> others = named(JAVA.resolve(feature), tables);
      others.removeAll(OWNED.getOrDefault(feature, Set.of()));
      if (!others.isEmpty()) {
        read.put(feature, others);
      }
    }
    assertThat(read).isEqualTo(new TreeMap<>(READ));
  }

  @Test
  void nobodyReadsUp() {
    READ.forEach(
        (feature, tables) -> {
          List<String> above = ORDER.subList(ORDER.indexOf(feature) + 1, ORDER.size());
          Set<String> up =
              above.stream()
                  .filter(each -> !each.equals("audit"))
                  .flatMap(each -> OWNED.getOrDefault(each, Set.of()).stream())
                  .collect(Collectors.toSet());
          assertThat(tables.stream().filter(up::contains)).as(feature).isEmpty();
        });
  }

  private static Map.Entry<String, Set<String>> of(String feature, String tables) {
    return Map.entry(feature, new TreeSet<>(List.of(tables.split(" "))));
  }

  private static Set<String> tables() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMA)) {
      return files
          .flatMap(file -> MADE.matcher(read(file)).results())
          .map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The tables that the texts of a feature's sources name where SQL names tables. */
  private static Set<String> named(Path folder, Set<String> tables) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> TEXT.matcher(read(file)).results().map(SqlWallsTest::text))
          .map(texts -> texts.collect(Collectors.joining(" ")))
          .flatMap(text -> NAMED.matcher(text).results())
          .map(found -> found.group(1))
          .filter(tables::contains)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String text(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
