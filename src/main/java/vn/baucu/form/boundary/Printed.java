package vn.baucu.form.boundary;

import java.io.IOException;
import java.io.OutputStream;

/** A document as a file, made as it is sent. */
public record Printed(String fileName, String mediaType, Bytes bytes) {

  /** What makes the bytes. */
  @FunctionalInterface
  public interface Bytes {
    void to(OutputStream out) throws IOException;
  }
}
