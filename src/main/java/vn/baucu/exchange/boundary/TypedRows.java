package vn.baucu.exchange.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed on a page, as the rows a data package would have: one rule judges both.
 * Sheets and columns bear the names of the package.
 */
public final class TypedRows {
  private final Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
  private Withdrawal withdrawn = Withdrawal.NONE;

  /** A sheet that is there, with or without rows. */
  public TypedRows sheet(String sheet) {
    sheets.computeIfAbsent(sheet, name -> new ArrayList<>());
    return this;
  }

  /**
   * Adds a row.
   *
   * @param sheet such as {@code levels}
   * @param cells column, value, column, value…; a value that is null is empty
   * @return its number in the sheet, by which problems name it: the first row is 2
   */
  public int add(String sheet, Object... cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put((String) cells[i], cells[i + 1] == null ? "" : String.valueOf(cells[i + 1]));
    }
    sheet(sheet);
    sheets.get(sheet).add(row);
    return sheets.get(sheet).size() + 1;
  }

  /** Says what shall no longer be there. */
  public TypedRows withdraw(Withdrawal what) {
    withdrawn = what;
    return this;
  }

  /** The rows of each sheet. */
  public Map<String, List<Map<String, String>>> sheets() {
    return sheets;
  }

  /** What shall no longer be there. */
  public Withdrawal withdrawn() {
    return withdrawn;
  }
}
