package vn.baucu.count.boundary;

import vn.baucu.law.Round;
import vn.baucu.shared.MinutesKey;

/**
 * The sums an electoral unit's result stands on have changed. Fired as a CDI event, synchronously
 * and in the transaction of the change, by whoever changes a tally, after it is written: so a
 * result is never official over sums it was not made from (check R104).
 *
 * @param electoralUnit identity of the electoral unit
 * @param round which of its polls
 * @param minutes the minutes it came from; null where many changed at once, as in an import
 * @param taken whether figures that had been accepted were taken back or replaced: re-opened,
 *     annulled, loaded anew; false where minutes were only added
 * @param reason why, where a reason was given; else null
 */
public record TallyChanged(
    int electoralUnit, Round round, MinutesKey minutes, boolean taken, String reason) {}
