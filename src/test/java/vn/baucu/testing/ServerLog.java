package vn.baucu.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a server has written, read for what became of its start. */
record ServerLog(Path file) {
  /** Payara Micro says this when all is deployed or has failed to. */
  private static final Pattern BOOTED = Pattern.compile("Payara Micro .* ready in \\d+");

  private static final Pattern NOTHING_DEPLOYED = Pattern.compile("\"Deployed\": \\[\\s*]");
  private static final String CAUSE = "Caused by: ";
  private static final String FRAME = "\tat ";
  private static final int CAUSE_LINES = 8;
  private static final int TAIL_LINES = 30;

  boolean hasBooted() {
    return BOOTED.matcher(text()).find();
  }

  boolean hasFailed() {
    return hasBooted() && NOTHING_DEPLOYED.matcher(text()).find();
  }

  /** The innermost cause of the last failure, or the end of the log where there is none. */
  String reason() {
    List<String> lines = text().lines().toList();
    for (int cause = lines.size() - 1; cause >= 0; cause--) {
      if (lines.get(cause).startsWith(CAUSE)) {
        return String.join(
            "\n",
            lines.subList(cause, lines.size()).stream()
                .takeWhile(line -> !line.startsWith(FRAME))
                .limit(CAUSE_LINES)
                .toList());
      }
    }
    return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
