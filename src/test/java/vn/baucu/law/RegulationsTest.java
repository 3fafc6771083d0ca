package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code docs/regulations.md} is what the annotations say: article, place in the code, test. {@code
 * mvn test -Dtest=RegulationsTest -Dregulations.write=true} writes it anew.
 */
class RegulationsTest {
  private static final Path DOCUMENT = Path.of("docs/regulations.md");
  private static final String TABLES = "../src/test/resources/vn/baucu/law/";
  private static final String SOURCES = "../src/main/java/vn/baucu/law/";

  @Test
  void theDocumentIsUpToDate() throws IOException {
    String generated = generate();
    if (Boolean.getBoolean("regulations.write")) {
      Files.writeString(DOCUMENT, generated);
    }
    assertThat(DOCUMENT).as("written by -Dregulations.write=true").hasContent(generated);
  }

  @ParameterizedTest
  @EnumSource
  void everyCheckStandsSomewhere(Check check) {
    assertThat(Regulations.places(check)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theArticleOfACheckIsAnnotated(Check check) {
    List<String> articles =
        Regulations.rules().entrySet().stream()
            .filter(
                article ->
                    article.getValue().stream().anyMatch(rule -> rule.checks().contains(check)))
            .map(article -> article.getKey())
            .toList();
    assertThat(articles).contains(check.article());
  }

  private static String generate() throws IOException {
    Properties subjects = subjects();
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Regulations: article → class → test

        Generated from the `@Article` annotations of `vn.baucu.law` by `RegulationsTest`; a build
        with a stale copy fails. Articles are those of the Law on Election of Deputies to the
        National Assembly and People's Councils, No. 85/2015/QH13, as amended by No. 83/2025/QH15.
        Every table has rows in which the rule holds, in which it fails, and on the boundary.

        ## Articles

        | article | what it says here | rules | checks | tables |
        |---|---|---|---|---|
        """);
    Regulations.rules().forEach((article, rules) -> text.append(row(article, rules, subjects)));
    text.append(
        """

        ## Checks

        | check | severity | title | article | place | table |
        |---|---|---|---|---|---|
        """);
    for (Check check : Check.values()) {
      text.append(row(check));
    }
    return text.toString();
  }

  private static String row(String article, List<Regulations.Rule> rules, Properties subjects) {
    assertThat(subjects).as("subject of article %s", article).containsKey(article);
    String places =
        rules.stream()
            .filter(rule -> rule.checks().isEmpty())
            .map(RegulationsTest::link)
            .collect(Collectors.joining(", "));
    List<Check> checks =
        rules.stream().flatMap(rule -> rule.checks().stream()).distinct().sorted().toList();
    String tables =
        places.isEmpty()
            ? ""
            : link(Regulations.table(article), TABLES + Regulations.table(article));
    return "| %s | %s | %s | %s | %s |\n"
        .formatted(
            article,
            subjects.getProperty(article),
            places,
            checks.stream().map(Check::name).collect(Collectors.joining(", ")),
            tables);
  }

  private static String row(Check check) {
    Finding finding = check.finding(List.of(), Numbers.none());
    String places =
        Regulations.rules().values().stream()
            .flatMap(List::stream)
            .filter(rule -> rule.checks().contains(check))
            .map(RegulationsTest::link)
            .distinct()
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            check,
            check.severity(),
            LawText.title(finding),
            check.article(),
            places,
            link(Regulations.table(check), TABLES + Regulations.table(check)));
  }

  private static String link(Regulations.Rule rule) {
    assertThat(Regulations.source(rule)).as("source of %s", rule.place()).isPresent();
    return link(rule.place(), SOURCES + rule.type() + ".java");
  }

  private static String link(String name, String target) {
    return "[%s](%s)".formatted(name, target);
  }

  private static Properties subjects() throws IOException {
    Properties subjects = new Properties();
    try (InputStream in =
        RegulationsTest.class.getResourceAsStream("articles/subjects.properties")) {
      subjects.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return subjects;
  }
}
