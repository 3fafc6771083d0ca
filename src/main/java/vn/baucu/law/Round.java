package vn.baucu.law;

/** A poll of an electoral unit: each has its own ballots, counts and minutes. */
public enum Round {
  FIRST,
  /** Bầu cử lại, Art 80: the turnout of the first was half or less. */
  RE_ELECTION,
  /** Bầu cử thêm, Art 79: fewer won than there are seats. */
  SUPPLEMENTARY,
  /** A new vote after an annulment, Art 81. */
  RE_VOTE
}
