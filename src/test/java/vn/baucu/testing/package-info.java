/**
 * A whole server on one machine, for `mvn -Prun` and for the tests: an embedded real MariaDB,
 * Payara Micro beside it, a browser in front. Nothing of it is in the WAR.
 *
 * <p>{@code LocalServer} is the command `mvn -Prun`. {@code InContainer} is the base of every test
 * inside the container (*IT), {@code RunningServer} and {@code Browser} of every test in front of
 * one (*ST); both start their server once for all tests of a run.
 */
package vn.baucu.testing;
