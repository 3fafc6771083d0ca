package vn.baucu.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts of findings and the figures that findings carry fit each other. */
class TextFiguresTest {
  private static final Pattern NAMED = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final ResourceBundle FINDINGS =
      ResourceBundle.getBundle("vn.baucu.law.findings", Locale.ROOT);

  /** Every figure a text names is given by some row of the check's table. */
  @ParameterizedTest
  @EnumSource
  void textsNameOnlyFiguresThatFindingsCarry(Check check) {
    Set<String> carried = new TreeSet<>(Set.of("fields"));
    for (Table.Row row : Table.read("checks/" + check + ".csv")) {
      CheckRows.found(check, row).stream()
          .filter(finding -> finding.code().equals(check.name()))
          .forEach(finding -> carried.addAll(finding.numbers().keySet()));
    }
    assertThat(carried).containsAll(named(FINDINGS, check + "."));
  }

  private static Set<String> named(ResourceBundle bundle, String prefix) {
    return bundle.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .flatMap(
            key -> {
              Matcher matcher = NAMED.matcher(bundle.getString(key));
              return matcher.results().map(result -> result.group(1));
            })
        .collect(Collectors.toSet());
  }
}
