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

  private PaperHtml() {}

  /** One document, or several one behind the other, each on pages of its own count. */
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
    html.append("<style>").append(style).append("</style></head><body>");
    for (int i = 0; i < papers.size(); i++) {
      html.append("<div class=\"paper\" id=\"d").append(i).append("\">");
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
      paragraph("w " + name(line.indent()), Dots.fill(line.text(), line.indent()));
    } else if (block instanceof Block.Figure figure) {
      figure(figure);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Signatures signatures) {
      signatures(signatures);
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
    html.append("</td><td class=\"right\"><div class=\"state\">");
    escape(head.right().get(0));
    html.append("</div><div><span class=\"motto\">");
    escape(head.right().get(1));
    html.append("</span></div></td></tr></table>");
  }

  private void figure(Block.Figure figure) {
    Dots.Widths widths = Dots.widths(figure);
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
    int whole = table.columns().stream().mapToInt(Block.Table.Column::width).sum();
    html.append("<table class=\"data\"><thead><tr>");
    for (Block.Table.Column column : table.columns()) {
      html.append("<th scope=\"col\" style=\"width:").append(column.width() * 100 / whole);
      html.append("%\">");
      escape(column.heading());
      html.append("</th>");
    }
    html.append("</tr></thead><tbody>");
    for (List<Block.Table.Cell> row : table.rows()) {
      html.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        html.append("<td class=\"").append(table.columns().get(i).figures() ? "r" : "l");
        html.append(row.get(i).strong() ? " strong\">" : "\">");
        escape(row.get(i).text());
        html.append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
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
