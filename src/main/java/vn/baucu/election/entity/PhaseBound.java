package vn.baucu.election.entity;

/**
 * A bound between phases that the city may move. The opening of counting is none of them: it is
 * each area's own close of the poll.
 */
public enum PhaseBound {
  PREPARATION_ENDS(Setting.PHASE_PREPARATION_ENDS),
  LOCKED_LISTS_END(Setting.PHASE_LOCKED_LISTS_ENDS),
  TURNOUT_OPENS(Setting.PHASE_TURNOUT_OPENS),
  TURNOUT_ENDS(Setting.PHASE_TURNOUT_ENDS),
  COUNTING_ENDS(Setting.PHASE_COUNTING_ENDS);

  private final Setting setting;

  PhaseBound(Setting setting) {
    this.setting = setting;
  }

  /** The setting that holds it. */
  public Setting setting() {
    return setting;
  }
}
