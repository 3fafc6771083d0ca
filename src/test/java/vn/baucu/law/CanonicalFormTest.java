package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** Golden bytes: whatever is signed today must be made again, byte for byte, in years. */
class CanonicalFormTest {
  private static final CanonicalForm.Kind KIND =
      new CanonicalForm.Kind("baucu.test", 3, List.of("name", "votes", "open", "note"));

  private static Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>();
    values.put("votes", List.of(12_345, 0L, -7));
    values.put("name", "Bu\u0300i \"Thủy\"\n\u0001");
    values.put("open", true);
    values.put("note", null);
    return values;
  }

  @Test
  void theBytesAreThese() {
    CanonicalForm form = CanonicalForm.of(KIND, values());
    assertThat(form.text())
        .isEqualTo(
            "{\"kind\":\"baucu.test\",\"name\":\"Bùi \\\"Thủy\\\"\\n\\u0001\",\"note\":null,"
                + "\"open\":true,\"version\":3,\"votes\":[12345,0,-7]}");
    assertThat(form.sha256())
        .isEqualTo("3f01881ed31d55ac175c528f5c7b6407c9e61e4d383d46002dbf3781edec6372");
  }

  @Test
  void theOrderInWhichFieldsAreGivenDoesNotMatter() {
    Map<String, Object> nested = new HashMap<>();
    nested.put("b", 1);
    nested.put("a", Map.of());
    Map<String, Object> values = values();
    values.put("note", nested);
    assertThat(CanonicalForm.of(KIND, values).text()).contains("\"note\":{\"a\":{},\"b\":1}");
  }

  @Test
  void exactlyTheFieldsOfTheKindAreTaken() {
    Map<String, Object> missing = values();
    missing.remove("open");
    assertThatThrownBy(() -> CanonicalForm.of(KIND, missing))
        .isInstanceOf(IllegalArgumentException.class);
    Map<String, Object> added = values();
    added.put("closed", false);
    assertThatThrownBy(() -> CanonicalForm.of(KIND, added))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CanonicalForm.Kind("x", 1, List.of("version")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatHasNoCanonicalFormIsRefused() {
    for (Object value : Arrays.asList(0.5, 1L << 53, new StringBuilder("x"), 'x')) {
      Map<String, Object> values = values();
      values.put("note", value);
      assertThatThrownBy(() -> CanonicalForm.of(KIND, values).text())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** An independent implementation of RFC 8785 finds nothing to change. */
  @Property(tries = 300)
  void itIsTheFormOfRfc8785(@ForAll("jsonValues") Object value) throws IOException {
    Map<String, Object> values = values();
    values.put("note", value);
    String text = CanonicalForm.of(KIND, values).text();
    assertThat(new JsonCanonicalizer(text).getEncodedString()).isEqualTo(text);
  }

  @Provide
  Arbitrary<Object> jsonValues() {
    return Arbitraries.lazyOf(
        () ->
            Arbitraries.strings()
                .ofMaxLength(8)
                .filter(CanonicalFormTest::isText)
                .map(Object.class::cast),
        () ->
            Arbitraries.longs()
                .between(-CanonicalForm.LARGEST, CanonicalForm.LARGEST)
                .map(Object.class::cast),
        () -> jsonValues().list().ofMaxSize(3).map(Object.class::cast),
        () ->
            Arbitraries.maps(
                    Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(5), jsonValues())
                .ofMaxSize(3)
                .map(Object.class::cast));
  }

  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }
}
