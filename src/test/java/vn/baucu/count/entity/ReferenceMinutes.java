package vn.baucu.count.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.baucu.law.CountForm;
import vn.baucu.law.DoubleEntry;

/**
 * Count minutes once more, told as plainly as the workflow tells them, to hold {@link CountMinutes}
 * against: no classes, no versions of rows, no persistence. Each act answers whether it is allowed.
 */
final class ReferenceMinutes {
  final DoubleEntry setting;
  final int candidates;
  CountState state = CountState.EMPTY;
  int version = 1;

  /** What everybody typed in this version and still has as a draft or a complete entry. */
  final Map<Integer, Map<String, Long>> sheets = new HashMap<>();

  Integer first;
  Integer second;
  boolean firstDone;
  boolean secondDone;
  Set<String> open = Set.of();
  boolean settling;
  Map<String, Long> agreed;
  Map<String, Long> agreedBefore;
  List<String> mend = List.of();

  /** Who settled a difference in this version. */
  final Set<Integer> settlers = new HashSet<>();

  /** Who typed or settled what this version carries over from earlier ones. */
  final Set<Integer> carriers = new HashSet<>();

  Integer submitter;
  Integer accepter;
  final Set<String> explained = new HashSet<>();
  final Set<String> letThrough = new HashSet<>();

  ReferenceMinutes(DoubleEntry setting, int candidates) {
    this.setting = setting;
    this.candidates = candidates;
  }

