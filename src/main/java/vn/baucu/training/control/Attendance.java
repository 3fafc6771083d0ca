package vn.baucu.training.control;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;

/** Who came to vote: at the end of the day at each level, and slot by slot at the widest. */
final class Attendance {
  /** Of a thousand who vote in the end, those who have by each slot of an ordinary area. */
  private static final int[] PACE = {20, 350, 590, 740, 860, 950};

  private static final int LAST_BUT_ONE = 6;

  private final RehearsalPlan plan;
  private final PlantedCases planted;

  Attendance(RehearsalPlan plan, PlantedCases planted) {
    this.plan = plan;
    this.planted = planted;
  }

  /** Voters who voted at a level, never more than at a wider one. */
  long voted(Area area, ElectionLevel level) {
    long voters = area.voters().get(level);
    ElectoralUnit electoralUnit = area.electoralUnits().get(level);
    if (planted.isAt(EdgeCase.FAILED_GATE, electoralUnit)) {
      return voters * 45 / 100;
    }
    if (planted.isAt(EdgeCase.EXACT_HALF_VOTED, electoralUnit)) {
      return voters / 2;
    }
    return voters - voters * absentOfThousand(area) / 1000;
  }

  private long absentOfThousand(Area area) {
    Draw draw = Draw.of(plan.seed(), "absent", area.unit().code(), area.number());
    return draw.chance(400) || area.kind() == AreaKind.DETENTION ? 0 : draw.between(1, 14);
  }

  /**
   * The area's cumulative report of every slot, or nothing where it missed one; the last is never
   * missed.
   */
  List<OptionalLong> reports(Area area) {
    Draw draw = Draw.of(plan.seed(), "turnout", area.unit().code(), area.number());
    long voted = voted(area, area.electoralUnits().keySet().iterator().next());
    int hurry = draw.between(-50, 50);
    int lullFrom = draw.chance(300) ? draw.between(4, 5) : LAST_BUT_ONE;
    List<OptionalLong> reports = new ArrayList<>();
    for (int slot = 0; slot < plan.slots().size(); slot++) {
      boolean last = slot == plan.slots().size() - 1;
      boolean missed = draw.chance(10) && !last;
      long pace = last ? 1000 : pace(slot, hurry, lullFrom);
      reports.add(missed ? OptionalLong.empty() : OptionalLong.of(voted * pace / 1000));
    }
    return reports;
  }

  private static long pace(int slot, int hurry, int lullFrom) {
    if (slot >= lullFrom) {
      return 988 + 4L * (slot - lullFrom);
    }
    boolean midday = slot > 0 && slot < PACE.length - 1;
    return PACE[slot] + (midday ? hurry : 0);
  }
}
