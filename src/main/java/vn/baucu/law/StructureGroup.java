package vn.baucu.law;

/** Groups that reports count. Education and sector are partitions; the others overlap. */
public enum StructureGroup {
  WOMEN,
  /** Not Kinh. */
  ETHNIC_MINORITY,
  /** Under 40 on the election day. */
  UNDER_40,
  /** No date of joining the Party. */
  NON_PARTY,
  /** Was a member of the same body before. */
  RE_ELECTED,
  SELF_NOMINATED,
  /** Names a religion. */
  RELIGIOUS,
  BELOW_UNIVERSITY,
  UNIVERSITY,
  POSTGRADUATE,
  THEORY_INTERMEDIATE,
  THEORY_ADVANCED,
  THEORY_BACHELOR,
  SECTOR_PARTY,
  SECTOR_GOVERNMENT,
  SECTOR_FRONT,
  SECTOR_COURT,
  SECTOR_PROCURACY,
  SECTOR_ARMED_FORCES,
  SECTOR_OTHER
}
