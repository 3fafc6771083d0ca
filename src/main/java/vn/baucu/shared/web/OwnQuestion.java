package vn.baucu.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;

/** How the server knows a question that it puts to itself: by a word nobody else has. */
@ApplicationScoped
public class OwnQuestion {
  static final String HEADER = "Baucu-Own-Question";

  private final String word = UUID.randomUUID().toString();

  /** The word, drawn at each start. */
  String word() {
    return word;
  }

  /** Whether a request is the server's own. */
  boolean is(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
  }
}