  boolean type(Actor who, Map<String, Long> values, boolean phoned, boolean claimOver) {
    int me = who.account();
    boolean unit = who.place() == Actor.Place.UNIT;
    boolean above = who.place() == Actor.Place.ABOVE;
    boolean team = who.place() == Actor.Place.TEAM;
    boolean mayFirst = who.entry() && (unit || team || above && phoned);
    boolean maySecond =
        who.entry() && (setting == DoubleEntry.UNIT_ABOVE ? above : unit || above && phoned);
    switch (state) {
      case EMPTY, RETURNED, REOPENED -> {
        if (!mayFirst) {
          return false;
        }
        state = CountState.FIRST_ENTRY;
        first = me;
      }
      case FIRST_ENTRY -> {
        if (first != me) {
          if (!claimOver || !mayFirst) {
            return false;
          }
          first = me;
        }
      }
      case FIRST_DONE -> {
        if (!maySecond || first == me) {
          return false;
        }
        state = CountState.SECOND_ENTRY;
        second = me;
      }
      case SECOND_ENTRY -> {
        if (second != me) {
          if (!claimOver || !maySecond || first == me) {
            return false;
          }
          second = me;
        }
      }
      case DIFFERENT -> {
        boolean mine = is(first, me) && !firstDone || is(second, me) && !secondDone;
        if (settling || !mine || !open.containsAll(values.keySet())) {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    sheets.computeIfAbsent(me, account -> fresh()).putAll(values);
    return true;
  }

  boolean complete(Actor who) {
    int me = who.account();
    boolean mine =
        switch (state) {
          case FIRST_ENTRY -> is(first, me);
          case SECOND_ENTRY -> is(second, me);
          case DIFFERENT ->
              !settling && (is(first, me) && !firstDone || is(second, me) && !secondDone);
          default -> false;
        };
    if (!mine || sheets.get(me).containsValue(null)) {
      return false;
    }
    if (is(first, me)) {
      firstDone = true;
    } else {
      secondDone = true;
    }
    if (state == CountState.FIRST_ENTRY && setting != DoubleEntry.OFF) {
      state = CountState.FIRST_DONE;
    } else if (firstDone && (second == null || secondDone)) {
      compare();
    }
    return true;
  }

  private void compare() {
    Map<String, Long> one = sheets.get(first);
    Map<String, Long> other = second == null ? one : sheets.get(second);
    Set<String> differing = new HashSet<>();
    one.forEach(
        (field, value) -> {
          if (!value.equals(other.get(field))) {
            differing.add(field);
          }
        });
    if (differing.isEmpty()) {
      agree();
    } else if (state == CountState.DIFFERENT) {
      open = differing;
      settling = true;
    } else {
      open(differing);
    }
  }

  private void agree() {
    agreed = new LinkedHashMap<>(sheets.get(first));
    open = Set.of();
    settling = false;
    state = CountState.MATCHED;
  }

  private void open(Set<String> fields) {
    open = fields;
    firstDone = false;
    secondDone = false;
    fields.forEach(
        field -> {
          sheets.get(first).put(field, null);
          if (second != null) {
            sheets.get(second).put(field, null);
          }
        });
    state = CountState.DIFFERENT;
  }

  boolean retype(Actor who, Set<String> fields) {
    boolean near = who.place() != Actor.Place.BEYOND && (who.entry() || who.approval());
    if (state != CountState.MATCHED || !near || fields.isEmpty()) {
      return false;
    }
    agreed = null;
    open(fields);
    return true;
  }

  boolean settle(Actor who, Map<String, Long> decided) {
    boolean place = who.place() == Actor.Place.UNIT || who.place() == Actor.Place.ABOVE;
    if (!settling
        || !who.approval()
        || !place
        || typed(who)
        || !decided.keySet().equals(open)
        || decided.containsValue(null)) {
      return false;
    }
    sheets.get(first).putAll(decided);
    sheets.get(second).putAll(decided);
    settlers.add(who.account());
    agree();
    return true;
  }

  boolean explain(Actor who, String code) {
    boolean near = who.place() != Actor.Place.BEYOND && (who.entry() || who.approval());
    if (state != CountState.MATCHED || !near) {
      return false;
    }
    explained.add(code);
    return true;
  }

  boolean letThrough(Actor who, String code) {
    if (state != CountState.MATCHED || !who.city() || !who.approval()) {
      return false;
    }
    letThrough.add(code);
    explained.add(code);
    return true;
  }

  boolean submit(Actor who, Set<String> blocking, Set<String> asking, boolean phoned) {
    if (state != CountState.MATCHED) {
      return false;
    }
    int me = who.account();
    boolean unit = who.place() == Actor.Place.UNIT;
    boolean place = unit || who.place() == Actor.Place.ABOVE && phoned;
    boolean duty =
        who.approval() || setting == DoubleEntry.TWO_OF_UNIT && second != null && second == me;
    boolean another =
        first != me && !(setting == DoubleEntry.THREE_OF_UNIT && second != null && second == me);
    if (!place
        || !duty
        || !another
        || !letThrough.containsAll(blocking)
        || !explained.containsAll(asking)) {
      return false;
    }
    submitter = me;
    state = CountState.SUBMITTED;
    return true;
  }

  boolean accept(Actor who, Set<String> blocking) {
    if (state != CountState.SUBMITTED
        || who.place() != Actor.Place.ABOVE
        || !who.approval()
        || typed(who)
        || settlers.contains(who.account())
        || carriers.contains(who.account())
        || submitter == who.account()
        || !letThrough.containsAll(blocking)) {
      return false;
    }
    accepter = who.account();
    state = CountState.ACCEPTED;
    return true;
  }

  boolean giveBack(Actor who, List<String> fields) {
    boolean allowed = who.place() == Actor.Place.ABOVE && who.approval();
    if (state != CountState.SUBMITTED || !allowed) {
      return false;
    }
    anew(CountState.RETURNED, fields);
    return true;
  }

  boolean reopen(Actor who, List<String> fields) {
    boolean allowed = who.approval() && (who.city() || who.place() == Actor.Place.ABOVE);
    if (state != CountState.ACCEPTED || !allowed) {
      return false;
    }
    anew(CountState.REOPENED, fields);
    return true;
  }

  private void anew(CountState to, List<String> fields) {
    agreedBefore = agreed;
    agreed = null;
    mend = new ArrayList<>(fields);
    if (fields.isEmpty()) {
      carriers.clear();
    } else {
      carriers.add(first);
      carriers.add(second);
      carriers.addAll(settlers);
    }
    settlers.clear();
    sheets.clear();
    first = null;
    second = null;
    firstDone = false;
    secondDone = false;
    submitter = null;
    accepter = null;
    explained.clear();
    letThrough.clear();
    version++;
    state = to;
  }

  /** The sheet somebody begins on: blank, or carried over but for what is to be mended. */
  private Map<String, Long> fresh() {
    Map<String, Long> sheet = CountForm.blank(candidates).fields();
    if (!mend.isEmpty()) {
      sheet.putAll(agreedBefore);
      mend.forEach(field -> sheet.put(field, null));
    }
    return sheet;
  }

  private boolean typed(Actor who) {
    return is(first, who.account()) || is(second, who.account());
  }

  private static boolean is(Integer account, int me) {
    return account != null && account == me;
  }
}
