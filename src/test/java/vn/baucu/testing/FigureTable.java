package vn.baucu.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What may be typed as a figure and what it comes to, the same on the server and on the pages: a
 * number, {@code blank}, {@code wrong} or, over nine digits, {@code long}.
 */
public final class FigureTable {
  private static final String TABLE = "/vn/baucu/shared/typed-figures.csv";

  private FigureTable() {}

  /** One input and what it comes to. */
  public record Row(String typed, String figure) {}

  /** All rows, with their blanks and tabs as they are typed. */
  public static List<Row> rows() {
    try (InputStream in = FigureTable.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(FigureTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    int end = line.lastIndexOf('|');
    String typed =
        line.substring(0, end)
            .replace("␣", " ")
            .replace("⍽", "\u00a0")
            .replace("{thin}", "\u2009")
            .replace("{narrow}", "\u202f")
            .replace("→", "\t");
    return new Row(typed, line.substring(end + 1));
  }
}
