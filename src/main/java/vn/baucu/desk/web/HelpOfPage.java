package vn.baucu.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.baucu.law.Check;
import vn.baucu.law.Examples;
import vn.baucu.law.LawText;
import vn.baucu.law.Severity;
import vn.baucu.shared.Messages;
import vn.baucu.shared.SearchText;

/** Help on the page it was asked from, and on every finding by its code. */
@Named("helpOfPage")
@RequestScoped
public class HelpOfPage {
  @Inject private Messages messages;

  private String from;
  private String search;

  /**
   * What a check finds.
   *
   * @param text an example of it, as whoever types reads it
   */
  public record Line(String code, Severity severity, String title, String text, String article) {}

  /** What to do on the page the help was opened from; null where there is nothing to say of it. */
  public String getText() {
    String key = key();
    return key != null && messages.has(key) ? messages.get(key) : null;
  }

  private String key() {
    return from == null || !from.matches("/app/[a-z/]+\\.xhtml")
        ? null
        : "help.page" + from.substring(4, from.length() - 6).replace('/', '.');
  }

  /** The findings that hold what is looked for, all without. */
  public List<Line> getLines() {
    SearchText wanted = SearchText.of(search);
    return Arrays.stream(Check.values())
        .map(HelpOfPage::line)
        .filter(line -> wanted.finds(line.code(), line.title(), line.text()))
        .toList();
  }

  private static Line line(Check check) {
    return new Line(
        check.name(),
        check.severity(),
        LawText.title(check.name()),
        LawText.typist(Examples.of(check)),
        LawText.article(check.article()));
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
