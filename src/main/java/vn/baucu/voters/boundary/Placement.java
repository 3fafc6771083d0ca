package vn.baucu.voters.boundary;

/**
 * A polling area, or a unit that has none yet, at one level: in which electoral unit it lies.
 *
 * @param unit identity of the unit that owns the area
 * @param group name of the unit above that one
 * @param area identity of the area; null where the unit has none
 * @param number its number; null likewise
 * @param votes whether the area votes at the level; true where there is none
 * @param electoralUnit identity; null where it lies in none
 * @param voters its latest total; null where it is not known
 */
public record Placement(
    int unit,
    String unitCode,
    String unitName,
    String group,
    Integer area,
    Integer number,
    String areaName,
    boolean votes,
    Integer electoralUnit,
    Long voters) {}
