package vn.baucu.shared.api;

import jakarta.ws.rs.NotFoundException;
import vn.baucu.law.ElectionLevel;

/** Names in addresses read into what they mean; what means nothing is not found. */
public final class PathNames {
  private PathNames() {}

  /**
   * A level by its name.
   *
   * @throws NotFoundException where there is none of the name
   */
  public static ElectionLevel level(String name) {
    try {
      return ElectionLevel.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }

  /**
   * The number of a unit or an area.
   *
   * @throws NotFoundException where it is not a whole number from 1
   */
  public static int number(String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new NotFoundException(e);
    }
    throw new NotFoundException();
  }
}
