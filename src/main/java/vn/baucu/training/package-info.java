/**
 * Rehearsals: elections that are made up, held and thrown away, so that nobody meets the programme
 * for the first time on election day.
 *
 * <p>A rehearsal is not a special mode. It is an election like any other, and it comes into being
 * like any other: as a data package that is imported. What this package adds is the making of such
 * packages. A {@link vn.baucu.training.control.RehearsalPlan} says what is wanted (the whole city
 * of 2021 or of 2026, or two districts of it; with turnout, with counts, with traps of the law
 * planted in them), and {@link vn.baucu.training.control.RehearsalGenerator} writes it. The same
 * plan gives the same bytes on every machine, so that two classes can talk about the same figures
 * and a test can count on them.
 *
 * <p>Real are the administrative units with their codes, the electoral units of the National
 * Assembly and of the city council with their seats, and the size of districts in round figures
 * (which communes of a divided district lie in which of its two units is assumed). In the tree of
 * 2026 also the size of communes and the area of each wide unit are assumed. Everything else is
 * made up: no candidate, no account and no figure belongs to anybody, and telephone numbers are
 * such as no exchange gives out.
 */
package vn.baucu.training;
