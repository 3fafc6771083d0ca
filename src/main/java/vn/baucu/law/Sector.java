package vn.baucu.law;

/** Where a candidate works, in the groups of the reports. */
public enum Sector {
  PARTY,
  GOVERNMENT,
  /** Fatherland Front and its members. */
  FRONT,
  COURT,
  PROCURACY,
  ARMED_FORCES,
  OTHER
}
