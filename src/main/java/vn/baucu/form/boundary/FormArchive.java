package vn.baucu.form.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.baucu.form.entity.Paper;

/**
 * Many documents as one ZIP in a folder per unit, with {@code manifest.csv} at its end: in fixed
 * order and with one time, one document in memory at a time.
 */
final class FormArchive {
  private static final String[] COLUMNS = {
    "file",
    "form",
    "unit",
    "area",
    "level",
    "electoral_unit",
    "round",
    "version",
    "status",
    "data_sha256",
    "file_sha256"
  };

  private FormArchive() {}

  /** Writes the documents; the stream stays open. */
  static void write(List<Document> documents, FileKind kind, LocalDateTime made, OutputStream out)
      throws IOException {
    StringBuilder manifest = new StringBuilder();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    try (CSVPrinter csv =
        new CSVPrinter(manifest, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (Document document : documents) {
        Paper paper = document.paper().get();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        kind.write(paper, bytes);
        String file = document.unit() + "/" + document.name() + "." + kind.suffix();
        entry(zip, file, made, bytes.toByteArray());
        csv.printRecord(
            file,
            document.form(),
            document.unit(),
            document.area(),
            document.level(),
            document.number(),
            document.round(),
            document.version(),
            document.standing(),
            paper.fingerprint(),
            sha256(bytes.toByteArray()));
      }
    }
    entry(zip, "manifest.csv", made, manifest.toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private static void entry(ZipOutputStream zip, String name, LocalDateTime made, byte[] bytes)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setLastModifiedTime(FileTime.from(made.toInstant(ZoneOffset.UTC)));
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
