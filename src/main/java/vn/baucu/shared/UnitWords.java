package vn.baucu.shared;

import java.util.List;

/** Names of administrative units as sentences and papers write them. */
public final class UnitWords {
  private static final List<String> KINDS =
      List.of(
          "Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Thị trấn", "Phường", "Xã", "Đặc khu");

  private UnitWords() {}

  /** The name without its kind: {@code Vĩnh Niệm}. */
  public static String bare(String name) {
    return KINDS.stream()
        .filter(kind -> name.startsWith(kind + " "))
        .findFirst()
        .map(kind -> name.substring(kind.length() + 1))
        .orElse(name);
  }

  /** The name within a sentence: {@code phường Vĩnh Niệm}. */
  public static String inSentence(String name) {
    return KINDS.stream().anyMatch(kind -> name.startsWith(kind + " "))
        ? name.substring(0, 1).toLowerCase(Messages.VIETNAMESE) + name.substring(1)
        : name;
  }
}
