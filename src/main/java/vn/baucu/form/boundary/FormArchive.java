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
import vn.baucu.form.control.CountPaper;
import vn.baucu.form.control.PdfWriter;
import vn.baucu.form.control.WordWriter;
import vn.baucu.form.entity.CountSheet;
import vn.baucu.form.entity.CountSource;
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
  static void write(List<CountSource> sources, FileKind kind, OutputStream out) throws IOException {
    StringBuilder manifest = new StringBuilder();
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    LocalDateTime made = sources.get(0).sheet().occasion().printedAt();
    try (CSVPrinter csv =
        new CSVPrinter(manifest, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
      for (CountSource source : sources) {
        Paper paper = CountPaper.of(source.sheet());
        byte[] bytes = bytes(paper, kind);
        String file = source.unit() + "/" + FormNames.minutes(source) + "." + kind.suffix();
        entry(zip, file, made, bytes);
        csv.printRecord(line(source, file, paper, sha256(bytes)));
      }
    }
    entry(zip, "manifest.csv", made, manifest.toString().getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private static Object[] line(CountSource source, String file, Paper paper, String sha256) {
    CountSheet sheet = source.sheet();
    return new Object[] {
      file,
      "F2",
      source.unit(),
      sheet.place().area(),
      sheet.contest().level(),
      sheet.contest().number(),
      sheet.round(),
      sheet.version(),
      sheet.accepted() ? AreaForms.Standing.CLEAN : AreaForms.Standing.PROVISIONAL,
      paper.fingerprint(),
      sha256
    };
  }

  private static byte[] bytes(Paper paper, FileKind kind) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (kind == FileKind.PDF) {
      PdfWriter.write(paper, bytes);
    } else {
      WordWriter.write(paper, bytes);
    }
    return bytes.toByteArray();
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
