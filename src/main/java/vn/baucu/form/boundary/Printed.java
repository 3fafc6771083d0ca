package vn.baucu.form.boundary;

import java.io.IOException;
import java.io.OutputStream;
import vn.baucu.form.entity.Paper;

/** A document as a file, made as it is sent. */
public record Printed(String fileName, String mediaType, Bytes bytes) {

  /** One document. */
  static Printed of(String name, FileKind kind, Paper paper) {
    return new Printed(name + "." + kind.suffix(), kind.mediaType(), out -> kind.write(paper, out));
  }

  /** What makes the bytes. */
  @FunctionalInterface
  public interface Bytes {
    void to(OutputStream out) throws IOException;
  }
}
