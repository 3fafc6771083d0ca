/**
 * Benchmarks: what a page or a call costs beside something trivial with the same authentication.
 * {@code mvn -Pbench verify} prints ratios taken in one run on one machine, since machines differ
 * and are noisy; nothing here fails for being slow.
 */
package vn.baucu.bench;
