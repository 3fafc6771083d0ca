package vn.baucu.form.control;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import vn.baucu.form.entity.Paper;

/** Writes a document as PDF/A-2u with tags (PDF/UA-1); the same document is the same bytes. */
public final class PdfWriter {
  private static final String STYLE = resource("/vn/baucu/form/paper.css");
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** A date in what a PDF says of itself. */
  private static final Pattern DATE =
      Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(</)");

  private static final DateTimeFormatter XMP_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");

  static {
    // It tells how long each style sheet took; what fails is thrown.
    XRLog.setLoggingEnabled(false);
  }

  private PdfWriter() {}

  /** Writes a document; the stream stays open. */
  public static void write(Paper paper, OutputStream out) {
    write(paper.title(), List.of(paper), out);
  }

  /**
   * Writes documents one behind the other, with a bookmark for each; the stream stays open.
   *
   * @param papers at least one, all of one layout
   */
  public static void write(String title, List<Paper> papers, OutputStream out) {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
    builder.useColorProfile(COLOURS);
    for (Typeface face : Typeface.values()) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.bytes()),
          "Tinos",
          face.weight(),
          face.style().equals("italic") ? FontStyle.ITALIC : FontStyle.NORMAL,
          true);
    }
    builder.withProducer("baucu");
    builder.withHtmlContent(PaperHtml.of(title, papers, STYLE), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document, papers.get(0));
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Dates and identity follow from the document, not from when and where it was written. */
  private static void date(PDDocument document, Paper paper) throws IOException {
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    made.setTimeInMillis(paper.madeAt().toInstant(ZoneOffset.UTC).toEpochMilli());
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentInformation().setModificationDate(made);
    document.getDocumentInformation().setCustomMetadataValue("SHA-256", paper.fingerprint());
    document.setDocumentId(Long.parseUnsignedLong(paper.fingerprint().substring(0, 15), 16));
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    String dated =
        DATE.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
            .replaceAll("$1" + paper.madeAt().withNano(0).format(XMP_TIME) + "$2");
    metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
  }

  private static String resource(String name) {
    try (InputStream in = PdfWriter.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
