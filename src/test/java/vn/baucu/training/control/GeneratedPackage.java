package vn.baucu.training.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A package as the generator made it, opened to look at its rows. */
final class GeneratedPackage {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final byte[] bytes;
  private final Map<String, List<CSVRecord>> files = new LinkedHashMap<>();

  private GeneratedPackage(byte[] bytes) {
    this.bytes = bytes;
  }

  static GeneratedPackage of(RehearsalPlan plan) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new RehearsalGenerator().write(plan, out);
      GeneratedPackage made = new GeneratedPackage(out.toByteArray());
      made.open();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        files.put(
            entry.getName(),
            FORMAT
                .parse(
                    new InputStreamReader(
                        new ByteArrayInputStream(content), StandardCharsets.UTF_8))
                .getRecords());
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  List<CSVRecord> rows(String file) {
    return files.get(file);
  }

  /** Cells of a row joined: a key to compare by. */
  static String key(CSVRecord row, String... columns) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      key.append(row.get(column)).append('/');
    }
    return key.toString();
  }

  static long number(CSVRecord row, String column) {
    return Long.parseLong(row.get(column));
  }
}
