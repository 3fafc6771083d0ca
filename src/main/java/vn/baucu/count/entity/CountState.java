package vn.baucu.count.entity;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where count minutes stand; {@link #next()} is the one table of changes of state. */
public enum CountState {
  EMPTY,
  FIRST_ENTRY,
  FIRST_DONE,
  SECOND_ENTRY,
  DIFFERENT,
  MATCHED,
  SUBMITTED,
  ACCEPTED,
  RETURNED,
  REOPENED,
  ANNULLED;

  private static final Map<CountState, Set<CountState>> NEXT =
      Map.ofEntries(
          Map.entry(EMPTY, EnumSet.of(FIRST_ENTRY)),
          Map.entry(FIRST_ENTRY, EnumSet.of(FIRST_DONE, MATCHED)),
          Map.entry(FIRST_DONE, EnumSet.of(SECOND_ENTRY)),
          Map.entry(SECOND_ENTRY, EnumSet.of(MATCHED, DIFFERENT)),
          Map.entry(DIFFERENT, EnumSet.of(MATCHED)),
          // A mistake of the paper, mended by the team: both authors type the mended fields again.
          Map.entry(MATCHED, EnumSet.of(SUBMITTED, DIFFERENT)),
          Map.entry(SUBMITTED, EnumSet.of(ACCEPTED, RETURNED)),
          Map.entry(ACCEPTED, EnumSet.of(REOPENED, ANNULLED)),
          Map.entry(RETURNED, EnumSet.of(FIRST_ENTRY)),
          Map.entry(REOPENED, EnumSet.of(FIRST_ENTRY)),
          Map.entry(ANNULLED, EnumSet.noneOf(CountState.class)));

  /** The states that may follow this one. */
  public Set<CountState> next() {
    return Set.copyOf(NEXT.get(this));
  }

  /** Whether a first entry begins here. */
  public boolean awaitsFirst() {
    return this == EMPTY || this == RETURNED || this == REOPENED;
  }

  /** Whether both entries agree, so that the figures are no longer hidden from anybody. */
  public boolean isAgreed() {
    return this == MATCHED || this == SUBMITTED || this == ACCEPTED || this == ANNULLED;
  }
}
