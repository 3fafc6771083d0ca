package vn.baucu.voters.boundary;

import java.util.Map;
import vn.baucu.law.ElectionLevel;

/**
 * A polling area that is to become two, of which the new one votes when and where the other does.
 *
 * @param area the one that is there, as it was seen
 * @param number of the new one, not used there before
 * @param voters how many of each level go to the new one; a level of whose voters nothing is known
 *     may be absent
 * @param men how many of them are men, of the widest level; null where men and women are not known
 * @param women likewise
 */
public record AreaSplit(
    SeenArea area,
    int number,
    String name,
    String address,
    Map<ElectionLevel, Long> voters,
    Long men,
    Long women) {}
