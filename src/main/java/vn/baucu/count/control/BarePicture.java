package vn.baucu.count.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import vn.baucu.shared.Refusal;

/**
 * A JPEG or PNG without what a telephone writes beside the pixels: place, device, owner, comments,
 * previews, films behind the end. Only segments that a picture needs to look as it does are kept,
 * byte for byte; nothing is decoded or compressed again. Of what the camera noted its turn alone
 * stays, so that browsers set the picture upright.
 *
 * <p>Written here, as libraries that rewrite metadata take away the kinds they know and leave the
 * others.
 */
final class BarePicture {
  private static final int MARKER = 0xFF;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int EXIF_SEGMENT = 0xE1;
  private static final int COMMENT = 0xFE;
  private static final int PNG_START = 8;
  private static final int PNG_CHUNK = 12;
  private static final short ORIENTATION = 0x0112;
  private static final byte[] EXIF = ascii("Exif\0\0");

  /** How the application segments begin that say how pixels are to be read, by their kind. */
  private static final Map<Integer, byte[]> NEEDED =
      Map.of(0xE0, ascii("JFIF\0"), 0xE2, ascii("ICC_PROFILE\0"), 0xEE, ascii("Adobe"));

  /** The chunks of PNG that change how pixels look; all with a capital first are kept as well. */
  private static final Set<String> LOOKS =
      Set.of("tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "cICP");

  private final byte[] content;
  private final ByteBuffer bytes;
  private final ByteArrayOutputStream kept;
  private int turn;

  private BarePicture(byte[] content) {
    this.content = content;
    this.bytes = ByteBuffer.wrap(content);
    this.kept = new ByteArrayOutputStream(content.length);
  }

  /** What is kept of a picture whose header has been read. */
  static byte[] of(byte[] content, String mediaType) {
    BarePicture picture = new BarePicture(content);
    try {
      return mediaType.equals("image/png") ? picture.png() : picture.jpeg();
    } catch (IndexOutOfBoundsException e) {
      throw Refusal.invalid("count.paper.broken");
    }
  }

  private byte[] jpeg() {
    kept.write(content, 0, 2);
    int at = 2;
    int kind = marker(at);
    while (kind != END_OF_IMAGE) {
      if (kind == MARKER) {
        at++;
      } else {
        int end = at + 2 + unsigned(at + 2);
        if (end > content.length || end < at + 4) {
          throw Refusal.invalid("count.paper.broken");
        }
        if (kind == EXIF_SEGMENT && begins(at + 4, EXIF)) {
          keepTurn(at + 4 + EXIF.length, end);
        } else if (kind == START_OF_SCAN) {
          end = endOfScan(end);
        }
        if (isNeeded(kind, at + 4)) {
          kept.write(content, at, end - at);
        }
        at = end;
      }
      kind = marker(at);
    }
    kept.write(content, at, 2);
    return kept.toByteArray();
  }

  private void keepTurn(int from, int to) {
    if (noteTurn(from, to)) {
      byte[] tiff = tiff();
      int length = 2 + EXIF.length + tiff.length;
      kept.writeBytes(new byte[] {(byte) MARKER, (byte) EXIF_SEGMENT, 0, (byte) length});
      kept.writeBytes(EXIF);
      kept.writeBytes(tiff);
    }
  }

  private int marker(int at) {
    if ((bytes.get(at) & 0xFF) != MARKER) {
      throw Refusal.invalid("count.paper.broken");
    }
    return bytes.get(at + 1) & 0xFF;
  }

  /** Where the pixels of a scan end: among them a marker is a zero or a restart after 0xFF. */
  private int endOfScan(int from) {
    int at = from;
    while (true) {
      if ((bytes.get(at) & 0xFF) == MARKER) {
        int next = bytes.get(at + 1) & 0xFF;
        if (next != 0 && (next < 0xD0 || next > 0xD7) && next != MARKER) {
          return at;
        }
      }
      at++;
    }
  }

  private boolean isNeeded(int kind, int from) {
    if (kind < FIRST_APPLICATION || kind > LAST_APPLICATION) {
      return kind != COMMENT;
    }
    byte[] beginning = NEEDED.get(kind);
    return beginning != null && begins(from, beginning);
  }

  private byte[] png() {
    kept.write(content, 0, PNG_START);
    int at = PNG_START;
    String name = "";
    while (!name.equals("IEND")) {
      int length = bytes.getInt(at);
      name = new String(content, at + 4, 4, StandardCharsets.US_ASCII);
      if (name.equals("eXIf") && noteTurn(at + 8, at + 8 + length)) {
        kept.writeBytes(chunk("eXIf", tiff()));
      } else if (Character.isUpperCase(name.charAt(0)) || LOOKS.contains(name)) {
        kept.write(content, at, PNG_CHUNK + length);
      }
      at += PNG_CHUNK + length;
    }
    return kept.toByteArray();
  }

  private static byte[] chunk(String name, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(PNG_CHUNK + data.length);
    chunk.putInt(data.length).put(ascii(name)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    return chunk.putInt((int) sum.getValue()).array();
  }

  /**
   * Reads the turn off a block of notes; whatever is wrong with them, they are let go.
   *
   * @return whether it was found, for the first time, and is one
   */
  private boolean noteTurn(int from, int to) {
    if (turn != 0 || to - from < 10 || to > content.length) {
      return false;
    }
    ByteBuffer notes = ByteBuffer.wrap(content, from, to - from).slice();
    notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int at = notes.getInt(4);
    if (at < 8 || at > notes.limit() - 2) {
      return false;
    }
    int entries = notes.getShort(at) & 0xFFFF;
    for (int i = 0; i < entries && at + 2 + 12 * (i + 1) <= notes.limit(); i++) {
      int entry = at + 2 + 12 * i;
      if ((notes.getShort(entry) & 0xFFFF) == ORIENTATION) {
        turn = notes.getShort(entry + 8) & 0xFFFF;
        return turn >= 2 && turn <= 8;
      }
    }
    return false;
  }

  /** Notes of the turn alone, as TIFF has them. */
  private byte[] tiff() {
    return ByteBuffer.allocate(26)
        .put(ascii("MM"))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort(ORIENTATION)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) turn)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  private int unsigned(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  private boolean begins(int at, byte[] beginning) {
    return PictureHeader.begins(content, at, beginning);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
