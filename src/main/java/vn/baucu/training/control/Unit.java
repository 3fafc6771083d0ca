package vn.baucu.training.control;

import vn.baucu.law.UnitKind;

/**
 * An administrative unit of a rehearsal.
 *
 * @param parent code of the unit above; empty for the city
 * @param population residents, about
 * @param island whether the rules for islands and mountains set the seats of its council
 * @param ownCouncil whether it elects a council of its own
 * @param early whether it votes the day before
 */
record Unit(
    String code,
    String name,
    UnitKind kind,
    String parent,
    long population,
    boolean island,
    boolean ownCouncil,
    boolean early) {

  /** The name within a sentence: phường Quán Toan. */
  String nameInText() {
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }

  /** Whether people live in streets and not in villages. */
  boolean urban() {
    return !name.startsWith("Xã") && !name.startsWith("Huyện");
  }
}
