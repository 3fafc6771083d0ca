package vn.baucu.turnout.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.baucu.election.boundary.ElectionClock;
import vn.baucu.election.boundary.Timetables;
import vn.baucu.shared.AreaKey;
import vn.baucu.shared.Audit;
import vn.baucu.shared.AuditField;
import vn.baucu.shared.AuditSubject;
import vn.baucu.shared.AuditValue;
import vn.baucu.shared.Caller;
import vn.baucu.shared.Command;
import vn.baucu.shared.CurrentCaller;
import vn.baucu.shared.Duty;
import vn.baucu.shared.Formats;
import vn.baucu.shared.InScope;
import vn.baucu.shared.OnDuty;
import vn.baucu.shared.Refusal;
import vn.baucu.shared.Roles;
import vn.baucu.shared.ScopeTree;
import vn.baucu.shared.TextLimit;
import vn.baucu.shared.UnitCode;
import vn.baucu.shared.UseCase;
import vn.baucu.turnout.control.CallStore;

/** Those who are late with a slot, and the calls made to them: whoever calls next knows. */
@Stateless
@UseCase
public class LateCalls {
  private static final Duration LONGEST_PROMISE = Duration.ofHours(12);

  /** Word for word the same within this time is the same call. */
  private static final Duration SAME = Duration.ofMinutes(10);

  @Inject private TurnoutBoards boards;
  @Inject private CallStore calls;
  @Inject private ScopeTree tree;
  @Inject private CurrentCaller current;
  @Inject private ElectionClock clock;
  @Inject private Timetables timetables;
  @Inject private Audit audit;
  @Inject private Formats format;

  /**
   * One who is late.
   *
   * @param call the last call made; null where nobody has called
   */
  public record Late(TurnoutBoard.Late who, Call call) {}

  /**
   * A call: when and by whom, what was said.
   *
   * @param promised by when the figure is to come, or null
   * @param broken whether that time is over
   */
  public record Call(
      LocalDateTime at, String by, LocalDateTime promised, String words, boolean broken) {}

  /**
   * All who are late.
   *
   * @param slot the slot they are late with
   */
  public record LateList(LocalDateTime slot, List<Late> late) {
    /** Those of them of whom something is missing without a word. */
    public List<Late> silent() {
      return late.stream().filter(each -> each.who().silent() > 0).toList();
    }
  }

  /** The last calls to those who are late on a board. */
  public record Calls(Map<String, Call> byPlace) {
    /** The last call to one; null where nobody has called. */
    public Call of(TurnoutBoard.Late late) {
      return byPlace.get(CallStore.place(late.unit(), late.area() == null ? 0 : late.area()));
    }
  }

  /**
   * Who is late in a unit, those with most missing first.
   *
   * @param slot one of the election's slots, or null for the live one
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER})
  public LateList late(@InScope UnitCode unit, LocalDateTime slot) {
    TurnoutBoard board = boards.board(unit, slot, Integer.MAX_VALUE);
    Calls last = of(unit, board);
    return new LateList(
        board.slot(),
        board.late().first().stream().map(late -> new Late(late, last.of(late))).toList());
  }

  /** The last calls to those who are late on a unit's board. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE, Roles.OBSERVER, Roles.ADMINISTRATOR})
  public Calls of(@InScope UnitCode unit, TurnoutBoard board) {
    if (board.late().all() == 0) {
      return new Calls(Map.of());
    }
    Map<String, Call> byPlace = new HashMap<>();
    calls
        .last(unitId(unit), board.slot())
        .forEach((place, call) -> byPlace.put(place, call(call, board.now())));
    return new Calls(byPlace);
  }

  private int unitId(UnitCode unit) {
    return tree.find(current.electionId(), unit.unit()).orElseThrow().unitId();
  }

  private static Call call(CallStore.Call call, LocalDateTime now) {
    boolean broken = call.promised() != null && now.isAfter(call.promised());
    return new Call(call.at(), call.by(), call.promised(), call.words(), broken);
  }

  /**
   * Notes a call to one who is late.
   *
   * @param area number of the area, or null where the unit was called
   * @param key of the form it was typed in: sent twice it is one call, and so is the same said
   *     again within minutes
   * @param words what was said
   * @param promised the time of day by which the figure is to come, or null
   * @return when it had been noted already, so that nothing was noted now; null where it was not
   * @throws Refusal RULE without words, or where that time is over
   */
  @Command
  @OnDuty(Duty.NONE)
  @RolesAllowed({Roles.CITY, Roles.DISTRICT, Roles.COMMUNE})
  public LocalDateTime note(
      @InScope UnitCode unit,
      Integer area,
      LocalDateTime slot,
      String key,
      String words,
      LocalTime promised) {
    Caller who = current.get();
    String said = TextLimit.REASON.required(words, "turnout.call.needsWords");
    if (!timetables.current().slots().contains(slot)) {
      throw Refusal.unknown("turnout.unknownSlot", slot);
    }
    LocalDateTime now = clock.now();
    LocalDateTime by = promised == null ? null : now.toLocalDate().atTime(promised);
    if (by != null && by.isBefore(now)) {
      // Soon after midnight is meant, or else a time that is over.
      by = by.plusDays(1);
      if (by.isAfter(now.plus(LONGEST_PROMISE))) {
        throw Refusal.rule("turnout.call.promisedPast", format.shortTime(now));
      }
    }
    int number = area == null ? 0 : area;
    CallStore.Call call = new CallStore.Call(now, who.fullName(), by, said);
    LocalDateTime before =
        calls.same(unitId(unit), number, slot, call, now.minus(SAME), key).orElse(null);
    if (before == null) {
      calls.keep(unitId(unit), number, slot, call, who, key);
    }
    audit.record(
        "turnout.call",
        AuditSubject.of(area == null ? unit : new AreaKey(unit.unit(), area)).at(slot),
        null,
        AuditValue.of(AuditField.TIME, by),
        said);
    return before;
  }
}
