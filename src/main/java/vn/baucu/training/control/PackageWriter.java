package vn.baucu.training.control;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the files of a data package one after the other, row by row. The archive carries one fixed
 * time, so that the same rows make the same bytes.
 */
final class PackageWriter {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2021, 1, 1, 0, 0);
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** Where the rows of one file go. */
  @FunctionalInterface
  interface Rows {
    void write(Object... cells) throws IOException;
  }

  /** What gives the rows of one file. */
  @FunctionalInterface
  interface Content {
    void writeTo(Rows rows) throws IOException;
  }

  private final ZipOutputStream zip;
  private final Writer writer;

  PackageWriter(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
  }

  /**
   * Writes one file.
   *
   * @param columns its header, comma-separated
   */
  void file(String name, String columns, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord((Object[]) columns.split(","));
    content.writeTo(printer::printRecord);
    printer.flush();
    zip.closeEntry();
  }

  /** Ends the archive and leaves the stream under it open. */
  void finish() throws IOException {
    zip.finish();
  }
}
