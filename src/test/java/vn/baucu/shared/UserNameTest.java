package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "city-b",
        "City-B",
        "  CITY-B ",
        "\tcity-b\n",
        "\u00a0city-b\u00a0",
        "\u200bcity-b\ufeff",
        "city-b\u3000"
      })
  void capitalsAndBlanksAroundAreNoDifference(String typed) {
    assertThat(UserName.normal(typed)).isEqualTo("city-b");
  }

  @Test
  void whatIsWithinStays() {
    assertThat(UserName.normal("to\u0302 1")).isEqualTo("tô 1");
    assertThat(UserName.normal(null)).isEmpty();
    assertThat(UserName.normal(" \t")).isEmpty();
  }

  @Test
  void aTextIsCutBetweenSignsAndSaysSo() {
    assertThat(CutText.to(null, 3)).isNull();
    assertThat(CutText.to("abc", 3)).isEqualTo("abc");
    assertThat(CutText.to("abcd", 3)).isEqualTo("ab…");
    String flowers = String.join("", Collections.nCopies(5, "🌸"));
    assertThat(CutText.to(flowers, 5)).isEqualTo(flowers);
    assertThat(CutText.to(flowers, 4)).isEqualTo("🌸🌸🌸…");
  }
}
