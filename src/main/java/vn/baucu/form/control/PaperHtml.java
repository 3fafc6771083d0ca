package vn.baucu.form.control;

import java.util.List;
import java.util.Locale;
import vn.baucu.form.entity.Block;
import vn.baucu.form.entity.Block.Indent;
import vn.baucu.form.entity.Paper;
import vn.baucu.form.entity.Run;
import vn.baucu.form.entity.Text;

/** A document as the XHTML that is laid out as PDF. */
final class PaperHtml {
  private final StringBuilder html = new StringBuilder();

  /** Width of the text of the page at hand, in millimetres. */
  private int width;

  private PaperHtml() {}

  /**
   * One document, or several of one layout one behind the other, each on pages of its own count.
   */
  static String of(String title, List<Paper> papers, String style) {
    return new PaperHtml().all(title, papers, style);
  }

  private String all(String title, List<Paper> papers, String style) {
    html.append("<html lang=\"vi-VN\"><head><title>");
    escape(title);
    html.append("</title><meta name=\"subject\" content=\"");
    escape(title);
    html.append("\"/><meta name=\"description\" content=\"");
    escape(title);
    html.append("\"/>");
    if (papers.size() > 1) {
      bookmarks(papers);
    }
    html.append("<style>").append(style);
    if (papers.get(0).layout() == Paper.Layout.LANDSCAPE) {
      html.append("@page { size: A4 landscape; }");
    }
    html.append("</style></head><body>");
    for (int i = 0; i < papers.size(); i++) {
      boolean wide = papers.get(i).layout() == Paper.Layout.LANDSCAPE;
      html.append(wide ? "<div class=\"paper wide\" id=\"d" : "<div class=\"paper\" id=\"d");
      html.append(i).append("\">");
      paper(papers.get(i));
      html.append("</div>");
    }
    return html.append("</body></html>").toString();
  }

  private void bookmarks(List<Paper> papers) {
    html.append("<bookmarks>");
    for (int i = 0; i < papers.size(); i++) {
      html.append("<bookmark name=\"");
      escape(papers.get(i).title());
      html.append("\" href=\"#d").append(i).append("\"/>");
    }
    html.append("</bookmarks>");
  }

  /** The first page has no number; what stands in the margin of the others begins behind it. */
  private void paper(Paper paper) {
    width = paper.layout().width();
    marks(paper.watermarks());
    foot(paper.foot());
    html.append("<div class=\"number\"></div>");
    for (int i = 0; i < paper.blocks().size(); i++) {
      block(paper.blocks().get(i));
      if (i == 0) {
        html.append("<div class=\"number\"><span class=\"count\"></span></div>");
      }
    }
  }

  /** In the margin, which lies below the text and is no part of it. */
  private void marks(List<String> watermarks) {
    html.append("<div class=\"marks\">");
    for (int i = 0; i < watermarks.size(); i++) {
      html.append("<div class=\"mark at").append(watermarks.size()).append(i).append("\">");
      escape(watermarks.get(i));
      html.append("</div>");
    }
    html.append("</div>");
  }

  private void foot(List<String> lines) {
    html.append("<div class=\"foot\">");
    for (int i = 0; i < lines.size(); i++) {
      html.append("<div>");
      escape(lines.get(i));
      if (i == lines.size() - 1) {
        html.append(" <span class=\"page\"></span>");
      }
      html.append("</div>");
    }
    html.append("</div>");
  }

