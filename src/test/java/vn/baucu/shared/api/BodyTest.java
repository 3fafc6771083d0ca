package vn.baucu.shared.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.baucu.shared.Messages;
import vn.baucu.shared.Refusal;

/** Bodies that say two things, or more than anybody would. */
class BodyTest {
  private static final String[] KNOWN = {"version", "votes", "explanations", "comment"};

  @Test
  void aGoodBodyIsRead() {
    Body body =
        Body.of(" {\"version\":1,\"votes\":[5,null],\"explanations\":{\"C201\":\"x\"}}\n", KNOWN);

    assertThat(body.number("version")).isEqualTo(1);
    assertThat(body.numbers("votes")).containsExactly(5L, null);
    assertThat(body.texts("explanations")).containsEntry("C201", "x");
  }

  static Stream<Arguments> bad() {
    String nine = "9".repeat(20_000);
    return Stream.of(
        Arguments.of("{\"version\":1,\"version\":2}", "version"),
        Arguments.of("{\"explanations\":{\"C201\":\"a\",\"C201\":\"b\"}}", "explanations.C201"),
        Arguments.of("{\"version\":1} rubbish", "dòng 1, ký tự "),
        Arguments.of("{\"version\":1}{\"version\":2}", "dòng 1, ký tự "),
        Arguments.of("{\"version\":1,\n\"votes\":[1,]}", "dòng 2, ký tự "),
        Arguments.of("{\"votes\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}", "votes[0][0]"),
        Arguments.of("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000), "a.a"),
        Arguments.of("{\"version\":" + nine + "}", "version"),
        Arguments.of("{\"votes\":[1,1e" + nine + "]}", "votes[1]"),
        Arguments.of("{\"votes\":[1,1.5]}", "votes[1]"),
        Arguments.of("{\"other\":1}", "other"),
        Arguments.of("[1]", "{}"),
        Arguments.of("", "dòng 1, ký tự 1"),
        Arguments.of(null, "dòng 1, ký tự 1"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatIsWrongIsRefusedWithItsPlace(String text, String place) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> Body.of(text, KNOWN).numbers("votes"));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(new Messages().of(refusal)).contains(place);
  }
}
