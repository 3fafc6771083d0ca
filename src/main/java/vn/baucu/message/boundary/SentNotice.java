package vn.baucu.message.boundary;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A notice as its committee sees it.
 *
 * @param by who sent it
 * @param at when, in the election's time
 * @param receivers how many it went to
 * @param unread those where nobody has read it
 */
public record SentNotice(
    int id, String by, String words, LocalDateTime at, int receivers, List<Receiver> unread) {
  /** How many have read it. */
  public int read() {
    return receivers - unread.size();
  }
}
