package vn.baucu.count.boundary;

import vn.baucu.law.ElectionLevel;

/** A line of a ballot inventory in bulk. */
public record InventoryData(
    int areaId, ElectionLevel level, int received, int issued, int spoilt, int unused) {}
