package vn.baucu.readiness.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.readiness.control.ReadinessFacts.Difference;
import vn.baucu.shared.ready.ReadyFact;

class ReadinessFactsTest {
  private static final ReadyFact FIFTH = fact("5", "Trường THCS Vĩnh Niệm, nhà A", 1_402L);
  private static final ReadyFact SIXTH = fact("6", "Nhà văn hóa", null);

  private static ReadyFact fact(String name, String address, Long posted) {
    return ReadyFact.of(7, "voters.ready.fact", name, address, posted);
  }

  private static String text(ReadyFact... facts) {
    return ReadinessFacts.document(List.of(facts)).text();
  }

  /** It is kept for years and compared: another form would take every declaration back. */
  @Test
  void theFormIsTheCanonicalOne() {
    assertThat(text(SIXTH, FIFTH))
        .isEqualTo(text(FIFTH, SIXTH))
        .isEqualTo(
            "{\"facts\":[{\"key\":\"voters.ready.fact\",\"name\":\"5\",\"values\":[\"Trường THCS"
                + " Vĩnh Niệm, nhà A\",1402]},{\"key\":\"voters.ready.fact\",\"name\":\"6\","
                + "\"values\":[\"Nhà văn hóa\",null]}],\"kind\":\"baucu.readiness\",\"version\":1}");
  }

  @Test
  void whatDiffersIsNamed() {
    String before = text(FIFTH, SIXTH);
    assertThat(ReadinessFacts.between(before, text(SIXTH, FIFTH))).isEmpty();
    assertThat(
            ReadinessFacts.between(before, text(fact("5", "Trường THCS Vĩnh Niệm", 1_402L), SIXTH)))
        .containsExactly(new Difference("voters.ready.fact", "5"));
    assertThat(ReadinessFacts.between(before, text(SIXTH, fact("7", "Chùa", 900L))))
        .as("one is gone, one is new")
        .containsExactly(
            new Difference("voters.ready.fact", "5"), new Difference("voters.ready.fact", "7"));
  }
}
