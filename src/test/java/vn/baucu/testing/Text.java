package vn.baucu.testing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What `mvn -Prun` says, in Vietnamese. */
final class Text {
  private static final ResourceBundle SENTENCES =
      ResourceBundle.getBundle("vn.baucu.testing.messages");

  private Text() {}

  static String of(String key, Object... arguments) {
    return new MessageFormat(SENTENCES.getString(key), Locale.forLanguageTag("vi"))
        .format(arguments);
  }
}
