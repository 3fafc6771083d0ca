package vn.baucu.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.baucu.shared.web.Chip;

/** F1 has something to say on every page, and the guide is in the program. */
class HelpOfPageTest {
  private static final Path PAGES = Path.of("src/main/webapp/app");
  private static final Path WORDS = Path.of("src/main/resources/vn/baucu/help/messages.properties");

  @Test
  void everyPageHasItsHelp() throws IOException {
    Properties words = new Properties();
    words.load(Files.newBufferedReader(WORDS));
    try (Stream<Path> files = Files.walk(PAGES)) {
      List<String> pages =
          files
              .filter(file -> file.toString().endsWith(".xhtml"))
              .map(file -> PAGES.relativize(file).toString().replace(".xhtml", ""))
              .map(page -> "help.page." + page.replace('/', '.'))
              .toList();
      assertThat(words.stringPropertyNames()).containsAll(pages);
    }
  }

  @Test
  void everyStatusIsExplained() throws IOException {
    Properties words = new Properties();
    words.load(Files.newBufferedReader(WORDS));
    assertThat(words.stringPropertyNames())
        .containsAll(Stream.of(Chip.values()).map(chip -> "help.state." + chip).toList());
  }

  @Test
  void theGuideIsReadChapterByChapter() {
    GuideView guide = new GuideView();
    guide.read();
    assertThat(guide.getChapters())
        .extracting(GuideView.Chapter::title)
        .contains("Tổ bầu cử", "Ủy ban bầu cử thành phố");
    assertThat(guide.getChapters().get(0).html()).contains("<table>");
  }
}
