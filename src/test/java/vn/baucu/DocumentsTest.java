package vn.baucu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, classes, packages, settings, tags of pages. */
class DocumentsTest {
  private static final Path SOURCES = Path.of("src");
  private static final Path HOUSE = SOURCES.resolve("main/java/vn/baucu");

  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)`");
  private static final Pattern SETTING = Pattern.compile("\\bBAUCU_[A-Z_]+\\b");
  private static final Pattern TAG = Pattern.compile("\\((\\w+:\\w+)\\)");
  private static final Pattern RING = Pattern.compile("\\{@code ((?:control|boundary)\\.\\w+)}");

  /** Classes of others. */
  private static final Set<String> OTHERS = Set.of("HttpAuthenticationMechanism", "DataSource");

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path document : documents()) {
      LINK.matcher(Files.readString(document))
          .results()
          .filter(link -> !Files.exists(document.resolveSibling(link.group(1))))
          .forEach(link -> dead.add(document + ": " + link.group(1)));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void classesThatAreNamedExist() throws IOException {
    Set<String> known =
        files(SOURCES, ".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>();
    for (Path document : documents()) {
      CLASS
          .matcher(Files.readString(document))
          .results()
          .map(name -> name.group(1))
          .filter(name -> !known.contains(name) && !OTHERS.contains(name))
          .forEach(name -> unknown.add(document + ": " + name));
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void everySettingIsDocumentedAndEveryDocumentedOneIsRead() throws IOException {
    Set<String> read = new TreeSet<>();
    for (Path source : files(SOURCES.resolve("main"), ".java")) {
      names(SETTING, source).forEach(read::add);
    }
    Set<String> documented = new TreeSet<>();
    for (Path document : documents()) {
      names(SETTING, document).forEach(documented::add);
    }
    assertThat(documented).containsAll(read);
    assertThat(read).containsAll(documented);
  }

  @Test
  void packagesThatTheirStoriesNameExist() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Path story : files(HOUSE, "package-info.java")) {
      RING.matcher(Files.readString(story))
          .results()
          .filter(name -> !Files.exists(story.resolveSibling(name.group(1).replace('.', '/'))))
          .forEach(name -> unknown.add(story + ": " + name.group(1)));
    }
    assertThat(unknown).isEmpty();
  }

  /** The reason why a library is there names a tag that some page uses. */
  @Test
  void tagsThatThePomNamesAreUsed() throws IOException {
    String pages =
        files(SOURCES.resolve("main/webapp"), ".xhtml").stream()
            .map(DocumentsTest::text)
            .collect(Collectors.joining());
    assertThat(names(TAG, Path.of("pom.xml")))
        .isNotEmpty()
        .allMatch(tag -> pages.contains("<" + tag + " "));
  }

  private static List<String> names(Pattern pattern, Path file) {
    return pattern
        .matcher(text(file))
        .results()
        .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    return Stream.concat(Stream.of(Path.of("README.md")), files(Path.of("docs"), ".md").stream())
        .toList();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
