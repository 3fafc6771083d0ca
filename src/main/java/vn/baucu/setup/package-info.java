/**
 * From an empty server to an election with its tree, by pages alone. What is typed here is what a
 * data package would bring, and goes the same way: {@link vn.baucu.exchange.boundary.TypedPackage}
 * lays it onto a draft of the election, and the checks of the package are those of the page. Only
 * taking something away again is the page's own.
 *
 * <p>Electoral units are put together by the committees that own them ({@link
 * vn.baucu.setup.boundary.ElectoralMap}): units and seats are of {@code candidate}, what lies in
 * them is of {@code voters}, and neither knows the other. Polling areas are set up in {@code
 * voters}.
 */
package vn.baucu.setup;
