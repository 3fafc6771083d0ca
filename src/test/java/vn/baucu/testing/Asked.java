package vn.baucu.testing;

import com.microsoft.playwright.Page;

/** The question a page asks before something of consequence, and its answers. */
public final class Asked {
  private Asked() {}

  /** Goes on. */
  public static void yes(Page page) {
    page.locator("#ask [data-yes]").click();
  }

  /** Leaves it. */
  public static void no(Page page) {
    page.locator("#ask [data-no]").click();
  }
}
