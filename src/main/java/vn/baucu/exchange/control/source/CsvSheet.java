package vn.baucu.exchange.control.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file of a package row by row. */
final class CsvSheet {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

  /** What a spreadsheet writes where a formula failed. */
  private static final Pattern ERROR =
      Pattern.compile("#(REF|N/A|VALUE|DIV/0|NAME|NUM|NULL|SPILL)[!?]?|#+");

  private static final char REPLACED = '\uFFFD';

  private final PackageFile sheet;
  private final PackageLimits limits;
  private final PackageLog log;
  private final Map<String, Integer> columns = new HashMap<>();
  private String[] header;

  CsvSheet(PackageFile sheet, PackageLimits limits, PackageLog log) {
    this.sheet = sheet;
    this.limits = limits;
    this.log = log;
  }

  void read(InputStream bytes, Consumer<SheetRow> rows) throws IOException {
    PushbackInputStream marked = new PushbackInputStream(bytes, FileKind.HEAD);
    byte[] head = marked.readNBytes(FileKind.HEAD);
    switch (FileKind.of(head)) {
      case UTF16 -> log.broken(sheet, Fault.NOT_UTF8_SHEET, null);
      case ZIP, OLE, WEB_PAGE, RICH_TEXT, ARCHIVE -> log.broken(sheet, Fault.NO_TEXT, null);
      case TEXT, OTHER -> {
        marked.unread(head);
        readText(marked, rows);
      }
    }
  }

  private void readText(InputStream bytes, Consumer<SheetRow> rows) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    RowGuard text =
        new RowGuard(
            new BufferedReader(new InputStreamReader(bytes, utf8)), limits.rowCharacters());
    try (CSVParser parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
      readRecords(parser, text, rows);
    }
  }

  private void readRecords(CSVParser parser, RowGuard guard, Consumer<SheetRow> rows)
      throws IOException {
    Iterator<CSVRecord> records = parser.iterator();
    try {
      if (!records.hasNext()) {
        log.broken(sheet, Fault.NO_HEADER, null, String.join(",", sheet.columns()));
        return;
      }
      if (!readHeader(records.next())) {
        return;
      }
      guard.nextRow();
      while (records.hasNext()) {
        readRow(records.next(), rows);
        guard.nextRow();
      }
    } catch (UncheckedIOException e) {
      stop(parser, e.getCause());
    }
  }

  /** The rest of the file cannot be told apart into rows: say where, and leave it. */
  private void stop(CSVParser parser, IOException cause) throws IOException {
    int row = (int) parser.getRecordNumber() + 1;
    log.of(sheet).breakOff();
    if (cause instanceof RowGuard.Endless) {
      log.problem(sheet, row, null, null, Fault.ROW_TOO_LONG, limits.rowCharacters());
    } else if (cause instanceof CSVException || cause.getClass() == IOException.class) {
      log.problem(sheet, row, null, null, Fault.BROKEN_QUOTES);
    } else {
      throw cause;
    }
  }

  private boolean readHeader(CSVRecord names) {
    header = Arrays.stream(names.values()).map(CellText::clean).toArray(String[]::new);
    int used = header.length;
    while (used > 0 && header[used - 1].isEmpty()) {
      used--;
    }
    header = Arrays.copyOf(header, used);
    if (used <= 1 && sheet.columns().size() > 1 && String.join("", header).matches(".*[;\t].*")) {
      log.broken(sheet, Fault.WRONG_SEPARATOR, null);
      return false;
    }
    if (Arrays.stream(header).noneMatch(sheet.columns()::contains)) {
      log.broken(sheet, Fault.NO_HEADER, null, String.join(",", sheet.columns()));
      return false;
    }
    boolean sound = true;
    for (int i = 0; i < used; i++) {
      sound &= addColumn(header[i], i);
    }
    for (String column : sheet.columns()) {
      if (!columns.containsKey(column)) {
        log.broken(sheet, Fault.MISSING_COLUMN, column, column);
        sound = false;
      }
    }
    return sound;
  }

  private boolean addColumn(String name, int index) {
    if (!sheet.columns().contains(name) && !sheet.optionalColumns().contains(name)) {
      log.broken(sheet, Fault.UNKNOWN_COLUMN, name, name, String.join(",", sheet.columns()));
      return false;
    }
    if (columns.put(name, index) != null) {
      log.broken(sheet, Fault.DUPLICATE_COLUMN, name, name);
      return false;
    }
    return true;
  }

  private void readRow(CSVRecord record, Consumer<SheetRow> rows) {
    String[] raw = record.values();
    if (Arrays.stream(raw).allMatch(cell -> CellText.clean(cell).isEmpty())) {
      return;
    }
    int number = (int) record.getRecordNumber();
    log.of(sheet).countRow();
    int used = raw.length;
    while (used > header.length && CellText.clean(raw[used - 1]).isEmpty()) {
      used--;
    }
    if (used != header.length) {
      log.problem(sheet, number, null, null, Fault.RAGGED_ROW, used, header.length);
      return;
    }
    String[] cells = new String[header.length];
    boolean[] faulty = new boolean[header.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = CellText.clean(raw[i]);
      faulty[i] = isFaulty(number, header[i], raw[i], cells[i]);
    }
    rows.accept(new SheetRow(sheet, number, columns, cells, faulty));
  }

  private boolean isFaulty(int row, String column, String raw, String cell) {
    Fault fault = null;
    if (cell.indexOf(REPLACED) >= 0) {
      fault = Fault.NOT_UTF8;
    } else if (cell.chars().anyMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t')) {
      fault = Fault.CONTROL_CHARACTER;
    } else if (cell.startsWith("=") && !raw.startsWith("'")) {
      fault = Fault.FORMULA;
    } else if (ERROR.matcher(cell).matches()) {
      fault = Fault.SPREADSHEET_ERROR;
    }
    if (fault != null) {
      log.problem(sheet, row, column, cell, fault);
    }
    return fault != null;
  }
}
