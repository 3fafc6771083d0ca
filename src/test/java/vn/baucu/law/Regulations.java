package vn.baucu.law;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rules of the law as they stand in the code: article, place, checks. */
final class Regulations {
  /** Articles by number, then by clause. */
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparingInt((String article) -> Integer.parseInt(article.split("\\(")[0]))
          .thenComparing(Comparator.naturalOrder());

  private Regulations() {}

  /**
   * A class or method that carries an article.
   *
   * @param place class, or class and method
   * @param checks empty for a rule that is no check
   */
  record Rule(String place, List<Check> checks) {}

  /** Rules by article, both in order. */
  static SortedMap<String, List<Rule>> rules() {
    JavaClasses law =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.baucu.law");
    SortedMap<String, SortedMap<String, Rule>> found = new TreeMap<>(BY_NUMBER);
    for (JavaClass type : law) {
      String name = type.getName().substring(type.getPackageName().length() + 1);
      type.tryGetAnnotationOfType(Article.class).ifPresent(article -> add(found, name, article));
      for (JavaCodeUnit method : type.getCodeUnits()) {
        method
            .tryGetAnnotationOfType(Article.class)
            .ifPresent(article -> add(found, name + "." + method.getName(), article));
      }
    }
    SortedMap<String, List<Rule>> rules = new TreeMap<>(BY_NUMBER);
    found.forEach((article, places) -> rules.put(article, List.copyOf(places.values())));
    return rules;
  }

  private static void add(
      SortedMap<String, SortedMap<String, Rule>> found, String place, Article annotation) {
    for (String article : annotation.value()) {
      found
          .computeIfAbsent(article, any -> new TreeMap<>())
          .put(place, new Rule(place, Arrays.asList(annotation.checks())));
    }
  }

  /** Articles of rules that are no checks: each has its own table. */
  static SortedSet<String> articlesOfRules() {
    SortedSet<String> articles = new TreeSet<>(BY_NUMBER);
    rules()
        .forEach(
            (article, rules) -> {
              if (rules.stream().anyMatch(rule -> rule.checks().isEmpty())) {
                articles.add(article);
              }
            });
    return articles;
  }
}
