package vn.baucu.exchange.control.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
  ZIP,
  /** The container of old Excel files and of workbooks with a password. */
  OLE,
  /** Text with commas: one file of a package without its ZIP. */
  TEXT,
  OTHER;

  private static final byte[] LOCAL_ENTRY = {'P', 'K', 3, 4};
  private static final byte[] NO_ENTRY = {'P', 'K', 5, 6};
  private static final byte[] OLE_HEAD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int HEAD = 512;

  static FileKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (startsWith(head, LOCAL_ENTRY) || startsWith(head, NO_ENTRY)) {
      return ZIP;
    }
    if (startsWith(head, OLE_HEAD)) {
      return OLE;
    }
    String text = new String(head, StandardCharsets.UTF_8);
    boolean commas = text.contains(",") || text.contains(";");
    return commas && text.chars().noneMatch(c -> c < 0x20 && c != '\r' && c != '\n' && c != '\t')
        ? TEXT
        : OTHER;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
