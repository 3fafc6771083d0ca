package vn.baucu.candidate.boundary;

/**
 * The voters of an area in a further round.
 *
 * @param areaId identity of the area
 * @param unit code of the unit that owns it
 * @param unitName its name
 * @param area number of the area
 * @param areaName its name
 * @param voters on its list for the level; null where not known
 */
public record RoundVoters(
    int areaId, String unit, String unitName, int area, String areaName, Integer voters) {}
