package vn.baucu.candidate.boundary;

import vn.baucu.shared.ElectoralUnitKey;

/**
 * An electoral unit in a list.
 *
 * @param ownerName name of the unit whose body is elected
 * @param seats N
 * @param candidates how many stand
 */
public record ElectoralUnitRow(
    ElectoralUnitKey key, String name, String ownerName, int seats, int candidates) {}
