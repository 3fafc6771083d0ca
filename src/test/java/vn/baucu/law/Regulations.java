package vn.baucu.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of the law as they stand in the code: article, place, checks. */
final class Regulations {
  /** Articles by number, then by clause. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt((String article) -> Integer.parseInt(article.split("\\(")[0]))
          .thenComparing(Comparator.naturalOrder());

  private static final SortedMap<String, List<Rule>> RULES = read();

  private Regulations() {}

  /**
   * A class or method that carries an article.
   *
   * @param type the class
   * @param method empty where the class as a whole carries it
   * @param checks empty for a rule that is no check
   */
  record Rule(String type, String method, List<Check> checks) {
    String place() {
      return method.isEmpty() ? type : type + "." + method;
    }
  }

  /** Rules by article, both in order. */
  static SortedMap<String, List<Rule>> rules() {
    return RULES;
  }

  /** Articles of rules that are no checks: each has its own table. */
  static SortedSet<String> articlesOfRules() {
    SortedSet<String> articles = new TreeSet<>(BY_NUMBER);
    RULES.forEach(
        (article, rules) -> {
          if (rules.stream().anyMatch(rule -> rule.checks().isEmpty())) {
            articles.add(article);
          }
        });
    return articles;
  }

  /** Where the table of an article lies. */
  static String table(String article) {
    return "articles/" + article.replace("(", "-").replace(")", "") + ".csv";
  }

  /** Where the table of a check lies. */
  static String table(Check check) {
    return "checks/" + check + ".csv";
  }

  private static SortedMap<String, List<Rule>> read() {
    SortedMap<String, SortedMap<String, Rule>> found = new TreeMap<>(BY_NUMBER);
    classes()
        .forEach(
            type -> {
              add(found, type, type.getSimpleName(), "");
              for (Method method : type.getDeclaredMethods()) {
                add(found, method, type.getSimpleName(), method.getName());
              }
            });
    SortedMap<String, List<Rule>> rules = new TreeMap<>(BY_NUMBER);
    found.forEach((article, places) -> rules.put(article, List.copyOf(places.values())));
    return rules;
  }

  private static void add(
      SortedMap<String, SortedMap<String, Rule>> found,
      AnnotatedElement element,
      String type,
      String method) {
    Article annotation = element.getAnnotation(Article.class);
    if (annotation != null) {
      Rule rule = new Rule(type, method, Arrays.asList(annotation.checks()));
      for (String article : annotation.value()) {
        found.computeIfAbsent(article, any -> new TreeMap<>()).put(rule.place(), rule);
      }
    }
  }

  private static List<Class<?>> classes() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .sorted()
          .<Class<?>>map(name -> load(name.replace(".class", "")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Article.class.getResource("Article.class").toURI()).getParent();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("vn.baucu.law." + name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The places where a check stands. */
  static List<String> places(Check check) {
    return RULES.values().stream()
        .flatMap(List::stream)
        .filter(rule -> rule.checks().contains(check))
        .map(Rule::place)
        .distinct()
        .toList();
  }

  /** The place of a rule's class in the repository. */
  static Optional<Path> source(Rule rule) {
    Path file = Path.of("src/main/java/vn/baucu/law", rule.type() + ".java");
    return Files.exists(file) ? Optional.of(file) : Optional.empty();
  }
}
