package vn.baucu.exchange.control.source;

import java.util.Map;

/** One row of a sheet: where a person finds it, and its cells by the name of their column. */
public final class SheetRow {
  private final PackageFile sheet;
  private final int number;
  private final Map<String, Integer> columns;
  private final String[] cells;
  private final boolean[] faulty;

  SheetRow(
      PackageFile sheet,
      int number,
      Map<String, Integer> columns,
      String[] cells,
      boolean[] faulty) {
    this.sheet = sheet;
    this.number = number;
    this.columns = columns;
    this.cells = cells;
    this.faulty = faulty;
  }

  public PackageFile sheet() {
    return sheet;
  }

  /** The row as a spreadsheet counts: the header is row 1. */
  public int number() {
    return number;
  }

  /** The cell of a column, cleaned; empty where it is blank or the column is absent. */
  public String cell(String column) {
    Integer index = columns.get(column);
    return index == null ? "" : cells[index];
  }

  /** Whether the sheet has a column that may be absent. */
  public boolean has(String column) {
    return columns.containsKey(column);
  }

  /**
   * Whether the cell is already reported as no value at all, so that nothing more is said of it.
   */
  boolean isFaulty(String column) {
    Integer index = columns.get(column);
    return index != null && faulty[index];
  }
}
