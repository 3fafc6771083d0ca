package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding without accents, without the place of the tone, in any order of the words. */
class SearchTextTest {
  @ParameterizedTest
  @CsvSource({
    "thuy, Phường Thủy Đường",
    "thuỷ, Phường Thủy Đường",
    "duong THUY, Phường Thủy Đường",
    "hoa, Hòa Bình",
    "hoà, Hoá Bình",
    "do son, Quận Đồ Sơn",
    "kv 3, Quán Toan KV 3",
  })
  void findsWhatIsMeant(String typed, String text) {
    assertThat(SearchText.of(typed).finds(text)).isTrue();
  }

  @Test
  void findsNothingElse() {
    assertThat(SearchText.of("lê chân").finds("Quận Ngô Quyền")).isFalse();
    assertThat(SearchText.of("toan 5").finds("Quán Toan", "Khu vực 4")).isFalse();
  }

  @Test
  void aBlankFindsEverythingAndWordsMayStandInDifferentTexts() {
    assertThat(SearchText.of(" ").finds("Quán Toan")).isTrue();
    assertThat(SearchText.of(null).finds((String) null)).isTrue();
    assertThat(SearchText.of("toan 4").finds("Quán Toan", null, "Khu vực 4")).isTrue();
  }
}
