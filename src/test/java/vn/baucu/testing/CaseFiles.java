package vn.baucu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Inputs that went wrong, and the page that people bring them to. */
public final class CaseFiles {
  private CaseFiles() {}

  /** A file by its name. */
  public static byte[] bytes(String name) {
    try (InputStream in = CaseFiles.class.getResourceAsStream("/vn/baucu/cases/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Uploads a file on the page of packages; its report must show these words, and writes nothing.
   */
  public static void told(Page page, RunningServer server, String file, String... words) {
    server.open(page, "app/exchange/import.xhtml");
    page.locator("#upload\\:file")
        .setInputFiles(new FilePayload(file, "application/zip", bytes(file)));
    page.locator("#upload\\:check").click();
    page.waitForURL("**/import.xhtml?job=*");
    page.getByText("Chưa ghi gì").or(page.getByText("chưa ghi gì")).first().waitFor();
    assertThat(page.locator("main").innerText()).as(file).contains(words);
  }
}
