package vn.baucu.setup.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import vn.baucu.candidate.boundary.ElectoralUnitText;
import vn.baucu.election.boundary.Preparation;
import vn.baucu.election.entity.BodySetting;
import vn.baucu.law.ElectionLevel;

/**
 * The electoral units of one body, and what they are put together of.
 *
 * @param owner code of the unit whose body it is
 * @param levelName what the election calls the level
 * @param units by number
 * @param places what lies in no unit first, then in the order of the tree
 * @param body what is set of the body
 * @param door what the caller can do now
 */
public record MapSheet(
    String owner,
    String ownerName,
    ElectionLevel level,
    String levelName,
    List<ElectoralUnitText> units,
    List<Place> places,
    Map<BodySetting, String> body,
    Preparation.Door door)
    implements Serializable {

  /**
   * A commune, or a district without communes, as a whole; at the level of communes a polling area.
   *
   * @param key code of the unit; number of the area
   * @param group name of the district it lies in; empty where that is the owner
   * @param areas how many polling areas vote there
   * @param voters their voters by the latest totals; null where none is known
   * @param units how many of its areas lie in each electoral unit, by number; 0 for those in none
   */
  public record Place(
      String key, String name, String group, int areas, Long voters, Map<Integer, Integer> units)
      implements Serializable {

    /** The electoral unit it lies in as a whole; null where it lies in none, or in several. */
    public Integer unit() {
      int only = units.size() == 1 ? units.keySet().iterator().next() : 0;
      return only == 0 ? null : (Integer) only;
    }

    /** Whether it, or an area of it, lies in no electoral unit. */
    public boolean isNowhere() {
      return units.containsKey(0);
    }

    /** Whether its areas lie in different electoral units. */
    public boolean isSplit() {
      return units.size() > 1;
    }
  }
}
