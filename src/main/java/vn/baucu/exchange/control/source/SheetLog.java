package vn.baucu.exchange.control.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.SheetReport;
import vn.baucu.law.Severity;

/** What is found about one sheet: its rows as bits, its sums, its problems. */
public final class SheetLog {
  /** How many problems of one sheet are listed; the rest are counted. */
  public static final int LISTED = 1_000;

  private final PackageFile sheet;
  private final BitSet added = new BitSet();
  private final BitSet changed = new BitSet();
  private final BitSet refused = new BitSet();
  private final Map<String, Long> totals = new TreeMap<>();
  private final List<ImportProblem> problems = new ArrayList<>();
  private int read;
  private int problemCount;
  private boolean broken;

  SheetLog(PackageFile sheet) {
    this.sheet = sheet;
  }

  void countRow() {
    read++;
  }

  /** Rows with anything in them, without the header. */
  public int rowsRead() {
    return read;
  }

  /** The row is not there yet. */
  public void added(SheetRow row) {
    added(row.number());
  }

  /** The row is not there yet. */
  public void added(int row) {
    added.set(row);
  }

  /** The row falls with another that is refused. */
  public void refused(int row) {
    refused.set(row);
  }

  /** The row is there with other values. */
  public void changed(SheetRow row) {
    changed.set(row.number());
  }

  /** Adds to the sum of a column. */
  public void total(String column, long value) {
    totals.merge(column, value, Long::sum);
  }

  /** Whether the sheet cannot be read as a table. */
  public boolean isBroken() {
    return broken;
  }

  void breakOff() {
    broken = true;
  }

  /** Whether a row is refused. */
  public boolean isRefused(int row) {
    return refused.get(row);
  }

  /** Whether any row is refused. */
  public boolean hasRefused() {
    return !refused.isEmpty();
  }

  /** Whether the row is new or changed, so that it has to be written. */
  public boolean isToWrite(int row) {
    return added.get(row) || changed.get(row);
  }

  boolean hasChanges() {
    return !added.isEmpty() || !changed.isEmpty();
  }

  void problem(ImportProblem problem) {
    problemCount++;
    if (problem.row() != null && problem.severity() == Severity.BLOCK) {
      refused.set(problem.row());
    }
    if (problems.size() < LISTED) {
      problems.add(problem);
    }
  }

  List<ImportProblem> problems() {
    return problems;
  }

  int problemCount() {
    return problemCount;
  }

  /** What became of its rows. */
  public SheetReport report() {
    int newRows = without(added, refused);
    int changedRows = without(changed, refused);
    int refusedRows = refused.cardinality();
    return new SheetReport(
        sheet.fileName(),
        read,
        newRows,
        changedRows,
        read - newRows - changedRows - refusedRows,
        refusedRows,
        totals,
        problemCount);
  }

  private static int without(BitSet rows, BitSet others) {
    BitSet rest = (BitSet) rows.clone();
    rest.andNot(others);
    return rest.cardinality();
  }
}
