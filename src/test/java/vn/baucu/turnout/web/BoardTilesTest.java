package vn.baucu.turnout.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTilesTest {
  @Test
  void kindsAreNamedOnceInTheirOrder() {
    assertThat(BoardTiles.kinds(List.of("Quận Hồng Bàng", "Huyện An Lão", "Quận Lê Chân")))
        .isEqualTo("quận, huyện");
    assertThat(BoardTiles.kinds(List.of("Một đơn vị"))).isEmpty();
  }
}
