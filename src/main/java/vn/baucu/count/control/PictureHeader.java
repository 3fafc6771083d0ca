package vn.baucu.count.control;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.baucu.shared.Refusal;

/**
 * Reads the size of a JPEG or PNG out of its header, and whether the picture has an end, without
 * decoding a pixel. What follows the end is of no account: some telephones keep a film there.
 */
final class PictureHeader {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PNG_HEAD = {'I', 'H', 'D', 'R'};
  private static final byte[] PNG_END = {'I', 'E', 'N', 'D'};
  private static final int PNG_CHUNK = 12;
  private static final int PNG_WIDTH = 16;
  private static final int PNG_HEIGHT = 20;
  private static final int MARKER = 0xFF;
  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  private PictureHeader() {}

  /** The picture, or empty where the bytes begin like neither kind. */
  static Optional<PaperFile> read(byte[] content) {
    if (begins(content, 0, PNG)) {
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

  /** Goes from chunk to chunk, each under its checksum, up to the end. */
  private static PaperFile png(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    PaperFile file = null;
    int at = PNG.length;
    while (at + PNG_CHUNK <= content.length) {
      int length = bytes.getInt(at);
      if (length < 0 || length > content.length - at - PNG_CHUNK || !isSound(bytes, at, length)) {
        break;
      }
      if (at == PNG.length && length == 13 && begins(content, at + 4, PNG_HEAD)) {
        file = new PaperFile("image/png", bytes.getInt(PNG_WIDTH), bytes.getInt(PNG_HEIGHT));
      }
      if (file != null && begins(content, at + 4, PNG_END)) {
        return file;
      }
      at += PNG_CHUNK + length;
    }
    throw Refusal.invalid("count.paper.broken");
  }

  private static boolean isSound(ByteBuffer bytes, int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes.array(), at + 4, length + 4);
    return bytes.getInt(at + 8 + length) == (int) sum.getValue();
  }

  /** Goes from segment to segment over the frame, which tells the size, up to the pixels. */
  private static PaperFile jpeg(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    PaperFile file = null;
    int at = 2;
    while (at + 9 < content.length && (content[at] & 0xFF) == MARKER) {
      int kind = content[at + 1] & 0xFF;
      if (kind == MARKER) {
        at++;
        continue;
      }
      if (kind == START_OF_SCAN && file != null && hasEnd(content, at)) {
        return file;
      }
      if (isFrame(kind)) {
        file = new PaperFile("image/jpeg", unsigned(bytes, at + 7), unsigned(bytes, at + 5));
      }
      at += 2 + unsigned(bytes, at + 2);
    }
    throw Refusal.invalid("count.paper.broken");
  }

  /** Among pixels the marker of the end stands nowhere but at the end. */
  private static boolean hasEnd(byte[] content, int from) {
    for (int at = from; at + 1 < content.length; at++) {
      if ((content[at] & 0xFF) == MARKER && (content[at + 1] & 0xFF) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private static boolean isFrame(int kind) {
    return kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
  }

  static boolean begins(byte[] content, int at, byte[] beginning) {
    int end = at + beginning.length;
    return content.length >= end && Arrays.equals(content, at, end, beginning, 0, beginning.length);
  }
}
