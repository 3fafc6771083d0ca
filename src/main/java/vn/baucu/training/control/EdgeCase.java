package vn.baucu.training.control;

/**
 * A situation that the law decides otherwise than one expects at first sight, planted into the
 * counts of a rehearsal so that people meet it before election night.
 */
public enum EdgeCase {
  /** A unit in which 45 % voted: a new election (Art 78(1), 80). */
  FAILED_GATE,
  /** A unit in which exactly half voted, which is not enough (Art 78(1)). */
  EXACT_HALF_VOTED,
  /** A candidate with the votes of exactly half of the valid ballots, not elected (Art 78(2)). */
  EXACT_HALF_VOTES,
  /** Equal votes for the last seat; the older one has it (Art 78(4)). */
  TIE_OLDER_WINS,
  /** Equal votes for the last seat, born on the same day: a decision is needed. */
  TIE_SAME_DATE,
  /** Equal votes for the last seat, both dates of birth known only by the same year. */
  TIE_SAME_YEAR,
  /** A unit of the National Assembly that elects one fewer than its seats (Art 79). */
  SHORT_NATIONAL_ASSEMBLY,
  /** An area that collected 75 ballots more than it had issued: an incident (Art 73). */
  MORE_COLLECTED_THAN_ISSUED;

  boolean isTie() {
    return this == TIE_OLDER_WINS || this == TIE_SAME_DATE || this == TIE_SAME_YEAR;
  }
}
