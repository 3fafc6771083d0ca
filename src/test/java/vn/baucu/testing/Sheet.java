package vn.baucu.testing;

import com.microsoft.playwright.Locator;

/** Cells copied in a spreadsheet. */
public final class Sheet {
  private Sheet() {}

  /** Pastes text into a field, as the browser does after Ctrl+V. */
  public static void paste(Locator field, String text) {
    field.focus();
    field.evaluate(
        "(field, text) => {"
            + " const clipboardData = new DataTransfer();"
            + " clipboardData.setData('text/plain', text);"
            + " const event = new ClipboardEvent("
            + "'paste', { clipboardData, bubbles: true, cancelable: true });"
            + " if (field.dispatchEvent(event)) {"
            + " document.execCommand('insertText', false, text); } }",
        text);
  }
}
