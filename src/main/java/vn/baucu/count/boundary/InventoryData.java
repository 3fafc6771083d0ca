package vn.baucu.count.boundary;

import vn.baucu.law.ElectionLevel;

/**
 * A line of a ballot inventory in bulk; null is a blank of a draft.
 *
 * @param version of the inventory in the database, which grows with every change; 0 where there is
 *     none
 */
public record InventoryData(
    int areaId,
    ElectionLevel level,
    int version,
    Integer received,
    Integer issued,
    Integer spoilt,
    Integer unused) {}
