/**
 * The desk: the page everybody lands on after signing in. It says in which phase the election is
 * and what one's role can do now, and leads there; it decides nothing and holds nothing. It stands
 * above all features, so that it may ask each of them what is waiting.
 */
package vn.baucu.desk;
