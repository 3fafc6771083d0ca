/**
 * The desk: the page everybody lands on after signing in. It lists what waits for its person, most
 * urgent first; each feature tells of its own work ({@link vn.baucu.shared.work}), the desk puts it
 * in order and into words. It decides nothing and holds nothing, and stands above all features.
 */
package vn.baucu.desk;
