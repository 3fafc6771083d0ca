package vn.baucu.shared.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import vn.baucu.shared.Refusal;

/** Which page of a list is asked for: a bean parameter of list resources. */
public class Paging {
  private static final int MOST = 1_000;

  @QueryParam("page")
  @DefaultValue("0")
  private String page;

  @QueryParam("size")
  @DefaultValue("100")
  private String size;

  /** 0 and up. */
  public int page() {
    return number("page", page, 0, Integer.MAX_VALUE / MOST);
  }

  /** 1 to {@value #MOST}. */
  public int size() {
    return number("size", size, 1, MOST);
  }

  /** How many items lie before the page. */
  public long offset() {
    return (long) page() * size();
  }

  private static int number(String name, String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like a number out of range
    }
    throw Refusal.invalid("shared.invalidParameter", name, least, most);
  }
}
