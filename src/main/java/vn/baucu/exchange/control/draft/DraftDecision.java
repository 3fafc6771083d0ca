package vn.baucu.exchange.control.draft;

import vn.baucu.law.DecisionKind;
import vn.baucu.law.Round;
import vn.baucu.result.boundary.Ruling;

/**
 * A decision of the draft about the result of a round.
 *
 * @param row the row of the package that brings it; 0 where none does
 * @param stored what the database has of its kind
 */
record DraftDecision(Round round, DecisionKind kind, Ruling ruling, int row, Stored stored) {
  /** What the database has. */
  enum Stored {
    NOTHING,
    /** One that waits for its second person. */
    WAITING,
    COUNTING
  }

  /** Whether another decides the same upon the same document. */
  boolean isSame(Ruling other) {
    return ruling.number().equals(other.number())
        && ruling.date().equals(other.date())
        && ruling.body().equals(other.body())
        && ruling.elected().stream()
            .sorted()
            .toList()
            .equals(other.elected().stream().sorted().toList())
        && (ruling.held() == null || other.held() == null || ruling.held().equals(other.held()));
  }
}
