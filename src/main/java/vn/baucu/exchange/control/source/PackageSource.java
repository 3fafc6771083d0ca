package vn.baucu.exchange.control.source;

import java.util.Set;
import java.util.function.Consumer;
import vn.baucu.exchange.boundary.Withdrawal;

/**
 * A data package of any kind, as sheets of rows: a ZIP of CSV files, or what was typed on a page. A
 * sheet can be read any number of times.
 */
public interface PackageSource extends AutoCloseable {
  /** The sheets in it. */
  Set<PackageFile> sheets();

  /** How many bytes all sheets have together: the work of reading them once. */
  long bytes();

  /**
   * Hands out the rows of a sheet in the order of the file. What is wrong with the sheet as a table
   * or with a row as a row is reported and not handed out.
   *
   * @param sheet one of {@link #sheets()}
   */
  void read(PackageFile sheet, PackageLog log, Consumer<SheetRow> rows);

  /** What shall no longer be there; a file takes nothing away. */
  default Withdrawal withdrawn() {
    return Withdrawal.NONE;
  }

  /** Whether it is a part that somebody types, of what others are still putting together. */
  default boolean isTyped() {
    return false;
  }

  @Override
  void close();
}
