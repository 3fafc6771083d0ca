package vn.baucu.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV table of expectations. A dash is null; a column that is absent has its default. */
final class Table {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private static final Map<String, List<Row>> READ = new ConcurrentHashMap<>();

  private Table() {}

  static boolean exists(String name) {
    return Table.class.getResource(name) != null;
  }

  static List<Row> read(String name) {
    return READ.computeIfAbsent(name, Table::parse);
  }

  private static List<Row> parse(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        var records = FORMAT.parse(reader)) {
      return records.stream().map(row -> new Row(name, row)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Puts each row of a table to an expectation; a failure names its row. */
  static void eachRow(String name, Consumer<Row> expectation) {
    for (Row row : read(name)) {
      try {
        expectation.accept(row);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(row.name() + "\n" + failure.getMessage(), failure);
      }
    }
  }

  /** One expectation. */
  record Row(String table, CSVRecord cells) {
    boolean has(String column) {
      return cells.isSet(column) && !cells.get(column).isEmpty();
    }

    String text(String column, String otherwise) {
      return has(column) ? cells.get(column) : otherwise;
    }

    String text(String column) {
      return cells.get(column);
    }

    Long number(String column, Long otherwise) {
      return has(column) ? parse(cells.get(column)) : otherwise;
    }

    Long number(String column) {
      return parse(cells.get(column));
    }

    int integer(String column, int otherwise) {
      return has(column) ? Integer.parseInt(cells.get(column)) : otherwise;
    }

    int integer(String column) {
      return Integer.parseInt(cells.get(column));
    }

    boolean flag(String column) {
      return text(column, "false").equals("true");
    }

    List<Long> numbers(String column) {
      return words(column).stream()
          .map(Row::parse)
          .collect(ArrayList::new, List::add, List::addAll);
    }

    List<String> words(String column) {
      return has(column) ? Arrays.asList(cells.get(column).split(" ")) : List.of();
    }

    <E extends Enum<E>> E one(Class<E> type, String column, E otherwise) {
      return has(column) ? Enum.valueOf(type, cells.get(column)) : otherwise;
    }

    BirthDate born(String column) {
      return BirthDate.parse(cells.get(column)).orElse(null);
    }

    LocalDate day(String column, String otherwise) {
      return LocalDate.parse(text(column, otherwise));
    }

    private static Long parse(String cell) {
      return cell.isEmpty() || cell.equals("-") ? null : Long.valueOf(cell);
    }

    String name() {
      return table + ":" + cells.getRecordNumber() + " " + Map.copyOf(cells.toMap());
    }
  }
}
