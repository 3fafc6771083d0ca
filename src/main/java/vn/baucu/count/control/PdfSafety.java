package vn.baucu.count.control;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.baucu.shared.Refusal;

/**
 * Refuses a PDF that could do anything but be looked at. Every object is visited, also those in
 * compressed object streams, since a search of the raw bytes would not see them. Nothing is
 * rendered.
 */
final class PdfSafety {
  private static final Set<String> ACTIVE_KEYS =
      Set.of("JS", "JavaScript", "AA", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
  private static final Set<String> ACTIVE_TYPES =
      Set.of(
          "JavaScript",
          "Launch",
          "GoToR",
          "GoToE",
          "SubmitForm",
          "ImportData",
          "FileAttachment",
          "Movie",
          "Sound",
          "Rendition",
          "RichMedia",
          "RichMediaExecute",
          "Screen",
          "3D");
  private static final byte[] BEGINNING = {'%', 'P', 'D', 'F', '-'};
  private static final String END = "%%EOF";

  /** The end stands within so many bytes of the file's. */
  private static final int TAIL = 1_024;

  private static final int MOST_PAGES = 60;
  private static final int DEEPEST = 60;

  private PdfSafety() {}

  /**
   * Looks through a document.
   *
   * @throws Refusal INVALID for what is no PDF, is encrypted or broken, or has active content
   */
  static void require(byte[] content) {
    if (!PictureHeader.begins(content, 0, BEGINNING)) {
      throw Refusal.invalid("count.paper.unknownType");
    }
    int tail = Math.max(0, content.length - TAIL);
    if (!new String(content, tail, content.length - tail, ISO_8859_1).contains(END)) {
      throw Refusal.invalid("count.paper.broken");
    }
    try (PDDocument document = new PdfReader(content).parse()) {
      requireInactive(document.getDocument());
      int pages = document.getNumberOfPages();
      if (pages > MOST_PAGES || pages < 1) {
        throw Refusal.invalid("count.paper.pages", MOST_PAGES);
      }
    } catch (InvalidPasswordException e) {
      throw Refusal.invalid("count.paper.encrypted");
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What is nested without end overflows the stack of its reader, and nothing else.
      throw Refusal.invalid("count.paper.broken");
    }
  }

  private static void requireInactive(COSDocument document) {
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      COSObject object = document.getObjectFromPool(key);
      look(object == null ? null : object.getObject(), 0);
    }
    look(document.getTrailer(), 0);
  }

  /** Looks at one object and what stands directly in it; what it refers to is visited by itself. */
  private static void look(COSBase object, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.invalid("count.paper.broken");
    }
    if (object instanceof COSDictionary dictionary) {
      for (COSName name : dictionary.keySet()) {
        if (isActive(name.getName(), dictionary.getDictionaryObject(name))) {
          throw Refusal.invalid("count.paper.active");
        }
        look(dictionary.getItem(name), depth + 1);
      }
    } else if (object instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        look(array.get(i), depth + 1);
      }
    }
  }

  /** Whether an entry acts; a page and a place to open at, as scanners write it, are no action. */
  private static boolean isActive(String key, COSBase value) {
    return switch (key) {
      case "S", "Subtype" -> value instanceof COSName type && ACTIVE_TYPES.contains(type.getName());
      case "OpenAction" -> !(value instanceof COSArray);
      default -> ACTIVE_KEYS.contains(key);
    };
  }
}
