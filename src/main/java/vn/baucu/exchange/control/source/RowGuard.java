package vn.baucu.exchange.control.source;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops a row that does not end, such as after a quote that was never closed: without it the rest
 * of the file would be read into one cell.
 */
final class RowGuard extends FilterReader {
  private final int most;
  private long sinceRow;

  RowGuard(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** The row was over {@link PackageLimits#rowCharacters()}. */
  static final class Endless extends IOException {}

  /** A row has ended. */
  void nextRow() {
    sinceRow = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(count);
    return count;
  }

  private void count(int more) throws Endless {
    sinceRow += Math.max(0, more);
    if (sinceRow > most) {
      throw new Endless();
    }
  }
}
