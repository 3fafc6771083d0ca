package vn.baucu.exchange.control.source;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.baucu.exchange.boundary.TypedRows;
import vn.baucu.exchange.boundary.Withdrawal;

/** What was typed on a page as a package: its cells are cleaned and judged as those of a file. */
public final class TypedSource implements PackageSource {
  private final Map<PackageFile, List<Map<String, String>>> sheets =
      new EnumMap<>(PackageFile.class);
  private final Withdrawal withdrawn;

  public TypedSource(TypedRows typed) {
    typed
        .sheets()
        .forEach(
            (name, rows) -> sheets.put(PackageFile.ofFileName(name + ".csv").orElseThrow(), rows));
    withdrawn = typed.withdrawn();
  }

  @Override
  public Set<PackageFile> sheets() {
    return sheets.keySet();
  }

  @Override
  public long bytes() {
    return sheets.values().stream().mapToLong(List::size).sum();
  }

  @Override
  public void read(PackageFile sheet, PackageLog log, Consumer<SheetRow> rows) {
    int number = 1;
    for (Map<String, String> row : sheets.get(sheet)) {
      number++;
      log.of(sheet).countRow();
      rows.accept(row(sheet, number, row, log));
    }
  }

  private static SheetRow row(
      PackageFile sheet, int number, Map<String, String> row, PackageLog log) {
    Map<String, Integer> columns = new HashMap<>();
    String[] cells = new String[row.size()];
    boolean[] faulty = new boolean[row.size()];
    row.forEach(
        (column, value) -> {
          int index = columns.size();
          columns.put(column, index);
          cells[index] = CellText.clean(value);
          faulty[index] = cells[index].chars().anyMatch(c -> c < ' ');
          if (faulty[index]) {
            log.problem(sheet, number, column, value, Fault.CONTROL_CHARACTER);
          }
        });
    return new SheetRow(sheet, number, columns, cells, faulty);
  }

  @Override
  public Withdrawal withdrawn() {
    return withdrawn;
  }

  @Override
  public boolean isTyped() {
    return true;
  }

  @Override
  public void close() {
    // Nothing was opened.
  }
}
