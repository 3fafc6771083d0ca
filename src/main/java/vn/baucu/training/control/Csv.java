package vn.baucu.training.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The small tables that rehearsals are made of, read from beside the program. */
final class Csv {
  private static final String FOLDER = "/vn/baucu/training/";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private Csv() {}

  /**
   * All rows of a table.
   *
   * @param path below the folder of the rehearsals, such as {@code names.csv}
   */
  static List<CSVRecord> rows(String path) {
    try (InputStream in = Csv.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalArgumentException("No table " + path + " among those of the rehearsals");
      }
      return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8)).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
