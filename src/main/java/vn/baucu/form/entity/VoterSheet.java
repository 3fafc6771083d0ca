package vn.baucu.form.entity;

import java.util.List;
import vn.baucu.law.ElectionLevel;
import vn.baucu.law.VoterStage;

/**
 * What the totals at the foot of the voter list of an area (F11) are printed from, as of one moment
 * and stage.
 *
 * @param levels at which the area votes, widest first
 * @param total of the widest level; null where not known
 * @param men among them; null where not known
 * @param women among them; null where not known
 */
public record VoterSheet(
    Occasion occasion,
    Place place,
    VoterStage stage,
    List<Level> levels,
    Long total,
    Long men,
    Long women) {
  public VoterSheet {
    levels = List.copyOf(levels);
  }

  /**
   * A level of the election.
   *
   * @param voters null where not known
   */
  public record Level(ElectionLevel level, Long voters) {}

  /** Whether men and women are known and do not make the total. */
  public boolean isOdd() {
    return total != null && men != null && women != null && men + women != total;
  }
}
