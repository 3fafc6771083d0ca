/**
 * What must be there before a unit can hold its election, as the checklist of its readiness lists
 * it. Each feature tells of its own items, counted from what it keeps, so that nothing is ticked by
 * hand that the data can tell; the feature {@code readiness} only adds them up the tree.
 */
package vn.baucu.shared.ready;
