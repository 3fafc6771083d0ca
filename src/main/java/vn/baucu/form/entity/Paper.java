package vn.baucu.form.entity;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A document as both writers take it.
 *
 * @param title what it is, in one line
 * @param layout how the paper lies
 * @param blocks what stands on it
 * @param watermarks behind the text of every page
 * @param foot lines at the foot of every page; the last is followed by the number of the page
 * @param fingerprint SHA-256 of the data, 64 hexadecimal digits
 * @param madeAt time of printing, by the election's clock
 */
public record Paper(
    String title,
    Layout layout,
    List<Block> blocks,
    List<String> watermarks,
    List<String> foot,
    String fingerprint,
    LocalDateTime madeAt) {
  public Paper {
    blocks = List.copyOf(blocks);
    watermarks = List.copyOf(watermarks);
    foot = List.copyOf(foot);
  }

  /** How A4 lies. */
  public enum Layout {
    PORTRAIT(165),
    LANDSCAPE(252);

    private final int width;

    Layout(int width) {
      this.width = width;
    }

    /** Width of the text, in millimetres. */
    public int width() {
      return width;
    }
  }
}
