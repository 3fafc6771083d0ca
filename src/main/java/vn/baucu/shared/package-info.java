/**
 * The few things that truly belong to all features: who calls and from where in the tree, the keys
 * of what is called upon, the guard before every use case, refusals, time, and texts.
 *
 * <p>A use case is a public method of an EJB in a feature's {@code boundary}. The container checks
 * the role ({@code @RolesAllowed}); {@link vn.baucu.shared.UseCaseGuard} checks the scope on the
 * tree and that no command leaves without an audit entry. Nothing is open by default.
 *
 * <p>What runs without a person (start-up, timers, jobs) is an EJB with
 * {@code @RunAs(Roles.SYSTEM)} that first says {@code caller.become(Caller.system(...))} and then
 * calls use cases which allow {@code Roles.SYSTEM}: the same guard, never around it.
 */
package vn.baucu.shared;
