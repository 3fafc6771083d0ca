package vn.baucu.count.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.baucu.shared.Refusal;

/** A PDF that could do anything but be looked at is refused, however it hides it. */
class PdfSafetyTest {
  private static final String ACTIVE = "count.paper.active";
  private static final String BROKEN = "count.paper.broken";

  @FunctionalInterface
  private interface Change {
    void make(PDDocument document) throws IOException;
  }

  @Test
  void aScanIsTakenWrittenEitherWay() {
    assertThat(PaperFile.of(plain(document -> {})).mediaType()).isEqualTo("application/pdf");
    assertThat(PaperFile.of(compressed(document -> {})).mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void whereItIsToOpenIsNoAction() {
    Change opens =
        document -> {
          COSArray place = new COSArray(List.of(document.getPage(0).getCOSObject()));
          place.add(COSName.getPDFName("Fit"));
          catalog(document).setItem("OpenAction", place);
        };
    assertThat(PaperFile.of(plain(opens)).mediaType()).isEqualTo("application/pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData"})
  void actionsAreRefused(String action) {
    Change opens = document -> catalog(document).setItem("OpenAction", action(action));
    refuses(ACTIVE, plain(opens));
    refuses(ACTIVE, compressed(opens));
    Change link =
        document -> {
          COSDictionary annotation = new COSDictionary();
          annotation.setName("Subtype", "Link");
          annotation.setItem("A", action(action));
          document.getPage(0).getCOSObject().setItem("Annots", new COSArray(List.of(annotation)));
        };
    refuses(ACTIVE, plain(link));
    refuses(ACTIVE, compressed(link));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AA", "JS", "EmbeddedFiles", "EF", "XFA"})
  void whatActsOrCarriesFilesIsRefusedOnThePageToo(String key) {
    Change page = document -> document.getPage(0).getCOSObject().setItem(key, new COSDictionary());
    refuses(ACTIVE, plain(page));
    refuses(ACTIVE, compressed(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RichMedia", "Movie", "Sound", "Screen", "3D", "FileAttachment"})
  void annotationsThatPlayAreRefused(String kind) {
    Change page =
        document -> {
          COSDictionary annotation = new COSDictionary();
          annotation.setName("Subtype", kind);
          document.getPage(0).getCOSObject().setItem("Annots", new COSArray(List.of(annotation)));
        };
    refuses(ACTIVE, plain(page));
  }

  @Test
  void namesAreReadAsReadersReadThem() {
    refuses(ACTIVE, written("/Open#41ction << /S /GoTo >>", ""));
    refuses(ACTIVE, written("/OpenAction 4 0 R", "4 0 obj << /S 5 0 R >> endobj 5 0 obj /Launch"));
    refuses(ACTIVE, written("/Names 4 0 R", "4 0 obj << /Kids [<< /J#53 (x) >>] >>"));
    refuses(ACTIVE, written("", "4 0 obj << /S /Launch /F (a) >>"));
  }

  @Test
  void aTableOfObjectsThatIsWrongHidesNothing() {
    byte[] hidden = written("/OpenAction << /S /JavaScript /JS (x) >>", "");
    String text = new String(hidden, StandardCharsets.ISO_8859_1);
    refuses(ACTIVE, bytes(text.replaceFirst("startxref\n\\d+", "startxref\n7")));
    refuses(ACTIVE, bytes(text.substring(0, text.indexOf("xref\n0")) + "%%EOF"));
    assertThat(PaperFile.of(bytes(scan().replaceFirst("startxref\n\\d+", "startxref\n7"))))
        .isNotNull();
  }

  @Test
  void aLockedOneIsRefused() {
    Change locked =
        document -> document.protect(new StandardProtectionPolicy("a", "", new AccessPermission()));
    refuses("count.paper.encrypted", plain(locked));
    Change asks =
        document ->
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
    refuses("count.paper.encrypted", plain(asks));
    refuses("count.paper.encrypted", compressed(asks));
  }

  @Test
  void whatIsCutOffOrNoneIsRefused() {
    byte[] whole = compressed(document -> {});
    for (int length = 5; length < whole.length - 6; length += 7) {
      refuses(BROKEN, Arrays.copyOf(whole, length));
    }
    refuses(BROKEN, bytes("%PDF-1.4\n" + "[".repeat(1 << 20) + "%%EOF"));
    refuses(BROKEN, written("", "4 0 obj " + "[".repeat(100_000)));
    refuses("count.paper.unknownType", bytes("<html>%PDF-1.4"));
    refuses("count.paper.pages", plain(document -> document.removePage(0)));
    refuses(
        "count.paper.pages",
        plain(
            document -> {
              for (int page = 0; page < 60; page++) {
                document.addPage(new PDPage());
              }
            }));
  }

  /** Ten megabytes of zeros behind a few kilobytes must not be unfolded, let alone gigabytes. */
  @Test
  void structureThatUnfoldsWithoutEndIsRefused() throws IOException {
    byte[] folded = deflated(new byte[64 << 20]);
    for (String filter : new String[] {"/FlateDecode", "[/FlateDecode /FlateDecode]"}) {
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      pdf.writeBytes(bytes("%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"));
      pdf.writeBytes(bytes("2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"));
      pdf.writeBytes(bytes("3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n"));
      pdf.writeBytes(
          bytes(
              "4 0 obj << /Type /ObjStm /N 1 /First 4 /Length %d /Filter %s >> stream\n"
                  .formatted(folded.length, filter)));
      pdf.writeBytes(folded);
      pdf.writeBytes(bytes("\nendstream endobj\ntrailer << /Root 1 0 R /Size 5 >>\n%%EOF"));
      refuses(BROKEN, pdf.toByteArray());
    }
  }

  private static void refuses(String key, byte[] content) {
    assertThatThrownBy(() -> PaperFile.of(content))
        .isInstanceOf(Refusal.class)
        .extracting(refusal -> ((Refusal) refusal).key())
        .isEqualTo(key);
  }

  private static COSDictionary catalog(PDDocument document) {
    return document.getDocumentCatalog().getCOSObject();
  }

  private static COSDictionary action(String kind) {
    COSDictionary action = new COSDictionary();
    action.setName("S", kind);
    action.setItem("F", new COSString("x"));
    return action;
  }

  private static byte[] plain(Change change) {
    return made(change, CompressParameters.NO_COMPRESSION);
  }

  /** With its objects inside compressed streams. */
  private static byte[] compressed(Change change) {
    return made(change, CompressParameters.DEFAULT_COMPRESSION);
  }

  private static byte[] made(Change change, CompressParameters how) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      change.make(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, how);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String scan() {
    return new String(plain(document -> {}), StandardCharsets.ISO_8859_1);
  }

  /** Written by hand, with more in the catalogue and more objects, and a table that finds them. */
  private static byte[] written(String catalog, String objects) {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    pdf.append("1 0 obj << /Type /Catalog /Pages 2 0 R ").append(catalog).append(" >> endobj\n");
    pdf.append("2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n");
    pdf.append("3 0 obj << /Type /Page /Parent 2 0 R >> endobj\n");
    if (!objects.isEmpty()) {
      pdf.append(objects).append(" endobj\n");
    }
    int table = pdf.length();
    StringBuilder places = new StringBuilder();
    int count = 0;
    while (pdf.indexOf((count + 1) + " 0 obj") > 0) {
      count++;
      places.append("%010d 00000 n \n".formatted(pdf.indexOf(count + " 0 obj")));
    }
    pdf.append("xref\n0 ").append(count + 1).append("\n0000000000 65535 f \n").append(places);
    pdf.append("trailer << /Root 1 0 R /Size ").append(count + 1).append(" >>\nstartxref\n");
    return bytes(pdf.append(table).append("\n%%EOF").toString());
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
