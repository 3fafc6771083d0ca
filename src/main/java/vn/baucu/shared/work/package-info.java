/**
 * What waits for a person, as the desk lists it. Each feature tells of its own work, made from the
 * states of its use cases, so that nothing is asked for that cannot be done and nothing that can be
 * done is forgotten; the desk only puts it in order. Likewise what somebody waits for.
 */
package vn.baucu.shared.work;
