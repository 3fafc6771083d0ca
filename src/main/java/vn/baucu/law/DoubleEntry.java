package vn.baucu.law;

/** Who must type count minutes a second time; a setting per level. */
public enum DoubleEntry {
  /** Two accounts of the unit; the second typist may submit, the first may not. */
  TWO_OF_UNIT,
  /** Two accounts of the unit type, a third person submits. */
  THREE_OF_UNIT,
  /** The second entry is the level above's. */
  UNIT_ABOVE,
  /** One entry; another account submits. */
  OFF
}
