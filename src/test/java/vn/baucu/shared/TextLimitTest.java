package vn.baucu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is kept whole or refused, by one count of its characters. */
class TextLimitTest {
  private static final String ASTRAL = "\uD842\uDFB7";

  @ParameterizedTest
  @EnumSource(TextLimit.class)
  void takesWhatFitsAndNamesTheLimitToWhatDoesNot(TextLimit kind) {
    for (String letter : new String[] {"a", "ữ", ASTRAL}) {
      String whole = letter.repeat(kind.longest());
      assertThat(kind.optional("  " + whole + "\n")).isEqualTo(whole);
      assertThatThrownBy(() -> kind.optional(whole + letter))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                assertThat(new Messages().of(refusal))
                    .contains(new Formats().integer(kind.longest() + 1))
                    .contains(new Formats().integer(kind.longest()));
              });
    }
  }

  @Test
  void aLineBreakIsOneCharacterHoweverItIsSent() {
    String lines = "a\r\n".repeat(TextLimit.REASON.longest() / 2) + "b";
    assertThat(TextLimit.REASON.optional(lines.substring(3)))
        .hasSize(TextLimit.REASON.longest() - 1)
        .doesNotContain("\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001Bb", "a\u0085b", "a\uD842b", "a\u202Eb"})
  void whatCannotBePrintedIsRefusedWithItsPlace(String text) {
    for (TextLimit kind : TextLimit.values()) {
      assertThatThrownBy(() -> kind.required(text, "count.textMissing"))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.key()).isEqualTo("shared.textUnprintable");
                assertThat(refusal.arguments()).containsExactly(2);
              });
    }
  }

  @Test
  void nothingButBlanksIsNoText() {
    assertThat(TextLimit.PERSON.optional(" \u2003\n")).isNull();
    assertThatThrownBy(() -> TextLimit.PERSON.required(null, "count.phonedBy"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE));
  }

  @Test
  void theEndOfALongNameIsMarkedAsCut() {
    String name = ASTRAL.repeat(TextLimit.FILE_NAME.longest()) + ".jpg";
    assertThat(TextLimit.FILE_NAME.end("a.jpg")).isEqualTo("a.jpg");
    String end = TextLimit.FILE_NAME.end(name);
    assertThat(end).startsWith("…" + ASTRAL).endsWith(".jpg");
    assertThat(TextLimit.length(end)).isEqualTo(TextLimit.FILE_NAME.longest());
  }
}
