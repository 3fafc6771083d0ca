package vn.baucu.turnout.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnoutBoardTest {
  private static final LocalDateTime NINE = LocalDateTime.of(2021, 5, 23, 9, 0);

  private static TurnoutLine line(String unit, LocalDateTime asOf, long voters, long voted) {
    return new TurnoutLine(unit, "Quận " + unit, null, asOf, voters, voted, 1, 0, 0);
  }

  private static TurnoutBoard board(TurnoutLine... lines) {
    return new TurnoutBoard(
        null,
        NINE,
        NINE,
        null,
        NINE,
        null,
        List.of(NINE),
        TurnoutLine.sum("31", "Thành phố", List.of(lines)),
        null,
        Arrays.stream(lines).map(line -> new TurnoutBoard.Row(line, null, 0)).toList(),
        List.of(),
        TurnoutBoard.LateList.NOBODY,
        0,
        null);
  }

  @Test
  void whatNobodyReportedIsNotKnownAndNotTheLowest() {
    TurnoutLine silent = line("303", null, 1_000, 0);
    TurnoutLine zero = line("304", NINE, 1_000, 0);
    TurnoutBoard board = board(silent, zero, line("305", NINE, 1_000, 500));

    assertThat(silent.known()).isNull();
    assertThat(zero.known()).isZero();
    assertThat(board.lowest()).extracting(TurnoutLine::unit).containsExactly("304");
    assertThat(board.highest()).extracting(TurnoutLine::unit).containsExactly("305");
  }

  @Test
  void theTwoLowestStandOutUnlessTheyAreNotAlone() {
    TurnoutLine first = line("303", NINE, 1_000, 500);
    TurnoutLine second = line("304", NINE, 1_000, 600);
    TurnoutLine alike = line("305", NINE, 500, 300);
    TurnoutLine last = line("306", NINE, 1_000, 900);

    assertThat(board(first, second, last).slowest()).containsExactly(first, second);
    assertThat(board(first, second, alike, last).slowest()).containsExactly(first);
    assertThat(board(second, alike).slowest()).isEmpty();
    assertThat(board(line("303", null, 1_000, 0), last).slowest()).isEmpty();
  }

  @Test
  void thoseWithTheSameShareAreLowestTogether() {
    TurnoutBoard board =
        board(
            line("303", NINE, 1_000, 500),
            line("304", NINE, 2_000, 1_000),
            line("305", NINE, 400, 200),
            line("306", NINE, 1_000, 900));

    assertThat(board.lowest()).extracting(TurnoutLine::unit).containsExactly("303", "304", "305");
    assertThat(board.slowest()).isEqualTo(board.lowest());
    assertThat(board.highest()).extracting(TurnoutLine::unit).containsExactly("306");
  }
}
