package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** Whether people can use a page who do not see it well or do not use a mouse. */
public final class Accessibility {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private Accessibility() {}

  /** Fails with each serious or critical violation that axe finds, and where on the page it is. */
  public static void assertNothingSerious(Page page) {
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Accessibility::describe)
                .toList();
    assertThat(violations).as("axe on %s", page.url()).isEmpty();
  }

  private static String describe(Rule rule) {
    List<Object> places = rule.getNodes().stream().map(CheckedNode::getTarget).toList();
    return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " " + places;
  }
}
