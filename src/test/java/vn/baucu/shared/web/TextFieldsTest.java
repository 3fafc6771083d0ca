package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.TextLimit;

/** A field whose text is kept names the kind of text it is, and is counted; nothing is cut. */
class TextFieldsTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Pattern FIELD =
      Pattern.compile("<(?:[hp]:inputText(?:area)?|textarea|input)\\b(?:[^>\"]|\"[^\"]*\")*>");
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "type=\"(hidden|checkbox|radio|file|search|password|time)\"|inputmode=\"numeric\"|converter=\"typed(Day|Hour|Moment)\"");
  private static final Pattern LIMIT =
      Pattern.compile("data-limit=\"#\\{limit\\.of\\('(\\w+)'\\)}\"");

  /** Asked with or looked up, never kept as they are typed. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "name=\"search\"",
          "value=\"#{unitsView.list}\"",
          "value=\"#{clockView.typed}\"",
          "value=\"#{countReview.typed}\"",
          "value=\"#{resultSigning.typed}\"",
          "name=\"q\"",
          "value=\"#{candidatePaste.text}\"",
          "value=\"#{memberBody.pasted}\"",
          "value=\"#{accountsView.list}\"",
          "value=\"#{accountsView.unit}\"",
          "value=\"#{accountsView.area}\"",
          "value=\"#{loginView.username}\"");

  @Test
  void everyFieldOfTextNamesItsKind() throws IOException {
    List<String> without = new ArrayList<>();
    List<String> cut = new ArrayList<>();
    int counted = 0;
    for (Path file : pages()) {
      Matcher field = FIELD.matcher(Files.readString(file));
      while (field.find()) {
        String tag = field.group();
        Matcher limit = LIMIT.matcher(tag);
        if (limit.find()) {
          assertThat(TextLimit.valueOf(limit.group(1)).longest()).isPositive();
          counted++;
          if (tag.contains("maxlength")) {
            cut.add(file + " " + tag);
          }
        } else if (!NO_TEXT.matcher(tag).find() && NOT_KEPT.stream().noneMatch(tag::contains)) {
          without.add(file + " " + tag);
        }
      }
    }
    assertThat(without).isEmpty();
    assertThat(cut).isEmpty();
    assertThat(counted).isGreaterThan(20);
  }

  @Test
  void scriptsMakeNoFieldThatCuts() throws IOException {
    try (Stream<Path> files = Files.list(WEBAPP.resolve("resources/baucu"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".js")).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainIgnoringCase("maxlength");
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
    }
  }
}
