package vn.baucu.count.entity;

import java.time.Duration;
import vn.baucu.law.DoubleEntry;

/**
 * The terms under which an entry is typed.
 *
 * @param doubleEntry the setting of the level
 * @param candidates K, lines of votes
 * @param claim how long a draft holds the minutes after its last keystroke
 * @param late whether the phase of counting is over
 */
public record EntryTerms(DoubleEntry doubleEntry, int candidates, Duration claim, boolean late) {}
