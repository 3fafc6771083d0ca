package vn.baucu.voters.boundary;

/** Who of the voters of a list is counted. */
public enum VoterPart {
  /** All of them. */
  ALL,
  /** The men among them. */
  MEN,
  /** The women among them. */
  WOMEN
}
