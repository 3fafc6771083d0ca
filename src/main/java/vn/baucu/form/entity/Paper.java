package vn.baucu.form.entity;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A document as both writers take it.
 *
 * @param title what it is, in one line
 * @param blocks what stands on it
 * @param watermarks behind the text of every page
 * @param foot lines at the foot of every page; the last is followed by the number of the page
 * @param fingerprint SHA-256 of the data, 64 hexadecimal digits
 * @param madeAt time of printing, by the election's clock
 */
public record Paper(
    String title,
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
}
