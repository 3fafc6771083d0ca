package vn.baucu.exchange.control.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what really comes out of a compressed file: its own word for its size is not believed. */
final class BoundedInput extends FilterInputStream {
  private final long most;
  private final Progress progress;
  private long read;

  BoundedInput(InputStream in, long compressed, PackageLimits limits, Progress progress) {
    super(in);
    this.progress = progress;
    long byRatio = Math.max(PackageLimits.SMALL, compressed * limits.ratio());
    this.most = Math.min(limits.bytes(), byRatio);
  }

  /** More came out than a package may hold. */
  static final class Exceeded extends IOException {}

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(count);
    return count;
  }

  private void count(int more) throws Exceeded {
    read += Math.max(0, more);
    progress.advance(Math.max(0, more));
    if (read > most) {
      throw new Exceeded();
    }
  }
}