  private void block(Block block) {
    if (block instanceof Block.Number number) {
      paragraph("formno", Text.of(number.text()));
    } else if (block instanceof Block.Head head) {
      head(head);
    } else if (block instanceof Block.Title title) {
      html.append("<h1>");
      lines(title.lines());
      html.append("</h1>");
    } else if (block instanceof Block.Subtitle subtitle) {
      paragraph("subtitle", Dots.inline(subtitle.text()));
    } else if (block instanceof Block.Heading heading) {
      html.append("<h2>");
      text(heading.text());
      html.append("</h2>");
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph("p " + name(paragraph.indent()), Dots.inline(paragraph.text()));
    } else if (block instanceof Block.Line line) {
      paragraph("w " + name(line.indent()), Dots.fill(line.text(), line.indent(), width));
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures);
    } else if (block instanceof Block.Signed signed) {
      signed(signed);
    } else if (block instanceof Block.Remark remark) {
      paragraph("remark", remark.text());
    } else if (block instanceof Block.Notes notes) {
      html.append("<div class=\"notes\">");
      notes.notes().forEach(note -> paragraph("note", note));
      html.append("</div>");
    } else if (block instanceof Block.Together together) {
      html.append("<div class=\"together\">");
      together.blocks().forEach(this::block);
      html.append("</div>");
    }
  }

  private void head(Block.Head head) {
    html.append("<table class=\"head ").append(head.body() ? "body" : "place").append("\"><tr><td");
    html.append(" class=\"left\">");
    lines(head.left());
    if (head.body()) {
      html.append("<div class=\"rule\"></div>");
    }
    if (!head.number().isNone()) {
      paragraph("docno", Dots.inline(head.number()));
    }
    html.append("</td><td class=\"right\"><div class=\"state\">");
    escape(head.right().get(0));
    html.append("</div><div><span class=\"motto\">");
    escape(head.right().get(1));
    html.append("</span></div>");
    if (!head.date().isNone()) {
      paragraph("date", Dots.inline(head.date()));
    }
    html.append("</td></tr></table>");
  }

  private void figure(Block.Figure figure) {
    Dots.Widths widths = Dots.widths(figure, width);
    html.append("<div class=\"").append(name(figure.indent()));
    html.append("\"><table class=\"figure\"><tr>");
    if (!figure.number().isEmpty()) {
      html.append("<td class=\"no\">");
      escape(figure.number() + " ");
      html.append("</td>");
    }
    html.append("<td style=\"width:").append(points(widths.label())).append("\">");
    text(figure.label());
    html.append("</td>");
    if (widths.isOneLine()) {
      html.append("<td><div class=\"leader\"></div></td>");
    }
    html.append("<td class=\"value\" style=\"width:").append(points(widths.value())).append("\">");
    text(figure.valueWithUnit());
    html.append("</td></tr></table></div>");
  }

  private static String points(double points) {
    return String.format(Locale.ROOT, "%.1fpt", points);
  }

  private void table(Block.Table table) {
    if (!table.caption().runs().isEmpty()) {
      paragraph("caption", table.caption());
    }
    html.append(
            "<table class=\"data"
                + (table.size() < Block.Table.PLAIN ? " dense" : "")
                + "\" style=\"font-size:")
        .append(points(table.size()));
    if (table.size() < Block.Table.PLAIN) {
      html.append(";line-height:1.12;table-layout:fixed\">");
      widths(table);
      html.append("<thead>");
    } else {
      html.append("\"><thead>");
    }
    headings(table);
    html.append("</thead><tbody>");
    for (int row = 0; row < table.rows().size(); row++) {
      html.append("<tr>");
      for (int column = 0; column < table.columns().size(); column++) {
        cell(table, row, column);
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  /** Where columns are narrow their widths are kept, or words would be broken for others. */
  private void widths(Block.Table table) {
    int whole = table.columns().stream().mapToInt(Block.Table.Column::width).sum();
    html.append("<colgroup>");
    for (Block.Table.Column column : table.columns()) {
      html.append("<col style=\"width:");
      html.append(String.format(Locale.ROOT, "%.2f", column.width() * 100.0 / whole));
      html.append("%\"/>");
    }
    html.append("</colgroup>");
  }

  private void headings(Block.Table table) {
    int whole = table.columns().stream().mapToInt(Block.Table.Column::width).sum();
    boolean grouped = table.isGrouped();
    html.append("<tr>");
    for (int i = 0; i < table.columns().size(); ) {
      Block.Table.Column column = table.columns().get(i);
      if (column.group().isEmpty()) {
        heading(column.heading(), column.width(), whole, grouped ? " rowspan=\"2\"" : "");
        i++;
      } else {
        int together = table.together(i);
        int width =
            table.columns().subList(i, i + together).stream()
                .mapToInt(Block.Table.Column::width)
                .sum();
        heading(column.group(), width, whole, " colspan=\"" + together + "\"");
        i += together;
      }
    }
    html.append("</tr>");
    if (grouped) {
      html.append("<tr>");
      table.columns().stream()
          .filter(column -> !column.group().isEmpty())
          .forEach(column -> heading(column.heading(), column.width(), whole, ""));
      html.append("</tr>");
    }
  }

  private void heading(String text, int width, int whole, String span) {
    html.append("<th scope=\"col\"").append(span).append(" style=\"width:");
    html.append(String.format(Locale.ROOT, "%.2f", width * 100.0 / whole)).append("%\">");
    escape(text);
    html.append("</th>");
  }

  private void cell(Block.Table table, int row, int column) {
    Block.Table.Cell cell = table.rows().get(row).get(column);
    if (cell.merged() != Block.Table.Merged.NO) {
      return;
    }
    html.append("<td class=\"").append(table.columns().get(column).figures() ? "r" : "l");
    html.append(cell.strong() ? " strong\"" : "\"");
    int down = table.down(row, column);
    int across = table.across(row, column);
    if (down > 1) {
      html.append(" rowspan=\"").append(down).append('"');
    }
    if (across > 1) {
      html.append(" colspan=\"").append(across).append('"');
    }
    html.append('>');
    lines(cell.text().lines().map(Text::of).toList());
    html.append("</td>");
  }

  private void signed(Block.Signed signed) {
    html.append("<table class=\"sign\"><tr><td class=\"to\">");
    for (int i = 0; i < signed.recipients().size(); i++) {
      paragraph(i == 0 ? "to-h" : "to-l", Text.of(signed.recipients().get(i)));
    }
    html.append("</td><td>");
    if (!signed.date().isNone()) {
      paragraph("date", Dots.inline(signed.date()));
    }
    lines(signed.signature().office().stream().map(Text::of).toList());
    html.append("<div class=\"hint\">");
    lines(signed.signature().hint().stream().map(Text::of).toList());
    html.append("</div></td></tr><tr><td></td><td class=\"name\">");
    text(Dots.inline(signed.signature().name()));
    html.append("</td></tr></table>");
  }

  private void signatures(Block.Signatures signatures) {
    List<Block.Signature> both = List.of(signatures.left(), signatures.right());
    html.append("<table class=\"sign\"><tr>");
    for (Block.Signature signature : both) {
      html.append("<td>");
      lines(signature.office().stream().map(Text::of).toList());
      html.append("<div class=\"hint\">");
      lines(signature.hint().stream().map(Text::of).toList());
      html.append("</div></td>");
    }
    html.append("</tr><tr>");
    for (Block.Signature signature : both) {
      html.append("<td class=\"name\">");
      text(Dots.inline(signature.name()));
      html.append("</td>");
    }
    html.append("</tr></table>");
  }

  private void paragraph(String style, Text text) {
    html.append("<p class=\"").append(style).append("\">");
    text(text);
    html.append("</p>");
  }

  private void lines(List<Text> lines) {
    for (int i = 0; i < lines.size(); i++) {
      html.append(i == 0 ? "" : "<br/>");
      text(Dots.inline(lines.get(i)));
    }
  }

  /** Each piece is an element, or those in bold would be written behind the others. */
  private void text(Text text) {
    for (Run run : text.runs()) {
      switch (run.kind()) {
        case STRONG -> {
          html.append("<b>");
          escape(run.text());
          html.append("</b>");
        }
        case MARK -> {
          html.append("<sup>");
          escape(run.text());
          html.append("</sup>");
        }
        default -> {
          html.append("<span>");
          escape(run.text());
          html.append("</span>");
        }
      }
    }
  }

  private static String name(Indent indent) {
    return "in-" + indent.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void escape(String text) {
    Typeface.printable(text)
        .chars()
        .forEach(
            letter -> {
              switch (letter) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&quot;");
                default -> html.append((char) letter);
              }
            });
  }
}
