package vn.baucu.shared.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed becomes beginnings of words, and nothing of it a pattern. */
class FindWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Thuỷ Nguyên, % thuy%;% nguyen%",
    "ĐỖ sơn, % do%;% son%",
    "kv 05, % kv%;% 5%",
    "0, % 0%",
    "commune-11296, % commune%;% 11296%",
    "100%_\\, % 100%",
  })
  void wordsAreBeginningsWithoutMarks(String typed, String patterns) {
    FindWords words = FindWords.of(typed);

    assertThat(words.arguments(6, 1))
        .startsWith(1)
        .endsWith(6)
        .containsSequence((Object[]) patterns.split(";"));
    assertThat(words.condition("a.name", "b.name").split("LIKE \\?", -1))
        .hasSize(patterns.split(";").length + 1);
  }

  @Test
  void whatHasNoLetterFindsNothing() {
    assertThat(FindWords.of(null).isEmpty()).isTrue();
    assertThat(FindWords.of(" %_'\u0000").isEmpty()).isTrue();
  }
}
