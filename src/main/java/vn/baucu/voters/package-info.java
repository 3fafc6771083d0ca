/**
 * Voter totals per polling area and level (Art 29–34): posted, corrected, final. The latest counts;
 * no total is ever overwritten without a row that keeps it. Men and women, where they are given,
 * are of the widest level. Sums stand in {@code unit_voters} per unit and level, and in {@code
 * unit_stage_voters} per stage as well: the control totals of the voter list (form F11). Both are
 * made anew from the areas in the transaction of the change, and units above add up what is kept.
 *
 * <p>Totals are entered through {@link vn.baucu.voters.boundary.VoterTotalTyping} stage by stage,
 * whichever door they come through; {@code StageDoors} says when. Every typed total comes with what
 * was seen in its place, so that an old page takes nothing back. What a check finds is answered per
 * area while its stage is open, and the answer holds as long as the same is found ({@code
 * Explaining}).
 */
package vn.baucu.voters;
