/**
 * The data package: how an election goes in.
 *
 * <p>A package is what somebody made with a spreadsheet and a ZIP program, so nothing in it is
 * believed. {@link vn.baucu.exchange.control.source.ZipPackage} opens the file and hands out its
 * sheets row by row; each sheet's class in {@code control.sheet} reads a row into values and lays
 * them onto the {@link vn.baucu.exchange.control.draft.ElectionDraft}: the election as it would
 * stand with the package on top of what the database holds. The draft is judged by the checks of
 * {@code vn.baucu.law}, the same that pages call. Only when nothing refuses is anything written,
 * through the import use cases of the features below, in one transaction.
 *
 * <p>Identity is by code, never by row: a package can be imported twice and changes nothing the
 * second time. Memory grows with areas, electoral units and forms (a few hundred bytes each), never
 * with the length of a file.
 */
package vn.baucu.exchange;
