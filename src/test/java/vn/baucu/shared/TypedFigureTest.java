package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.testing.FigureTable;

/** A figure is read as it was typed, or not at all. */
class TypedFigureTest {
  @ParameterizedTest
  @MethodSource("vn.baucu.testing.FigureTable#rows")
  void isReadByTheTable(FigureTable.Row row) {
    assertThat(read(row.typed())).isEqualTo(row.figure());
  }

  private static String read(String typed) {
    try {
      Long figure = TypedFigure.read(typed, 9);
      return figure == null ? "blank" : figure.toString();
    } catch (Refusal refusal) {
      return refusal.key().equals("shared.noFigure") ? "wrong" : "long";
    }
  }
}
