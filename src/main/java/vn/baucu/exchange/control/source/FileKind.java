package vn.baucu.exchange.control.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
  ZIP,
  /** The container of old Excel files and of workbooks with a password. */
  OLE,
  /** A web page or other XML, which spreadsheets save under the name of a workbook too. */
  WEB_PAGE,
  RICH_TEXT,
  /** An archive of another program than ZIP. */
  ARCHIVE,
  /** Text in two bytes a letter, with a mark or without. */
  UTF16,
  /** Text with commas: one file of a package without its ZIP. */
  TEXT,
  OTHER;

  /** How many bytes tell. */
  static final int HEAD = 512;

  private static final byte[] LOCAL_ENTRY = {'P', 'K', 3, 4};
  private static final byte[] NO_ENTRY = {'P', 'K', 5, 6};
  private static final byte[] OLE_HEAD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xBC, (byte) 0xAF};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] RAR = {'R', 'a', 'r', '!'};

  /** Of Latin letters in two bytes each, one is 0; of Vietnamese ones most are. */
  private static final int UTF16_SHARE = 5;

  private static final Pattern MARKUP = Pattern.compile("\\s*<[!?/a-zA-Z].*", Pattern.DOTALL);

  static FileKind of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    }
  }

  /**
   * The kind of what begins so.
   *
   * @param head the first {@link #HEAD} bytes, or all where there are fewer
   */
  static FileKind of(byte[] head) {
    if (startsWith(head, LOCAL_ENTRY) || startsWith(head, NO_ENTRY)) {
      return ZIP;
    }
    if (startsWith(head, OLE_HEAD)) {
      return OLE;
    }
    if (startsWith(head, SEVEN_ZIP) || startsWith(head, GZIP) || startsWith(head, RAR)) {
      return ARCHIVE;
    }
    if (startsWith(head, BIG_ENDIAN)
        || startsWith(head, LITTLE_ENDIAN)
        || hasTwoByteLetters(head)) {
      return UTF16;
    }
    String text = new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
    if (text.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (MARKUP.matcher(text).matches()) {
      return WEB_PAGE;
    }
    boolean commas = text.contains(",") || text.contains(";");
    return commas && text.chars().noneMatch(c -> c < 0x20 && c != '\r' && c != '\n' && c != '\t')
        ? TEXT
        : OTHER;
  }

  /** Bytes of 0 stand at every other place of text in UTF-16, and at none of other text. */
  private static boolean hasTwoByteLetters(byte[] head) {
    int[] zeros = new int[2];
    for (int i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    return Math.min(zeros[0], zeros[1]) == 0 && (zeros[0] + zeros[1]) * UTF16_SHARE > head.length;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
