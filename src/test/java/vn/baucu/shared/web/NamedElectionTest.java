package vn.baucu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.baucu.testing.Checkout;

class NamedElectionTest {
  private static final Pattern ASKS =
      Pattern.compile("fetch\\(|new EventSource\\(|\\.open\\('(?:GET|POST)'|sendBeacon\\(");

  /** Addresses with the election, and what lies before the sign-in. */
  private static final List<String> NAMED =
      List.of("baucu.address(", "window.location.href", "(PROBE", "(page.ready");

  @ParameterizedTest
  @CsvSource({
    "/c/app/desk.xhtml, /c/app/desk.xhtml?election=A-1",
    "/c/app/x.xhtml?unit=31#u-31, /c/app/x.xhtml?unit=31&election=A-1#u-31",
    "/c/app/x.xlsx?unit=31, /c/app/x.xlsx?unit=31&election=A-1",
    "unit.xhtml?level=L, unit.xhtml?level=L&election=A-1",
    "results.xhtml, results.xhtml?election=A-1",
    "?page=2, ?page=2&election=A-1",
    "/c/app/desk.xhtml?election=B, /c/app/desk.xhtml?election=B",
    "/c/login.xhtml, /c/login.xhtml",
    "/c/jakarta.faces.resource/a.css.xhtml?ln=baucu,"
        + " /c/jakarta.faces.resource/a.css.xhtml?ln=baucu",
    "tel:0225, tel:0225",
    "#main, #main",
    "https://x/app/desk.xhtml, https://x/app/desk.xhtml",
  })
  void whatLeadsBehindTheSignInNamesTheElection(String written, String carried) {
    assertThat(NamedElection.carry(written, "/c", "A-1")).isEqualTo(carried);
    assertThat(NamedElection.carry(written, "/c", null)).isEqualTo(written);
  }

  @Test
  void noScriptAsksForAnythingWithoutIt() throws IOException {
    Path scripts = Checkout.root().resolve("src/main/webapp/resources/baucu");
    try (Stream<Path> files = Files.list(scripts)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".js")).toList()) {
        String script = Files.readString(file).replaceAll("\\(\\s+", "(");
        script
            .lines()
            .filter(line -> ASKS.matcher(line).find())
            .forEach(line -> assertThat(NAMED).as(file + ": " + line).anyMatch(line::contains));
      }
    }
  }
}
