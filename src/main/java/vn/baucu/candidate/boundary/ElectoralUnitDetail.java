package vn.baucu.candidate.boundary;

import java.util.List;

/**
 * An electoral unit with its candidates and one page of its polling areas.
 *
 * @param candidates in ballot order
 * @param areas the page
 * @param areaTotal how many areas there are in all
 */
public record ElectoralUnitDetail(
    ElectoralUnitRow unit, List<CandidateRow> candidates, List<Area> areas, long areaTotal) {

  /** A polling area of it, by its unit's code and its number. */
  public record Area(String unit, int number, String name, Long voters) {}
}
