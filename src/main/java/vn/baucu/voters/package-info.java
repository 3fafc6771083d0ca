/**
 * Voter totals per polling area and level (Art 29–34): posted, corrected, final. The latest counts;
 * no total is ever overwritten without a row that keeps it. Their sums per unit and level stand in
 * {@code unit_voters}, written in the transaction of the change.
 */
package vn.baucu.voters;
