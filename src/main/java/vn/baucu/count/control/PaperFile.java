package vn.baucu.count.control;

import vn.baucu.shared.Refusal;

/**
 * What an uploaded photo or scan is, told from its bytes and never from its name.
 *
 * @param mediaType image/jpeg, image/png or application/pdf
 * @param width pixels as stored; null for a PDF
 * @param height pixels as stored; null for a PDF
 */
public record PaperFile(String mediaType, Integer width, Integer height) {
  /** Most bytes of one file. */
  public static final int LARGEST = 10 * 1024 * 1024;

  /** Most pixels of a picture: as many as cameras make, and few enough for a browser to show. */
  private static final long MOST_PIXELS = 120_000_000L;

  /**
   * Looks at an upload. Pictures are never decoded: only their headers are read, whatever their
   * size.
   *
   * @throws Refusal INVALID for what is no such file, is broken, or could act by itself
   */
  public static PaperFile of(byte[] content) {
    if (content.length == 0) {
      throw Refusal.invalid("count.paper.empty");
    }
    if (content.length > LARGEST) {
      throw Refusal.tooLarge("count.paper.tooLarge", LARGEST >> 20);
    }
    PaperFile file = PictureHeader.read(content).orElse(null);
    if (file == null) {
      PdfSafety.require(content);
      return new PaperFile("application/pdf", null, null);
    }
    if (file.width() < 1 || file.height() < 1) {
      throw Refusal.invalid("count.paper.broken");
    }
    if ((long) file.width() * file.height() > MOST_PIXELS) {
      throw Refusal.invalid("count.paper.tooManyPixels", MOST_PIXELS / 1_000_000);
    }
    return file;
  }

  /**
   * The bytes that are kept: of a picture without what its camera wrote beside the pixels, of a PDF
   * all.
   */
  public byte[] bare(byte[] content) {
    return width == null ? content : BarePicture.of(content, mediaType);
  }
}
