/**
 * The result of an electoral unit, from the first accepted minutes to its publication (law: Art
 * 77–81).
 *
 * <p>A result is not stored. It is the law ({@link vn.baucu.law.ResultLaw}) applied to the sum of
 * the unit's tallies, a handful of rows that the counts keep; so it can never be older than the
 * counts. While polling areas are missing it is PROVISIONAL, with all of them in DETERMINED. What
 * people add is stored: the decision on a tie that the law leaves open, the minutes that certify
 * the result (CERTIFIED), the committee's summary minutes (SUMMARISED), the publication
 * (PUBLISHED).
 *
 * <p>What stands of the minutes in the sums, incidents and findings nobody has explained, is told
 * with the result (check R203) and answered, like a near miss (R201), by who signs it; the answers
 * belong to the event of the signing.
 *
 * <p>Whoever takes accepted minutes back tells it in the same transaction ({@link
 * vn.baucu.count.boundary.TallyChanged}); then all this is void and the result says that it was
 * taken back. Under a certified result only the city may do so ({@link
 * vn.baucu.count.boundary.CertificationLock}).
 *
 * <p>Statistics of who stands and who is elected ({@link vn.baucu.result.boundary.Structures})
 * count as winners those whom the minutes that certify a result name: they are kept with the
 * signing, so that nobody determines every result of the city anew for one page.
 *
 * <p>A result is read by its owner and above. Early counts are seen by nobody but their own unit
 * until the general close of the poll; till then they are left out of the sums.
 */
package vn.baucu.result;
