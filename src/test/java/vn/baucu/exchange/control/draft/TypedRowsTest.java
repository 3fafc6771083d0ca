package vn.baucu.exchange.control.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.TypedRows;
import vn.baucu.exchange.boundary.Withdrawal;
import vn.baucu.exchange.control.source.PackageLog;
import vn.baucu.exchange.control.source.TypedSource;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.LegalBasis;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Messages;
import vn.baucu.turnout.boundary.ReportData;

/** What is typed on a page is judged as a package is, and can be taken away again. */
class TypedRowsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 5, 23);
  private static final LocalDateTime NINE = DAY.atTime(9, 0);

  private final ElectionDraft draft = new ElectionDraft(DAY, LegalBasis.LAW_2015, true);
  private final PackageLog log = new PackageLog(new Messages());

  private static TypedRows town() {
    TypedRows rows = new TypedRows();
    rows.add("levels", "level", "CITY_COUNCIL", "name", "HĐND thành phố");
    rows.add("levels", "level", "COMMUNE_COUNCIL", "name", "HĐND xã");
    rows.add("report_slots", "slot", NINE);
    unit(rows, "31", "CITY", null);
    unit(rows, "303", "DISTRICT", "31");
    unit(rows, "11296", "COMMUNE", "303");
    return rows;
  }

  private static void unit(TypedRows rows, String code, String kind, String parent) {
    rows.add(
        "administrative_units",
        "code",
        code,
        "name",
        "Đơn vị " + code,
        "kind",
        kind,
        "parent_code",
        parent);
  }

  private DraftReading read(TypedRows rows) {
    DraftReading reading = new DraftReading(new TypedSource(rows), draft, log);
    reading.readSetUp(
        SamplePackage.anySetting(), new ImportTerms(Caller.system(null, null), "", null));
    return reading;
  }

  @Test
  void itIsLaidOntoTheDraft() {
    read(town()).judge(null);

    assertThat(log.problems()).isEmpty();
    assertThat(draft.levels())
        .containsOnlyKeys(ElectionLevel.CITY_COUNCIL, ElectionLevel.COMMUNE_COUNCIL);
    assertThat(draft.units()).extracting(DraftUnit::code).containsExactly("31", "303", "11296");
  }

  @Test
  void aCellIsCleanedAndLimitedAsThatOfAFile() {
    TypedRows rows = town();
    unit(rows, " 11302 ", "COMMUNE", "303");
    rows.add("levels", "level", "NATIONAL_ASSEMBLY", "name", "a\u0007b");
    rows.add("levels", "level", "DISTRICT_COUNCIL", "name", "x".repeat(201));
    read(rows);

    assertThat(draft.units()).extracting(DraftUnit::code).contains("11302");
    assertThat(log.problems())
        .extracting(ImportProblem::row, ImportProblem::column)
        .contains(tuple(4, "name"), tuple(5, "name"));
  }

  @Test
  void whatIsSetOfABodyNeedsItsLevelAndOwner() {
    TypedRows rows = town();
    rows.add("settings", "key", "body.CITY_COUNCIL.31.seats.known", "value", "1");
    rows.add("settings", "key", "body.CITY_COUNCIL.303.seats", "value", "65");
    rows.add("settings", "key", "body.DISTRICT_COUNCIL.303.seats", "value", "30");
    rows.add("settings", "key", "body.CITY_COUNCIL.99.seats", "value", "65");
    rows.add("settings", "key", "body.CITY_COUNCIL.31.seats", "value", "65");
    read(rows);

    assertThat(log.problems())
        .extracting(ImportProblem::code)
        .containsExactly("P412", "P405", "P402");
    assertThat(draft.settings()).containsEntry("body.CITY_COUNCIL.31.seats", "65");
  }

  @Test
  void hoursAreThoseOfTheLaw() {
    TypedRows rows = town();
    rows.add("settings", "key", "poll.opens", "value", "07:00");
    rows.add("settings", "key", "poll.closes", "value", "18:00");
    read(rows);

    assertThat(log.problems()).extracting(ImportProblem::code).containsExactly("P434");
  }

  @Test
  void whatNothingStandsOnGoes() {
    read(town());
    read(new TypedRows()
            .withdraw(
                new Withdrawal(
                    Set.of(ElectionLevel.COMMUNE_COUNCIL),
                    Set.of(NINE),
                    Set.of(),
                    Set.of("303", "11296"))))
        .judge(null);

    assertThat(log.problems()).isEmpty();
    assertThat(draft.levels()).containsOnlyKeys(ElectionLevel.CITY_COUNCIL);
    assertThat(draft.units()).extracting(DraftUnit::code).containsExactly("31");
    assertThat(draft.slots()).isEmpty();
  }

  @Test
  void whatSomethingStandsOnStays() {
    TypedRows rows = town();
    rows.add(
        "electoral_units",
        "level",
        "COMMUNE_COUNCIL",
        "owner_code",
        "11296",
        "number",
        1,
        "name",
        "Đơn vị 1",
        "seats",
        5);
    read(rows);
    DraftReading reading =
        read(
            new TypedRows()
                .withdraw(
                    new Withdrawal(
                        Set.of(ElectionLevel.COMMUNE_COUNCIL),
                        Set.of(NINE),
                        Set.of(),
                        Set.of("303"))));
    reading.withdrawal().reported(new ReportData(1, NINE, 1, 12));
    reading.judge(null);

    assertThat(log.problems())
        .extracting(ImportProblem::code)
        .containsExactlyInAnyOrder("P430", "P431", "P432");
  }
}
