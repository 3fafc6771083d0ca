package vn.baucu.exchange.control.out;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.baucu.exchange.control.source.PackageFile;

/**
 * A data package while it is written, sheet by sheet and row by row. The archive carries one fixed
 * time, so that the same rows make the same bytes.
 */
final class PackageSink {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** What a spreadsheet would take for a formula where a cell begins with it. */
  private static final String FORMULA = "=+-@\t\r";

  private final ZipOutputStream zip;
  private final Writer writer;

  PackageSink(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
  }

  /**
   * Where the cells of a row go, in the order of the columns; null is blank, as what is left out.
   */
  @FunctionalInterface
  interface Rows {
    void write(Object... cells);
  }

  /** Writes a sheet with all columns there can be. */
  void sheet(PackageFile sheet, Consumer<Rows> content) throws IOException {
    ZipEntry entry = new ZipEntry(sheet.fileName());
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    List<String> columns =
        Stream.concat(sheet.columns().stream(), sheet.optionalColumns().stream()).toList();
    printer.printRecord(columns);
    content.accept(cells -> print(printer, Arrays.copyOf(cells, columns.size())));
    printer.flush();
    zip.closeEntry();
  }

  private static void print(CSVPrinter printer, Object... cells) {
    try {
      printer.printRecord(Arrays.stream(cells).map(PackageSink::guarded).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String guarded(Object cell) {
    String text = cell == null ? "" : cell.toString();
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  /** Ends the archive and leaves the stream under it open. */
  void finish() throws IOException {
    zip.finish();
  }
}
