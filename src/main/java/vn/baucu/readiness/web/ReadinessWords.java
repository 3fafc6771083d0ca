package vn.baucu.readiness.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.election.boundary.Moment;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.election.entity.PhaseBound;
import vn.baucu.readiness.boundary.CheckedPair;
import vn.baucu.readiness.boundary.Checklist;
import vn.baucu.readiness.boundary.ReadinessBoard.Cell;
import vn.baucu.shared.ElectoralUnitKey;
import vn.baucu.shared.Formats;
import vn.baucu.shared.Messages;
import vn.baucu.shared.ready.ReadyItem;

/** The words of readiness: items, what is missing, and how long there is. */
@Named
@ApplicationScoped
public class ReadinessWords {
  @Inject private Messages messages;
  @Inject private Formats format;
  @Inject private Timetables timetables;

  public String title(ReadyItem item) {
    return messages.get(item.key());
  }

  public String head(ReadyItem item) {
    return messages.get(item.key() + ".head");
  }

  /** The figures of an item as a sentence. */
  public String text(Checklist.Entry entry) {
    return messages.of(entry.item().key() + ".text", entry.detail().words().toArray());
  }

  public String verb(Checklist.Entry entry) {
    return messages.get(entry.isDone() ? "readiness.look" : entry.item().key() + ".go");
  }

  /** An item with how much of it is missing. */
  public String missing(ReadyItem item, Cell cell) {
    return messages.of("readiness.missingOf", head(item), format.integer(cell.missing()));
  }

  /**
   * What is wrong with a polling area at a level, and where that is.
   *
   * @param level its name
   */
  String problem(CheckedPair pair, String level) {
    return problem(pair, level, messages);
  }

  static String problem(CheckedPair pair, String level, Messages messages) {
    String place =
        Stream.of(
                pair.above(),
                pair.unitName(),
                messages.of("readiness.area", String.valueOf(pair.area())),
                level)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" · "));
    return place + ": " + messages.get("readiness.problem." + pair.problem());
  }

  /** Where a pair that does not resolve is mended: on the list it leads to, or with the areas. */
  public String address(CheckedPair pair) {
    ElectoralUnitKey list = pair.electoralUnit();
    return pair.problem() == CheckedPair.Problem.LIST
        ? "candidate/list.xhtml?level=%s&owner=%s&number=%d"
            .formatted(list.level(), list.owner(), list.number())
        : "voters/areas.xhtml?unit=" + pair.unit();
  }

  /** What leads there. */
  public String go(CheckedPair pair) {
    return pair.problem() == CheckedPair.Problem.LIST
        ? messages.of("readiness.toList", String.valueOf(pair.electoralUnit().number()))
        : messages.of("readiness.toArea", String.valueOf(pair.area()));
  }

  /** Some words as a sentence lists them. */
  public String list(List<String> words) {
    return String.join(", ", words);
  }

  /** Until when the preparation lasts, to the day or to the hour. */
  public String getDue() {
    return due(timetables.current().at(PhaseBound.PREPARATION_ENDS));
  }

  String due(LocalDateTime ends) {
    return ends.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? messages.of("readiness.dueDay", format.longDate(ends.minusDays(1)))
        : messages.of("readiness.dueHour", format.shortTime(ends), format.longDate(ends));
  }

  /** How much time is left. */
  public String getLeft() {
    Moment moment = timetables.moment();
    return left(Duration.between(moment.now(), moment.timetable().at(PhaseBound.PREPARATION_ENDS)));
  }

  String left(Duration time) {
    if (time.isNegative() || time.isZero()) {
      return messages.get("readiness.over.short");
    }
    return time.toDays() > 0
        ? messages.of(
            "readiness.leftDays", String.valueOf(time.toDays()), String.valueOf(time.toHoursPart()))
        : messages.of(
            "readiness.leftHours",
            String.valueOf(time.toHours()),
            String.valueOf(time.toMinutesPart()));
  }
}
