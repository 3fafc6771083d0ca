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
  private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

  private Accessibility() {}

  /** Fails with each serious or critical violation that axe finds, and where on the page it is. */
  public static void assertNothingSerious(Page page) {
    assertNothingSerious(page, new AxeBuilder(page));
  }

  /** The same, of what another theme can change: the colours. */
  public static void assertReadable(Page page) {
    assertNothingSerious(page, new AxeBuilder(page).withRules(COLOURS));
  }

  private static void assertNothingSerious(Page page, AxeBuilder axe) {
    List<String> violations =
        // One document without frames: no further browser page is opened to sum the findings up.
        axe.setLegacyMode(true).analyze().getViolations().stream()
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
