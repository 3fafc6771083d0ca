package vn.baucu.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Vietnamese texts. The first segment of a key names the bundle: {@code result.title} stands in
 * {@code vn/baucu/result/messages.properties}. Texts are patterns of {@link MessageFormat}.
 */
@Named("msg")
@ApplicationScoped
public class Messages {
  /** The language of every page, message and number. */
  public static final Locale VIETNAMESE = new Locale("vi", "VN");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

  /** The text of a key without arguments; for {@code #{msg.get('result.title')}}. */
  public String get(String key) {
    return of(key);
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws MissingResourceException where no bundle has it
   */
  public String of(String key, Object... arguments) {
    return new MessageFormat(bundle(key).getString(key), VIETNAMESE)
        .format(Arrays.stream(arguments).map(Messages::words).toArray());
  }

  private ResourceBundle bundle(String key) {
    return bundles.computeIfAbsent(
        key.substring(0, key.indexOf('.')),
        f -> ResourceBundle.getBundle("vn.baucu." + f + ".messages", Locale.ROOT));
  }

  /** A time stands in a sentence as people write it, whoever filled it in. */
  private static Object words(Object argument) {
    return argument instanceof LocalDateTime time ? TIME.format(time) : argument;
  }

  /** Whether there is a text of a key. */
  public boolean has(String key) {
    return bundle(key).containsKey(key);
  }

  /** The sentence of a refusal. */
  public String of(Refusal refusal) {
    return of(refusal.key(), refusal.arguments());
  }
}
