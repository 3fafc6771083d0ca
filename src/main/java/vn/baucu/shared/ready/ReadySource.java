package vn.baucu.shared.ready;

import java.util.List;

/**
 * A feature that has items in the checklist of readiness: a bean of its control, which counts them
 * by queries over the rows it keeps. Who may read of which unit is asked before it is.
 */
public interface ReadySource {
  /** Its items. */
  List<? extends ReadyItem> items();

  /**
   * Whether its counts change only with what stands in the audit trail under the unit or one above
   * or below it: then they are counted once for each such change.
   */
  default boolean isKept() {
    return true;
  }

  /**
   * How far its items have come, each unit by itself.
   *
   * @param units identities of administrative units, at least one
   */
  List<ReadyCount> count(ReadyGround ground, List<Integer> units);

  /**
   * An item of one unit in words.
   *
   * @param unit identity of the administrative unit
   * @param code its code
   */
  ReadyDetail detail(ReadyGround ground, ReadyItem item, int unit, String code);

  /**
   * The facts of units on which their declarations rest, in any order.
   *
   * @param units identities of administrative units, at least one
   */
  default List<ReadyFact> facts(List<Integer> units) {
    return List.of();
  }
}
