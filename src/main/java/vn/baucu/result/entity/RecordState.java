package vn.baucu.result.entity;

import java.util.EnumSet;
import java.util.Set;

/** How far a result has been made official; the table of what may follow what. */
public enum RecordState {
  /** Nothing signed: provisional or determined, as the counts stand. */
  OPEN,
  /** The electoral board's minutes are signed. */
  CERTIFIED,
  /** The committee has summed up its elections. */
  SUMMARISED,
  /** Made public. */
  PUBLISHED;

  /** The states that may follow; back to OPEN is always possible. */
  Set<RecordState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(CERTIFIED);
      case CERTIFIED -> EnumSet.of(SUMMARISED, OPEN);
      case SUMMARISED -> EnumSet.of(PUBLISHED, OPEN);
      case PUBLISHED -> EnumSet.of(OPEN);
    };
  }
}
