/**
 * Whether an election can begin: what each unit must have prepared, summed up the tree, worst
 * first. Items and their counts are the features' own ({@link vn.baucu.shared.ready.ReadySource});
 * here they are added up, and kept under the number of changes that the audit trail tells of
 * ({@link vn.baucu.readiness.boundary.TakingBack}), so that no page of a higher level reads polling
 * areas.
 *
 * <p>A unit that owns polling areas declares itself ready ({@link
 * vn.baucu.readiness.boundary.Declarations}), and the one above confirms or returns it. The facts
 * it said so of are kept in the canonical form; a change that makes them others takes the
 * declaration back in its own transaction. The self-check ({@link
 * vn.baucu.readiness.boundary.SelfCheck}) walks every area at every level before the turnout phase.
 */
package vn.baucu.readiness;
