package vn.baucu.exchange.control.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sheets of a data package with their columns, in the order in which one stands on the other. A
 * sheet is a CSV file of a ZIP.
 */
public enum PackageFile {
  ELECTION("code", "name", "election_day", "legal_basis", "rehearsal"),
  LEVELS("level", "name"),
  REPORT_SLOTS("slot"),
  ADMINISTRATIVE_UNITS(List.of("phone"), "code", "name", "kind", "parent_code"),
  ELECTORAL_UNITS("level", "owner_code", "number", "name", "seats"),
  POLLING_AREAS("unit_code", "number", "name", "address", "kind"),
  AREA_UNITS("unit_code", "area_number", "level", "unit_number"),
  VOTERS(List.of("men", "women", "round"), "unit_code", "area_number", "level", "stage", "total"),
  CANDIDATES(
      List.of("list_document", "list_date", "struck_document", "struck_date", "struck_reason"),
      "level",
      "owner_code",
      "unit_number",
      "position",
      "full_name",
      "date_of_birth",
      "gender",
      "nationality",
      "ethnicity",
      "religion",
      "hometown",
      "residence",
      "general_education",
      "professional_education",
      "degree",
      "political_theory",
      "foreign_languages",
      "occupation",
      "workplace",
      "party_joined_on",
      "national_assembly_terms",
      "council_terms",
      "self_nominated",
      "sector",
      "note"),
  OFFICERS(
      List.of("date_of_birth", "gender", "job", "phone", "begins_on", "ends_on", "note"),
      "body",
      "level",
      "owner_code",
      "unit_number",
      "unit_code",
      "area_number",
      "office",
      "full_name"),
  SETTINGS("key", "value"),
  ACCOUNTS("username", "full_name", "role", "unit_code", "area_number", "duties", "phone"),
  ROUNDS(
      "level",
      "owner_code",
      "unit_number",
      "unit_code",
      "area_number",
      "round",
      "day",
      "decision_number",
      "decision_date"),
  TURNOUT(List.of("round"), "unit_code", "area_number", "slot", "voted"),
  COUNTS(
      List.of("round"),
      "unit_code",
      "area_number",
      "level",
      "voters",
      "voted",
      "issued",
      "collected",
      "valid",
      "invalid"),
  VOTES(List.of("round"), "unit_code", "area_number", "level", "position", "votes"),
  BALLOT_INVENTORY(
      List.of("round"),
      "unit_code",
      "area_number",
      "level",
      "received",
      "issued",
      "spoilt",
      "unused"),
  DECISIONS(
      List.of("held"),
      "level",
      "owner_code",
      "unit_number",
      "round",
      "kind",
      "number",
      "date",
      "body",
      "positions");

  private final List<String> optionalColumns;
  private final List<String> columns;

  PackageFile(String... columns) {
    this(List.of(), columns);
  }

  PackageFile(List<String> optionalColumns, String... columns) {
    this.optionalColumns = optionalColumns;
    this.columns = List.of(columns);
  }

  /** The columns that must be there, in the order of the export. */
  public List<String> columns() {
    return columns;
  }

  /** The columns that may be absent. */
  public List<String> optionalColumns() {
    return optionalColumns;
  }

  /** The name of the sheet, such as {@code polling_areas}. */
  public String sheetName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the file in a ZIP, such as {@code polling_areas.csv}. */
  public String fileName() {
    return sheetName() + ".csv";
  }

  /** The sheet of a file's name, whatever its capitals; empty where a package has no such file. */
  public static Optional<PackageFile> ofFileName(String name) {
    return Arrays.stream(values()).filter(f -> f.fileName().equalsIgnoreCase(name)).findFirst();
  }
}
