package vn.baucu.shared;

/** What an assignment lets an account be in one election; the names are the container's roles. */
public enum Role {
  CITY_COMMITTEE,
  DISTRICT_COMMITTEE,
  COMMUNE_COMMITTEE,
  POLLING_TEAM,
  OBSERVER,
  ADMINISTRATOR,
  /** What runs without a person: start-up, timers, import jobs. No account ever has it. */
  SYSTEM;

  /** Whether it is an election committee's. */
  public boolean isCommittee() {
    return this == CITY_COMMITTEE || this == DISTRICT_COMMITTEE || this == COMMUNE_COMMITTEE;
  }
}
