package vn.baucu.law;

import java.util.Arrays;
import java.util.Optional;

/**
 * A limit that the election may set; the defaults are those of the catalogue of checks. Keys of
 * settings begin with {@code threshold.}.
 */
public enum Threshold {
  /** C203: most ballots that may be missing, G − C. */
  MISSING_BALLOTS("C203.ballots", 15),
  /** C203: missing ballots that are always allowed by the share of G. */
  MISSING_BALLOTS_FLOOR("C203.floor", 3),
  /** C203: missing ballots as a share of G, in percent. */
  MISSING_BALLOTS_PERCENT("C203.percent", 2),
  /** C204: share of invalid ballots that is too much, in percent of C. */
  INVALID_PERCENT("C204.percent", 3),
  /** C204: ballots above which no invalid ballot at all is odd. */
  NO_INVALID_ABOVE("C204.collected", 500),
  /** C206: most difference between G and the last turnout report. */
  TURNOUT_DIFFERENCE("C206.voters", 5),
  /** C208: points from the share in the rest of the unit. */
  SHARE_POINTS("C208.points", 30),
  /** C208, C209: other areas that must be in before a unit that is not complete is compared. */
  COMPARED_AREAS("C208.areas", 3),
  /** C211: valid ballots above which N × H votes are odd. */
  ALL_NAMES_ABOVE("C211.valid", 100),
  /** T201: most points of turnout per slot. */
  TURNOUT_RISE_POINTS("T201.points", 40),
  /** T202: minutes after midnight before which 100 % is odd. */
  FULL_TURNOUT_BEFORE("T202.minutes", 12 * 60),
  /** T202: voters above which it is odd. */
  FULL_TURNOUT_VOTERS("T202.voters", 300),
  /** T203: points under the district. */
  UNDER_DISTRICT_POINTS("T203.points", 15),
  /** R201: votes from the majority or from the last seat. */
  CLOSE_VOTES("R201.votes", 20);

  private final String key;
  private final long standard;

  Threshold(String key, long standard) {
    this.key = "threshold." + key;
    this.standard = standard;
  }

  /** Key of the setting. */
  public String key() {
    return key;
  }

  /** Value unless the election sets another. */
  public long standard() {
    return standard;
  }

  /** The threshold of a setting; empty where there is none of that key. */
  public static Optional<Threshold> ofKey(String key) {
    return Arrays.stream(values()).filter(threshold -> threshold.key.equals(key)).findFirst();
  }
}
