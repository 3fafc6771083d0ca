package vn.baucu.setup.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.baucu.exchange.boundary.ImportProblem;
import vn.baucu.exchange.boundary.ImportReport;
import vn.baucu.law.Severity;
import vn.baucu.setup.boundary.SetUp;
import vn.baucu.shared.Messages;

/** Says what is wrong with what was typed by the labels of the page, not by rows of a package. */
final class SetUpProblems {
  /** {@code years.<level>}, {@code count.entry.<level>}, {@code body.<level>.<owner>.<word>}. */
  private static final Pattern OF_LEVEL =
      Pattern.compile("(.+?)\\.(NATIONAL_ASSEMBLY|[A-Z]+_COUNCIL)(?:\\..+\\.([a-z-]+))?");

  private static final int FIRST_ROW = 2;
  private static final int MOST = 20;

  private final Messages messages;
  private final List<String> settings;
  private final List<String> levels;

  /** The rows of {@code what} are numbered as they are written into the sheets of a package. */
  SetUpProblems(Messages messages, SetUp what) {
    this.messages = messages;
    settings = List.copyOf(what.settings().keySet());
    levels = what.levels().keySet().stream().map(Enum::name).toList();
  }

  void tell(ImportReport report) {
    report.problems().stream()
        .filter(problem -> problem.severity() == Severity.BLOCK)
        .limit(MOST)
        .forEach(
            problem ->
                FacesContext.getCurrentInstance()
                    .addMessage(
                        null,
                        new FacesMessage(
                            FacesMessage.SEVERITY_ERROR, place(problem), problem.expected())));
  }

  private String place(ImportProblem problem) {
    String file = problem.file() == null ? "" : problem.file().replace(".csv", "");
    int index = problem.row() == null ? -1 : problem.row() - FIRST_ROW;
    if (file.equals("settings") && index >= 0) {
      return setting(settings.get(index));
    }
    if (file.equals("levels") && index >= 0) {
      return messages.get("setup.level." + levels.get(index));
    }
    String key = "setup.place." + file + (problem.column() == null ? "" : "." + problem.column());
    return messages.has(key) ? messages.get(key) : messages.get("setup.place");
  }

  private String setting(String key) {
    Matcher parts = OF_LEVEL.matcher(key);
    if (!parts.matches()) {
      return messages.get("setup.setting." + key) + ":";
    }
    String of = key.startsWith("body.") ? "body." + parts.group(3) : parts.group(1);
    return messages.of(
        "setup.ofLevel",
        messages.get("setup.setting." + of),
        messages.get("setup.level." + parts.group(2)));
  }
}
