/**
 * Who sits in the bodies that hold the election: committees of administrative units, boards of
 * electoral units, teams of polling areas (law: Art 22, 24, 25). Documents name them and they sign.
 *
 * <p>A body is named by its place: an {@link vn.baucu.shared.UnitCode} is the committee's, an
 * {@link vn.baucu.shared.ElectoralUnitKey} the board's, an {@link vn.baucu.shared.AreaKey} the
 * team's. It is kept by the committee of the unit that owns the place, or one above it, as a whole
 * and against its version; people may be replaced until the end of the election, so no phase closes
 * it. Terms begin and end with days, and the document of a poll names those in office on its day.
 * Two of one name are told apart by birth or term ({@link vn.baucu.member.boundary.MemberKey}), and
 * what holds for all doors is in {@link vn.baucu.member.boundary.BodyRules}. How many there are by
 * law is a hint ({@link vn.baucu.law.Membership}).
 */
package vn.baucu.member;
