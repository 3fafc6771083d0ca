package vn.baucu.form.boundary;

import java.io.OutputStream;
import java.util.function.BiConsumer;
import vn.baucu.form.control.PdfWriter;
import vn.baucu.form.control.WordWriter;
import vn.baucu.form.entity.Paper;

/** As what a document is given out. */
public enum FileKind {
  PDF("pdf", "application/pdf", PdfWriter::write),
  WORD(
      "docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      WordWriter::write);

  private final String suffix;
  private final String mediaType;
  private final BiConsumer<Paper, OutputStream> writer;

  FileKind(String suffix, String mediaType, BiConsumer<Paper, OutputStream> writer) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /** Writes a document; the stream stays open. */
  void write(Paper paper, OutputStream out) {
    writer.accept(paper, out);
  }

  public String suffix() {
    return suffix;
  }

  public String mediaType() {
    return mediaType;
  }
}
