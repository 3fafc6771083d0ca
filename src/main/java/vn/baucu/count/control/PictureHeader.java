package vn.baucu.count.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.baucu.shared.Refusal;

/** Reads the size of a JPEG or PNG out of its header, without decoding a pixel. */
final class PictureHeader {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int PNG_IHDR_END = 33;
  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int START_OF_SCAN = 0xDA;

  private PictureHeader() {}

  /** The picture, or empty where the bytes begin like neither kind. */
  static Optional<PaperFile> read(byte[] content) {
    if (startsWith(content, PNG)) {
      return Optional.of(png(content));
    }
    if (content.length > 3
        && (content[0] & 0xFF) == MARKER
        && (content[1] & 0xFF) == START_OF_IMAGE
        && (content[2] & 0xFF) == MARKER) {
      return Optional.of(jpeg(content));
    }
    return Optional.empty();
  }

  private static PaperFile png(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    boolean header =
        content.length > PNG_IHDR_END
            && bytes.getInt(8) == 13
            && "IHDR".equals(new String(content, 12, 4, StandardCharsets.US_ASCII));
    if (!header) {
      throw Refusal.invalid("count.paper.broken");
    }
    return new PaperFile("image/png", bytes.getInt(16), bytes.getInt(20));
  }

  /** Goes from segment to segment up to the frame, which tells the size. */
  private static PaperFile jpeg(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    int at = 2;
    while (at + 9 < content.length) {
      if ((content[at] & 0xFF) != MARKER) {
        break;
      }
      int kind = content[at + 1] & 0xFF;
      if (kind == MARKER) {
        at++;
        continue;
      }
      if (isFrame(kind)) {
        int height = bytes.getShort(at + 5) & 0xFFFF;
        int width = bytes.getShort(at + 7) & 0xFFFF;
        return new PaperFile("image/jpeg", width, height);
      }
      if (kind == START_OF_SCAN) {
        break;
      }
      at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    throw Refusal.invalid("count.paper.broken");
  }

  private static boolean isFrame(int kind) {
    return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
  }

  private static boolean startsWith(byte[] content, byte[] beginning) {
    return content.length >= beginning.length
        && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
  }
}
