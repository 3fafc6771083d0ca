package vn.baucu.member.boundary;

import java.util.List;
import vn.baucu.law.Membership.Body;
import vn.baucu.law.Membership.Hint;
import vn.baucu.law.Membership.Range;
import vn.baucu.shared.ScopeTarget;

/**
 * A body in a list.
 *
 * @param place whose body it is
 * @param name of the unit, the electoral unit or the area
 * @param members how many are in office today
 * @param range how many there are to be by law; null where it says none
 * @param hints what is not as the law has it
 */
public record BodyRow(
    ScopeTarget place, Body body, String name, int members, Range range, List<Hint> hints) {}
