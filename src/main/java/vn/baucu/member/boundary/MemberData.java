package vn.baucu.member.boundary;

import vn.baucu.law.Membership.Body;

/**
 * A member as packages carry them.
 *
 * @param place identity of the unit, the electoral unit or the area whose body it is
 * @param before as they are stored; null where it is somebody new
 */
public record MemberData(Body body, int place, MemberText text, MemberText before) {}
