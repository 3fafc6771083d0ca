package vn.baucu.shared.find;

import vn.baucu.law.ElectionLevel;

/**
 * Something that was looked for.
 *
 * @param kind what it is
 * @param title its name
 * @param place where it belongs, or what tells it from its namesakes
 * @param level the level it is of, or null
 * @param address its page, from the root of the application
 */
public record Found(Kind kind, String title, String place, ElectionLevel level, String address) {
  /** What can be found, in the order in which it is shown. */
  public enum Kind {
    UNIT,
    AREA,
    BODY,
    CANDIDATE,
    MINUTES,
    ACCOUNT
  }
}
