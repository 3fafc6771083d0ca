/**
 * From an empty server to an election with its tree, by pages of the city's committee alone. What
 * is typed here is what a data package would bring, and goes the same way: {@link
 * vn.baucu.exchange.boundary.TypedPackage} lays it onto a draft of the election, and the checks of
 * the package are those of the page. Only taking something away again is the page's own.
 *
 * <p>Electoral units and polling areas are set up by the committees that own them, in {@code
 * candidate} and {@code voters}.
 */
package vn.baucu.setup;
