/**
 * The data package: how an election goes in and out.
 *
 * <p>A package is what somebody made with a spreadsheet and a ZIP program, so nothing in it is
 * believed. {@link vn.baucu.exchange.control.source.ZipPackage} opens the file and hands out its
 * sheets row by row; each sheet's class in {@code control.draft} reads a row into values and lays
 * them onto the {@link vn.baucu.exchange.control.draft.ElectionDraft}: the election as it would
 * stand with the package on top of what the database holds. The draft is judged by the checks of
 * {@code vn.baucu.law}, the same that pages call. Only when nothing refuses is anything written,
 * through the import use cases of the features below, in one transaction.
 *
 * <p>Figures depend on what the election is. Into a rehearsal turnout, counts and inventories enter
 * as accepted, whatever its clock says. In a real election they are typed by the importer on behalf
 * of the units: reports in the windows of their slots, first entries of count minutes, lines of
 * inventories; the features they belong to judge and take in each of them by the rules of their
 * pages, and the package is kept as the source. A package tells nothing of minutes that somebody
 * else has typed, not even whether its own figures are the same.
 *
 * <p>Further rounds stand on each other: a re-election follows from a turnout, a supplementary
 * election from who has won. So the draft determines the results of its own minutes, round after
 * round, and {@link vn.baucu.exchange.control.draft.RoundLaw} refuses what does not follow; what is
 * accepted is written in the same order.
 *
 * <p>Imports have a {@link vn.baucu.exchange.control.job.ImportQueue pool of their own} and disturb
 * nobody: the clock, timers and who types. Each can be stopped at any point, and a {@link
 * vn.baucu.exchange.boundary.ImportWatch watch} ends what takes too long or stands still.
 *
 * <p>Out it goes by {@link vn.baucu.exchange.boundary.PackageExport}: the rows a package of it
 * would have, by key, with every column there can be. What came out goes in as nothing new.
 *
 * <p>Identity is by code, never by row: a package can be imported twice and changes nothing the
 * second time. Memory grows with areas, electoral units and forms (a few hundred bytes each), never
 * with the length of a file.
 */
package vn.baucu.exchange;
