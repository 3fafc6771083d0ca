/**
 * Count minutes: what the polling team's paper says (Art 76), from the first typed digit to the
 * accepted figure, and the ballot inventory made before any box is opened (Art 73).
 *
 * <p>Minutes belong to one polling area, one level and one round. They are typed twice, by two
 * people, the second blind: neither sees what the other typed. Where the two differ, only the
 * differing fields are emptied and go back to both; still different, an approver settles them
 * before the paper. Agreed figures are submitted by one who did not type first, and accepted by the
 * level above. States and changes of state stand in one table, {@link
 * vn.baucu.count.entity.CountState}; what may be done in {@link vn.baucu.count.entity.CountMinutes}
 * and its parts.
 *
 * <p>A package may bring the first entry to a real election: typed by its importer for the unit,
 * blind like any other. Into a rehearsal it brings accepted minutes.
 *
 * <p>Photos and scans of the paper are kept with the version of the figures they were seen with,
 * photos without what a camera notes beside the pixels but its turn. What they are is told from
 * their bytes, never decoded; a PDF that could act is refused.
 *
 * <p>Acceptance adds the figures to the sums the results stand on, in the same transaction; return,
 * re-opening and annulment take them away again. Counters per unit and level are kept likewise, so
 * that no overview of a higher level reads minutes. An early area's count is hidden from everyone
 * but its own unit until the general close of the poll (Art 71).
 */
package vn.baucu.count;
