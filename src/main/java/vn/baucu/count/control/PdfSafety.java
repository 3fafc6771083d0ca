package vn.baucu.count.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.baucu.shared.Refusal;

/**
 * Refuses a PDF that could do anything but be looked at. Every object is visited, also those in
 * compressed object streams, since a search of the raw bytes would not see them. Nothing is
 * rendered.
 */
final class PdfSafety {
  private static final Set<String> ACTIVE_KEYS =
      Set.of(
          "JS", "JavaScript", "AA", "OpenAction", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
  private static final Set<String> ACTIVE_TYPES =
      Set.of(
          "JavaScript",
          "Launch",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "Movie",
          "Sound",
          "Rendition",
          "RichMedia",
          "RichMediaExecute",
          "Screen",
          "3D");
  private static final int MOST_PAGES = 60;
  private static final int DEEPEST = 60;

  private PdfSafety() {}

  /**
   * Looks through a document.
   *
   * @throws Refusal INVALID for what is no PDF, is encrypted or broken, or has active content
   */
  static void require(byte[] content) {
    String begin =
        new String(content, 0, Math.min(content.length, 1_024), StandardCharsets.ISO_8859_1);
    if (!begin.contains("%PDF-")) {
      throw Refusal.invalid("count.paper.unknownType");
    }
    try (PDDocument document =
        Loader.loadPDF(
            content, "", null, null, MemoryUsageSetting.setupMixed(32L << 20).streamCache)) {
      if (document.isEncrypted()) {
        throw Refusal.invalid("count.paper.encrypted");
      }
      if (document.getNumberOfPages() > MOST_PAGES || document.getNumberOfPages() < 1) {
        throw Refusal.invalid("count.paper.pages", MOST_PAGES);
      }
      for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
        COSObject object = document.getDocument().getObjectFromPool(key);
        look(object == null ? null : object.getObject(), 0);
      }
      look(document.getDocument().getTrailer(), 0);
    } catch (IOException | RuntimeException e) {
      if (e instanceof Refusal refusal) {
        throw refusal;
      }
      throw Refusal.invalid("count.paper.broken");
    }
  }

  /** Looks at one object and what stands directly in it; what it refers to is visited by itself. */
  private static void look(COSBase object, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.invalid("count.paper.broken");
    }
    if (object instanceof COSDictionary dictionary) {
      for (COSName name : dictionary.keySet()) {
        COSBase value = dictionary.getItem(name);
        String key = name.getName();
        boolean action = key.equals("S") || key.equals("Subtype");
        if (ACTIVE_KEYS.contains(key)
            || action && value instanceof COSName type && ACTIVE_TYPES.contains(type.getName())) {
          throw Refusal.invalid("count.paper.active");
        }
        look(value, depth + 1);
      }
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        look(array.get(i), depth + 1);
      }
    }
  }
}
