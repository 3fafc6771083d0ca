package vn.baucu.member.boundary;

import vn.baucu.law.Membership.Body;

/**
 * A member as packages carry them.
 *
 * @param place identity of the unit, the electoral unit or the area whose body it is
 */
public record MemberData(Body body, int place, MemberText text) {}
