/**
 * The election as it would stand with a package on top of what the database holds, and the classes
 * that lay the sheets onto it, one per sheet.
 *
 * <p>The draft keeps what is needed to tell whether a row is new, changed or the same and to ask
 * the law: identities, figures, and of texts a fingerprint only. Its classes are plain holders for
 * this package's use; nothing outside sees more of them than it must.
 */
package vn.baucu.exchange.control.draft;
