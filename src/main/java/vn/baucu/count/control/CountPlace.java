package vn.baucu.count.control;

import java.time.LocalDateTime;
import vn.baucu.law.Contest;
import vn.baucu.law.ElectionLevel;
import vn.baucu.shared.UnitPath;

/**
 * A polling area at one level: where it stands, and what is voted on.
 *
 * @param areaId identity of the area
 * @param areaName its name
 * @param closesAt when its own poll closes
 * @param unitName name of the unit that owns it
 * @param parentName name of the unit above
 * @param path the owning unit's place in the tree
 * @param electoralUnit identity of its electoral unit at the level
 * @param seats N
 * @param candidates K
 * @param finalVoters the area's final voter total of the level; null where there is none
 * @param roundId identity of the further round whose ballot it is; null on election day
 */
public record CountPlace(
    int areaId,
    String areaName,
    LocalDateTime closesAt,
    String unitName,
    String parentName,
    UnitPath path,
    ElectionLevel level,
    int electoralUnit,
    int electoralUnitNumber,
    String electoralUnitName,
    int seats,
    int candidates,
    Long finalVoters,
    Integer roundId) {

  /** Identity of the owning unit. */
  public int unitId() {
    return path.unitId();
  }

  /** What the law asks of the contest. */
  public Contest contest() {
    return new Contest(level, seats, candidates, finalVoters);
  }
}
