package vn.baucu.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The user guide as the program brings it, chapter by chapter. */
@Named("guide")
@ApplicationScoped
public class GuideView {
  private static final String FILE = "/vn/baucu/help/user-guide.md";
  private static final String CHAPTER = "\n## ";
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private List<Chapter> chapters;

  /**
   * A chapter.
   *
   * @param id its anchor
   * @param html its text; the guide is part of the program, so nothing in it is anybody's input
   */
  public record Chapter(String id, String title, String html) {}

  @PostConstruct
  void read() {
    Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    chapters = new ArrayList<>();
    String[] parts = text().split(CHAPTER);
    for (int i = 1; i < parts.length; i++) {
      String[] chapter = parts[i].split("\n", 2);
      chapters.add(
          new Chapter("g" + i, chapter[0].strip(), renderer.render(parser.parse(chapter[1]))));
    }
  }

  private static String text() {
    try (InputStream in = GuideView.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Chapter> getChapters() {
    return chapters;
  }
}
