package vn.baucu.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The election in the address of every page, form, channel, stream and download behind the sign-in:
 * what a request is about is what its page showed, whatever was chosen elsewhere meanwhile. Only
 * the address counts, which is there before anything of the request is read.
 */
public final class NamedElection {
  /** The parameter of the address. */
  public static final String PARAMETER = "election";

  private static final String ASSIGNED = PARAMETER + "=";
  private static final Pattern BESIDE = Pattern.compile("(?:[\\w-]+\\.(?:xhtml|xlsx))?\\?.*");
  private static final Pattern NAMED = Pattern.compile("[?&]" + ASSIGNED);

  private NamedElection() {}

  /**
   * The code of the election a request names.
   *
   * @return empty where it names none, or several that differ
   */
  public static Optional<String> of(HttpServletRequest request) {
    List<String> named = all(request);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  /** Whether a request names no election at all. */
  static boolean isMissing(HttpServletRequest request) {
    return all(request).isEmpty();
  }

  private static List<String> all(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    return Arrays.stream(query.split("&"))
        .filter(part -> part.startsWith(ASSIGNED))
        .map(part -> decode(part.substring(ASSIGNED.length())))
        .distinct()
        .toList();
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /**
   * An address with an election in it.
   *
   * @param address as a page writes it: with the context, or relative to the page
   * @param context the path of the application
   * @param code the election's; null where the server holds none yet
   * @return the same address where it leads elsewhere or names an election already
   */
  public static String carry(String address, String context, String code) {
    if (code == null
        || !address.startsWith(context + "/app/") && !isBeside(address)
        || NAMED.matcher(address).find()) {
      return address;
    }
    int mark = address.indexOf('#');
    String path = mark < 0 ? address : address.substring(0, mark);
    return path
        + (path.indexOf('?') < 0 ? '?' : '&')
        + ASSIGNED
        + URLEncoder.encode(code, StandardCharsets.UTF_8)
        + (mark < 0 ? "" : address.substring(mark));
  }

  /** Whether an address is one of the pages beside the one it is written in. */
  private static boolean isBeside(String address) {
    return BESIDE.matcher(address.endsWith(".xhtml") ? address + "?" : address).matches();
  }
}
