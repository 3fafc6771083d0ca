package vn.baucu.count.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * That the minutes of election day of an area and level are annulled (Art 81), in bulk.
 *
 * @param decision number of the decision
 */
public record AnnulledData(int areaId, ElectionLevel level, String decision) {}
