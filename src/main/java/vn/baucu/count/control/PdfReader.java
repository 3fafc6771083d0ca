package vn.baucu.count.control;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import vn.baucu.shared.Refusal;

/**
 * Reads a PDF whose structure is kept in compressed streams only as far as it stays small: a few
 * kilobytes can unfold into more than any memory holds.
 */
final class PdfReader extends PDFParser {
  /** Bytes of one structural stream; those of a scan have some thousands. */
  private static final int LARGEST = 8 << 20;

  PdfReader(byte[] content) throws IOException {
    super(new RandomAccessReadBuffer(content));
  }

  @Override
  protected void prepareDecryption() throws IOException {
    super.prepareDecryption();
    if (getEncryption() != null) {
      throw Refusal.invalid("count.paper.encrypted");
    }
  }

  /** What cannot be read is told, and not passed over: a viewer of other habits might read it. */
  @Override
  public COSBase dereferenceCOSObject(COSObject reference) throws IOException {
    try {
      return super.dereferenceCOSObject(reference);
    } catch (IOException e) {
      throw broken();
    }
  }

  /** Streams of objects and of their places are unfolded by this reader; pictures never are. */
  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    if (dictionary.containsKey(COSName.FIRST) || dictionary.containsKey(COSName.W)) {
      requireSmall(stream);
    }
    return stream;
  }

  private static void requireSmall(COSStream stream) throws IOException {
    COSBase filters = stream.getFilters();
    COSBase filter =
        filters instanceof COSArray array && array.size() == 1 ? array.getObject(0) : filters;
    if (filter == null) {
      return;
    }
    if (!COSName.FLATE_DECODE.equals(filter)) {
      throw broken();
    }
    try (InputStream unfolded = new InflaterInputStream(stream.createRawInputStream())) {
      if (unfolded.skip(LARGEST) == LARGEST) {
        throw broken();
      }
    } catch (IOException e) {
      throw broken();
    }
  }

  private static Refusal broken() {
    return Refusal.invalid("count.paper.broken");
  }
}
