package vn.baucu.training.control;

import java.util.Map;
import vn.baucu.law.AreaKind;
import vn.baucu.law.ElectionLevel;

/**
 * A polling area of a rehearsal.
 *
 * @param unit it belongs to: a commune, or a district without communes
 * @param number from 1 within the unit
 * @param electoralUnits its electoral unit at each level it votes for, wide levels first
 * @param voters final voter total at each of these levels
 */
record Area(
    Unit unit,
    int number,
    AreaKind kind,
    String name,
    String address,
    Map<ElectionLevel, ElectoralUnit> electoralUnits,
    Map<ElectionLevel, Long> voters) {

  /** Voters of the widest level, on which turnout is measured. */
  long widest() {
    return voters.values().iterator().next();
  }
}
