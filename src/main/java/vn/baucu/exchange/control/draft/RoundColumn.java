package vn.baucu.exchange.control.draft;

import vn.baucu.exchange.control.source.Cells;
import vn.baucu.exchange.control.source.Fault;
import vn.baucu.law.Round;

/** The optional column {@code round}: the first round where it is absent or blank. */
final class RoundColumn {
  private static final String COLUMN = "round";

  private RoundColumn() {}

  /** Whether the row is of the first round; reports any other. */
  static boolean isFirst(Cells cells) {
    if (cells.row().cell(COLUMN).isEmpty()) {
      return true;
    }
    Round round = cells.word(COLUMN, Round.class);
    if (round != null && round != Round.FIRST) {
      cells.refuse(COLUMN, Fault.ROUND);
    }
    return round == Round.FIRST;
  }
}
