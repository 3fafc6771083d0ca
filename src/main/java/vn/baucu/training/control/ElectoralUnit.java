package vn.baucu.training.control;

import vn.baucu.law.ElectionLevel;

/**
 * An electoral unit of a rehearsal.
 *
 * @param owner the unit whose body is elected
 * @param number from 1 within level and owner
 * @param seats to be filled
 * @param candidates on its official list
 */
record ElectoralUnit(ElectionLevel level, Unit owner, int number, int seats, int candidates) {

  String name() {
    return "Đơn vị bầu cử số " + number;
  }

  /** What a draw about this unit is called. */
  String key() {
    return level + "/" + owner.code() + "/" + number;
  }
}
