/**
 * Turnout, hour by hour: the voters of each polling area who have voted, cumulative, as reported by
 * its commune or team in the windows of the election's slots (law: Art 71; the city's plan: "tổng
 * hợp nhanh tiến độ cử tri đi bầu cử").
 *
 * <p>A report counts at once. In the same transaction the sums of the unit that owns the area move
 * ({@code turnout_sum}, a row per unit and slot; {@code turnout_unit}, a row that tells how far the
 * unit has come), so a page of the city adds up 217 rows and never reads an area. An area without a
 * report in a slot counts with its last earlier one; nothing is estimated. Past reports are
 * corrected by a committee above, with a reason; the old figure and both names are kept.
 *
 * <p>Windows are on the area's own voting day: slot times are the election's, but an area that
 * votes a day early reports 09:00 at 09:00 of its own day.
 *
 * <p>A package brings reports to a real election by the same windows and checks; what is over is
 * corrected on the page, where the reason is given. Into a rehearsal it brings them as they are.
 *
 * <p>When a window closes, what each unit had is kept as a snapshot that never changes; corrections
 * move the live figures only.
 */
package vn.baucu.turnout;
