package vn.baucu.voters.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * The final voter total of an area at one level.
 *
 * @param area the area's number in the unit
 * @param total voters on the list on election morning; null where it was left blank
 * @param seen the final total that stood there when this one was typed; null where there was none
 */
public record FinalTotal(int area, ElectionLevel level, Long total, Long seen) {}
