package vn.baucu.cases;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A page as it comes out of the printer on A4, and what must be read on it. */
final class Paper {
  /** What each table on the page holds, its caption first; what only a screen reader reads not. */
  private static final String TABLES =
      """
      () => Array.from(document.querySelectorAll('main table'))
        .filter(table => table.checkVisibility({contentVisibilityAuto: true})).map(table => {
          const seen = node => {
            const parent = node.parentElement;
            return parent.checkVisibility() && !parent.closest('.sr:not(caption), [hidden], select')
              && parent.getClientRects().length > 0;
          };
          const text = cell => {
            const nodes = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            let words = '';
            while (nodes.nextNode()) {
              words += seen(nodes.currentNode) ? nodes.currentNode.data : '';
            }
            cell.querySelectorAll('input[type=text], input:not([type])')
              .forEach(field => { words += field.value; });
            return words;
          };
          return [table.caption ? text(table.caption) : '',
            ...Array.from(table.rows).flatMap(row => Array.from(row.cells)).map(text)];
        })
      """;

  private final List<List<String>> tables;
  private final List<String> sheets;

  private Paper(List<List<String>> tables, List<String> sheets) {
    this.tables = tables;
    this.sheets = sheets;
  }

  /** Prints what the browser shows. */
  @SuppressWarnings("unchecked")
  static Paper of(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    List<List<String>> tables =
        ((List<List<String>>) page.evaluate(TABLES))
            .stream().map(cells -> cells.stream().map(Paper::plain).toList()).toList();
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPrintBackground(false));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<String> sheets = new ArrayList<>();
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        Inside reader = new Inside(document.getPage(number - 1).getMediaBox());
        reader.setStartPage(number);
        reader.setEndPage(number);
        sheets.add(plain(reader.getText(document)));
      }
      return new Paper(tables, List.copyOf(sheets));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of its tables that are not on the paper as often as they are in the tables. */
  List<String> cut() {
    String all = String.join("", sheets);
    List<String> cells =
        tables.stream().flatMap(List::stream).filter(text -> !text.isEmpty()).toList();
    return cells.stream()
        .distinct()
        .filter(text -> cells.stream().filter(text::equals).count() > occurrences(all, text))
        .toList();
  }

  /** What the tables are called. */
  List<String> captions() {
    return tables.stream().map(cells -> cells.get(0)).toList();
  }

  /** The text of a sheet, from 1, without blanks. */
  String sheet(int number) {
    return sheets.get(number - 1);
  }

  /** A text as sheets have it. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00A0\\u2007]+", "");
  }

  private static long occurrences(String all, String text) {
    long found = 0;
    for (int at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + text.length())) {
      found++;
    }
    return found;
  }

  /** Reads only what lies on the paper: text beyond its edge is in the file, but not printed. */
  private static final class Inside extends PDFTextStripper {
    private final PDRectangle sheet;

    Inside(PDRectangle sheet) throws IOException {
      this.sheet = sheet;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      float left = text.getXDirAdj();
      if (left >= 0 && left + text.getWidthDirAdj() <= sheet.getWidth() + 1) {
        super.processTextPosition(text);
      }
    }
  }
}
