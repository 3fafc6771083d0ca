/**
 * What committees say to one another, so that nothing between the levels hangs on a telephone call
 * that nobody wrote down: a committee sends a {@link vn.baucu.message.boundary.Notices notice} to
 * units below it and sees who has read it; a unit {@link vn.baucu.message.boundary.UnitRequests
 * asks} the committee above to open a slot or minutes again, and is answered there. What is granted
 * is done by the answer, or the answer is given by doing it.
 *
 * <p>Calls to those who are late stand with turnout, incidents and who has read of them with the
 * count.
 */
package vn.baucu.message;
