package vn.baucu.form.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.baucu.form.entity.Paper;

/** Documents as they are written, and read back. */
final class Written {
  private Written() {}

  static byte[] pdf(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(paper, out);
    return out.toByteArray();
  }

  static byte[] word(Paper paper) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordWriter.write(paper, out);
    return out.toByteArray();
  }

  /** The text of a PDF as somebody would copy it, without page numbers, feet and watermarks. */
  static String textOfPdf(Paper paper) {
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      PDFTextStripper stripper = new PDFTextStripper();
      // A letter in the middle of the same letter of a watermark is no letter printed twice.
      stripper.setSuppressDuplicateOverlappingText(false);
      List<String> lines = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        List<String> own =
            new ArrayList<>(
                stripper
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.contains(" · "))
                    .filter(line -> !isWatermark(paper, line))
                    .toList());
        if (page > 1) {
          assertThat(own.remove(0)).isEqualTo(String.valueOf(page));
        }
        lines.addAll(own);
      }
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the last page, with all that stands there. */
  static String lastPage(Paper paper) {
    try (PDDocument document = Loader.loadPDF(pdf(paper))) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(document.getNumberOfPages());
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWatermark(Paper paper, String line) {
    String rest = line;
    for (String mark : paper.watermarks()) {
      rest = rest.replace(mark, "");
    }
    return !line.isEmpty() && rest.isBlank();
  }

  /** The text of a Word document. */
  static String textOfWord(Paper paper) {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word(paper)))) {
      List<String> lines = new ArrayList<>();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          lines.add(paragraph.getText());
        } else if (element instanceof XWPFTable table) {
          for (XWPFTableRow row : table.getRows()) {
            row.getTableCells().stream()
                .flatMap((XWPFTableCell cell) -> cell.getParagraphs().stream())
                .forEach(paragraph -> lines.add(paragraph.getText()));
          }
        }
      }
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is written, without dotted space and wherever lines were broken. */
  static String letters(String text) {
    return text.replaceAll("\\.{4,}", "").replaceAll("\\s+", "");
  }

  /**
   * The words of a text in the order of the alphabet, each once: of tables that go over pages, a
   * PDF repeats the headings.
   */
  static List<String> words(String text) {
    return Arrays.stream(text.replaceAll("\\.{4,}", " ").split("\\s+"))
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** A text in one line, with one ellipsis for each dotted space. */
  static String line(String text) {
    return text.replaceAll("\\.{4,}", "…").replaceAll("\\s+", " ");
  }
}
