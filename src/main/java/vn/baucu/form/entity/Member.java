package vn.baucu.form.entity;

import vn.baucu.law.Membership.Office;

/**
 * A member of a team or board, as documents name them.
 *
 * @param female decides on the form of address; null where it is not known
 */
public record Member(Office office, String name, Boolean female) {}
