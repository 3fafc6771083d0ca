package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rounds have to do with each other is said by the law alone. */
class RoundTest {
  private static final Path JAVA = Path.of("src/main/java/vn/baucu");
  private static final Pattern NAMED =
      Pattern.compile(
          "Round\\.FIRST|Round\\.RE_VOTE|round\\s*(=|<>|IN)\\s*\\(?'", Pattern.CASE_INSENSITIVE);

  @Test
  void aNewVoteStandsInTheSumsOfWhatItReplaces() {
    assertThat(Round.RE_VOTE.sums()).isEqualTo(Round.FIRST);
    assertThat(Arrays.stream(Round.values()).filter(Round::isAgain)).containsExactly(Round.RE_VOTE);
    assertThat(Round.FIRST.again()).contains(Round.RE_VOTE);
    assertThat(Round.RE_VOTE.again()).isEmpty();
    for (Round round : Round.values()) {
      assertThat(round.sums().sums()).isEqualTo(round.sums());
    }
  }

  @Test
  void whoNamesNoRoundMeansElectionDay() {
    assertThat(Round.named(null)).contains(Round.FIRST);
    assertThat(Round.named(" ")).contains(Round.FIRST);
    assertThat(Round.named("SUPPLEMENTARY")).contains(Round.SUPPLEMENTARY);
    assertThat(Round.named("first")).isEmpty();
  }

  /** No other source names a round: neither in code nor in its SQL. */
  @Test
  void onlyTheLawNamesRounds() throws IOException {
    try (Stream<Path> files = Files.walk(JAVA)) {
      List<Path> others =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.startsWith(JAVA.resolve("law")))
              .filter(file -> NAMED.matcher(read(file)).find())
              .toList();
      assertThat(others).isEmpty();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
