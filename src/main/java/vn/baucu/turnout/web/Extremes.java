package vn.baucu.turnout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.turnout.boundary.TurnoutLine;
import vn.baucu.turnout.entity.QuickReport;

/** Who stands at the lowest or the highest share: a name only where it is one alone. */
@ApplicationScoped
class Extremes {
  /** The end of the order that is meant, with its message. */
  enum End {
    LOWEST("turnout.together.lowest"),
    HIGHEST("turnout.together.highest");

    private final String key;

    End(String key) {
      this.key = key;
    }
  }

  @Inject private Messages messages;
  @Inject private Formats format;

  /** Rows of a board with the same share, and what it is; a dash where there are none. */
  String ofLines(End end, List<TurnoutLine> rows, Function<TurnoutLine, String> name) {
    if (rows.isEmpty()) {
      return Formats.UNKNOWN;
    }
    TurnoutLine first = rows.get(0);
    boolean areas = first.area() != null;
    String who = who(end, rows.stream().map(name).toList(), areas);
    return who + ": " + format.percent(first.voted(), first.voters());
  }

  /** Rows of a quick report with the same share, and what it is as a document has it. */
  String ofReport(End end, List<QuickReport.Line> rows, Function<QuickReport.Line, String> name) {
    QuickReport.Line first = rows.get(0);
    String who = who(end, rows.stream().map(name).toList(), first.isArea());
    return who + " (" + format.documentPercent(first.voted(), first.voters()) + ")";
  }

  private String who(End end, List<String> names, boolean areas) {
    if (names.size() == 1) {
      return names.get(0);
    }
    String kinds = BoardTiles.kinds(names);
    String word = messages.get(areas ? "turnout.ofAreas" : "turnout.ofUnits");
    return messages.of(
        end.key, String.valueOf(names.size()), areas || kinds.isEmpty() ? word : kinds);
  }
}
