package vn.baucu.area.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import vn.baucu.area.control.PollingAreaStore;
import vn.baucu.area.control.UnitPaths;
import vn.baucu.area.entity.PollingArea;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;

/**
 * The polling areas of a unit, for the use cases that change them: who may, and what else follows
 * from it, is theirs.
 */
@ApplicationScoped
public class AreaBook {
  private static final int HIGHEST = 99_999;

  @Inject private PollingAreaStore store;
  @Inject private UnitPaths paths;
  @Inject private CurrentCaller caller;
  @Inject private Clock real;

  /** The identity of a unit in the caller's election. */
  public int unitId(UnitCode unit) {
    return paths
        .find(caller.electionId(), unit.unit())
        .orElseThrow(() -> Refusal.unknown("shared.unknownUnit", unit.unit()))
        .unitId();
  }

  /** The areas of a unit, by number. */
  public List<AreaState> of(int unit) {
    return store.ofUnit(unit).stream().map(AreaBook::state).toList();
  }

  /** The areas a unit had, by number. */
  public List<ClosedArea> closed(int unit) {
    return store.closed(unit);
  }

  /**
   * Opens an area.
   *
   * @param electionDay the last day on which it may vote
   * @throws Refusal RULE where its number is or was another's, or something is missing or unlawful
   */
  public AreaState open(int unit, AreaText text, LocalDate electionDay) {
    int number = text.number();
    if (number < 1 || number > HIGHEST) {
      throw Refusal.rule("area.numberMissing");
    }
    if (store.ofUnit(unit).stream().anyMatch(area -> area.number() == number)) {
      throw Refusal.rule("area.numberTaken", String.valueOf(number));
    }
    if (store.closed(unit).stream().anyMatch(area -> area.number() == number)) {
      throw Refusal.rule("area.numberClosed", String.valueOf(number));
    }
    PollingArea area = new PollingArea(unit, number);
    write(area, text, electionDay);
    store.add(area);
    return state(area);
  }

  /**
   * Changes an area, and what is kept of it elsewhere: it has a new version.
   *
   * @param version as it was seen
   * @throws Refusal STALE where it has become another since, RULE where something is missing or
   *     unlawful
   */
  public void change(int unit, int version, AreaText text, LocalDate electionDay) {
    PollingArea area = find(unit, text.number());
    area.requireVersion(version);
    write(area, text, electionDay);
    store.touch(area);
    store.flush();
  }

  /**
   * Closes an area that nothing stands on any more.
   *
   * @param into number of the area it is merged into; null where it is closed
   */
  public void close(int unit, int number, int version, Integer into, String reason) {
    PollingArea area = find(unit, number);
    area.requireVersion(version);
    store.close(unit, area, into, reason, caller.get().accountId(), LocalDateTime.now(real));
  }

  private PollingArea find(int unit, int number) {
    return store.ofUnit(unit).stream()
        .filter(area -> area.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.stale("area.closedMeanwhile", String.valueOf(number)));
  }

  private static void write(PollingArea area, AreaText text, LocalDate electionDay) {
    String number = String.valueOf(text.number());
    String address = TextLimit.LINE.optional(text.address());
    area.describe(
        TextLimit.NAME.required(text.name(), "area.nameMissing", number),
        address == null ? "" : address,
        text.kind());
    area.vote(text.opens(), text.closes(), electionDay);
  }

  private static AreaState state(PollingArea area) {
    return new AreaState(
        area.id(),
        area.version(),
        new AreaText(
            area.number(), area.name(), area.address(), area.kind(), area.opens(), area.closes()));
  }
}
