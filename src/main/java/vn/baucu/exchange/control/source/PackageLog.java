package vn.baucu.exchange.control.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.law.Finding;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Everything found while a package is read and judged. */
public final class PackageLog {
  private static final int SHOWN = 60;

  private final Messages messages;
  private final Map<PackageFile, SheetLog> sheets = new EnumMap<>(PackageFile.class);
  private final List<ImportProblem> ofPackage = new ArrayList<>();
  private boolean refused;

  public PackageLog(Messages messages) {
    this.messages = messages;
  }

  /** The log of one sheet. */
  public SheetLog of(PackageFile sheet) {
    return sheets.computeIfAbsent(sheet, SheetLog::new);
  }

  /** The package as a whole is at fault. */
  public void problem(Fault fault, String value, Object... arguments) {
    refused = true;
    ofPackage.add(
        new ImportProblem(
            null, null, null, shown(value), fault.code(), Severity.BLOCK, words(fault, arguments)));
  }

  /** The package as a whole is refused, in the words of the rule that forbids it. */
  public void problem(Refusal refusal) {
    refused = true;
    ofPackage.add(
        new ImportProblem(
            null, null, null, null, Fault.OVERTAKEN.code(), Severity.BLOCK, messages.of(refusal)));
  }

  /** A sheet is no table: its rows cannot be told. */
  void broken(PackageFile sheet, Fault fault, String column, Object... arguments) {
    of(sheet).breakOff();
    problem(sheet, fault, column, arguments);
  }

  /** A sheet as a whole is at fault. */
  public void problem(PackageFile sheet, Fault fault, String column, Object... arguments) {
    add(
        sheet,
        new ImportProblem(
            sheet.fileName(),
            null,
            column,
            null,
            fault.code(),
            Severity.BLOCK,
            words(fault, arguments)));
  }

  /** A row, or a cell of it, is at fault. */
  public void problem(
      PackageFile sheet, int row, String column, String value, Fault fault, Object... arguments) {
    add(
        sheet,
        new ImportProblem(
            sheet.fileName(),
            row,
            column,
            shown(value),
            fault.code(),
            Severity.BLOCK,
            words(fault, arguments)));
  }

  /** A row, or a cell of it, is at fault. */
  public void problem(SheetRow row, String column, Fault fault, Object... arguments) {
    problem(
        row.sheet(),
        row.number(),
        column,
        column == null ? null : row.cell(column),
        fault,
        arguments);
  }

  /** A cell is let through, but somebody is to look whether it is meant. */
  void question(SheetRow row, String column, Fault fault) {
    question(row.sheet(), row.number(), column, row.cell(column), fault);
  }

  /** The same. */
  public void question(PackageFile sheet, int row, String column, String value, Fault fault) {
    add(
        sheet,
        new ImportProblem(
            sheet.fileName(),
            row,
            column,
            shown(value),
            fault.code(),
            Severity.EXPLAIN,
            words(fault)));
  }

  /**
   * A row is refused by the rules of what it would become, in their own words.
   *
   * @param row the row; 0 where it is the sheet
   * @param refusal with the check that forbids it, where there is one
   */
  public void refusal(PackageFile sheet, int row, String column, String value, Refusal refusal) {
    String code =
        refusal.findings().isEmpty() ? Fault.BY_ITS_RULES.code() : refusal.findings().get(0).code();
    add(
        sheet,
        new ImportProblem(
            sheet.fileName(),
            row == 0 ? null : row,
            column,
            shown(value),
            code,
            Severity.BLOCK,
            messages.of(refusal)));
  }

  /**
   * What a check of the law found.
   *
   * @param row the row it speaks of; 0 where it speaks of the sheet
   * @param severity the finding's own, or a milder one where the package lets it through
   */
  public void finding(
      PackageFile sheet, int row, String column, String value, Severity severity, Finding finding) {
    add(
        sheet,
        new ImportProblem(
            sheet.fileName(),
            row == 0 ? null : row,
            column,
            shown(value),
            finding.code(),
            severity,
            LawText.title(finding) + ": " + LawText.typist(finding)));
  }

  /** Whether anything refuses the package. */
  public boolean isRefused() {
    return refused;
  }

  /** Whether any row of any sheet is new or changed. */
  public boolean hasChanges() {
    return sheets.values().stream().anyMatch(SheetLog::hasChanges);
  }

  /** Whether any row of one of these sheets is new or changed. */
  public boolean hasChanges(PackageFile... any) {
    return Arrays.stream(any)
        .map(sheets::get)
        .anyMatch(sheet -> sheet != null && sheet.hasChanges());
  }

  /** The sheets read so far. */
  public List<SheetLog> sheets() {
    return List.copyOf(sheets.values());
  }

  /** The problems listed: those of the package, then those of each sheet. */
  public List<ImportProblem> problems() {
    List<ImportProblem> all = new ArrayList<>(ofPackage);
    sheets.values().forEach(sheet -> all.addAll(sheet.problems()));
    return all;
  }

  /** How many problems there are, listed or not. */
  public int problemCount() {
    return ofPackage.size() + sheets.values().stream().mapToInt(SheetLog::problemCount).sum();
  }

  private void add(PackageFile sheet, ImportProblem problem) {
    refused |= problem.severity() == Severity.BLOCK;
    of(sheet).problem(problem);
  }

  private String words(Fault fault, Object... arguments) {
    return messages.of("exchange." + fault.code(), arguments);
  }

  private static String shown(String value) {
    if (value == null) {
      return null;
    }
    String visible = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\u00B7");
    return visible.length() <= SHOWN ? visible : visible.substring(0, SHOWN) + "\u2026";
  }
}
