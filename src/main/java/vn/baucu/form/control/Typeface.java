package vn.baucu.form.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Tinos in its four styles: measures of Times New Roman, all Vietnamese letters, shipped with the
 * program. What is measured in it is as wide in a Word document.
 */
enum Typeface {
  REGULAR("Tinos-Regular.ttf", 400, "normal"),
  BOLD("Tinos-Bold.ttf", 700, "normal"),
  ITALIC("Tinos-Italic.ttf", 400, "italic"),
  BOLD_ITALIC("Tinos-BoldItalic.ttf", 700, "italic");

  /** What stands for a letter that the font does not have. */
  private static final int NO_GLYPH = '?';

  /** A font's header, and one entry of the directory of tables behind it. */
  private static final int HEADER = 12;

  private static final int ENTRY = 16;

  private final int weight;
  private final String style;
  private final byte[] bytes;
  private final TrueTypeFont font;
  private final CmapLookup letters;
  private final int unitsPerEm;

  Typeface(String file, int weight, String style) {
    this.weight = weight;
    this.style = style;
    try (InputStream in = Typeface.class.getResourceAsStream("/vn/baucu/form/font/" + file)) {
      bytes = withoutSubstitutions(in.readAllBytes());
      font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      letters = font.getUnicodeCmapLookup();
      unitsPerEm = font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int weight() {
    return weight;
  }

  String style() {
    return style;
  }

  /** The font as it is embedded. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** How wide a text is, in points. */
  double width(String text, double size) {
    long units =
        text.codePoints()
            .mapToLong(
                letter -> {
                  try {
                    return font.getAdvanceWidth(letters.getGlyphId(letter));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                })
            .sum();
    return units * size / unitsPerEm;
  }

  /** Whether there is a glyph of a letter. */
  boolean has(int letter) {
    return letters.getGlyphId(letter) != 0;
  }

  /**
   * A text as it can be printed: in NFC, without marks of direction and other signs that are not
   * seen, and with a question mark for what the font does not have.
   */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            letter -> {
              switch (Character.getType(letter)) {
                case Character.CONTROL, Character.SPACE_SEPARATOR -> printable.append(' ');
                case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
                  // Not seen, and some of it turns the text around.
                }
                default -> printable.appendCodePoint(REGULAR.has(letter) ? letter : NO_GLYPH);
              }
            });
    return printable.toString();
  }

  /**
   * The font without its table of substitutions, of which Vietnamese needs none: PDFBox would spend
   * most of its time on them. The table stays and is called otherwise.
   */
  private static byte[] withoutSubstitutions(byte[] font) {
    ByteBuffer tables = ByteBuffer.wrap(font);
    byte[] name = "GSUB".getBytes(StandardCharsets.US_ASCII);
    int number = tables.getShort(4);
    for (int i = 0; i < number; i++) {
      int at = HEADER + ENTRY * i;
      if (tables.getInt(at) == ByteBuffer.wrap(name).getInt()) {
        System.arraycopy("gsub".getBytes(StandardCharsets.US_ASCII), 0, font, at, name.length);
      }
    }
    return font;
  }
}
